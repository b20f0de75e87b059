import Foundation
import Testing

/// `--sheet`, for each command that offers `--map`.
@Suite struct SheetCommandTests {
    private let folder = try! TemporaryFolder()

    /// A workbook of a visible and a hidden sheet, whose amounts are 1,000.50 € and 20.25 €.
    private func workbook() throws -> String {
        func table(_ name: String, _ amount: String, _ style: String) -> String {
            let rows = [
                ["Nom du bénéficiaire", "Date de la convention", "Montant voté"], ["Club", "2018-01-15", amount],
            ].map { row in
                "<table:table-row>"
                    + row.map {
                        "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
                    }.joined() + "</table:table-row>"
            }
            return "<table:table table:name=\"\(name)\"\(style)>\(rows.joined())</table:table>"
        }
        return try folder.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3" \
            office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>\
            <style:style style:name="m" style:family="table"><style:table-properties table:display="false"/></style:style>\
            </office:automatic-styles><office:body><office:spreadsheet>\
            \(table("Publié", "1000.50", ""))\(table("Réserve", "20.25", " table:style-name=\"m\""))\
            </office:spreadsheet></office:body></office:document>
            """, to: "liste.fods")
    }

    @Test func `check reads the visible sheet, and the one that the message names when it is asked for`() throws {
        let path = try workbook()
        let first = try Command.run(["check", path])
        #expect(first.status == 0)
        #expect(first.output.contains("1\u{202F}000,50"))
        #expect(first.output.contains("Réserve\u{A0}» est masquée"))
        #expect(first.output.contains("--sheet \"Publié\" --sheet \"Réserve\""))
        let both = try Command.run(["check", path, "--sheet", "Publié", "--sheet", "Réserve"])
        #expect(both.output.contains("1\u{202F}020,75"))
        #expect(!both.output.contains("masquée"))
    }

    @Test func `import keeps the sheets, and later commands use them`() throws {
        let path = try workbook()
        let trial = try Command.run(["import", path, "--dry-run", "--sheet", "Réserve"])
        #expect(trial.output.contains("montant = 20.25"))
        #expect(!FileManager.default.fileExists(atPath: path + ".profil.json"))
        let run = try Command.run(["import", path, "--sheet", "Réserve", "--into", folder.path + "/a.bilan"])
        #expect(run.status == 0)
        #expect(try Command.run(["check", path]).output.contains("20,25"))
        #expect(try Command.run(["check", path, "--sheet", "Publié"]).output.contains("1\u{202F}000,50"))
    }

    @Test func `a strict check takes one sheet`() throws {
        let path = try workbook()
        #expect(try Command.run(["check", path, "--strict", "--sheet", "Réserve"]).output.contains("feuille Réserve"))
        let two = try Command.run(["check", path, "--strict", "--sheet", "Réserve", "--sheet", "Publié"])
        #expect(two.status != 0)
        #expect(two.errors.contains("une feuille à la fois"))
    }
}
