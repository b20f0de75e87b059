import Foundation
import Testing

/// What reports say of the rows that were left out, and who publishes them.
@Suite struct LeftOutReportTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func list(_ authority: String = "Ville de Fleurmont") -> String {
        "nomAttribuant;dateConvention;nomBeneficiaire;objet;montant\n"
            + "\(authority);2018-01-05;Association A;Fête;1000\n"
            + "\(authority);31/02/2018;Mme Quentrec Anne;Fête;800000\n\(authority);31/02/2018;B;Fête;200\n"
            + "\(authority);2018-01-05;Mme Quentrec Anne;Fête;NC\nTOTAL;;;;801200\n"
    }

    private func generate(_ text: String, _ more: String...) throws -> String {
        let file = try folder.write(text, to: "liste.csv")
        let result = try Command.run(
            [
                "generate", "beneficiary-listing", "--data", file, "--quarter", "2018-T4", "--date", "2019-01-01",
                "--output",
                folder.path,
            ] + more)
        #expect(result.status == 0, "\(result.errors)")
        return folder.path + "/beneficiary-listing-2018-T4"
    }

    private func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func workbook(_ stem: String) throws -> String {
        plain(try Shell.run("unzip -p '\(stem).ods' content.xml meta.xml").output)
    }

    private let said =
        "3 lignes écartées à l’import, soit au moins 800 200,00 € : date illisible (2 lignes, 800 200,00 €), "
        + "montant illisible (1 ligne, montant inconnu). La commande « bilan check » les montre."

    @Test(arguments: ["internal", "public"])
    func `a report says how many rows and how much money were left out, and why`(audience: String) throws {
        let stem = try generate(Self.list(), "--audience", audience)
        #expect(plain(try Poppler.text(of: stem + ".pdf")).contains(said))
        #expect(try workbook(stem).contains(said))
    }

    @Test func `the public isn't told who was left out`() throws {
        let stem = try generate(Self.list(), "--audience", "public")
        let text = try Poppler.text(of: stem + ".pdf") + workbook(stem)
        #expect(!text.contains("Quentrec") && !text.contains("31/02/2018"))
    }

    @Test func `the authority of the data publishes the report`() throws {
        let stem = try generate(Self.list())
        #expect(try Shell.run("pdfinfo '\(stem).pdf'").output.contains(/Author: +Ville de Fleurmont\n/))
        #expect(try Poppler.text(of: stem + ".pdf").contains("Ville de Fleurmont"))
        #expect(try workbook(stem).contains("<dc:creator>Ville de Fleurmont</dc:creator>"))
    }

    @Test func `a template that names who publishes has the last word`() throws {
        _ = try folder.write("organisation: Agence fictive\n", to: "template.yaml")
        let stem = try generate(Self.list(), "--template", folder.path)
        #expect(try Shell.run("pdfinfo '\(stem).pdf'").output.contains(/Author: +Agence fictive\n/))
        #expect(try workbook(stem).contains("<dc:creator>Agence fictive</dc:creator>"))
    }

    @Test func `a trace says how much was left out`() throws {
        let stem = try generate(Self.list())
        let output = try Command.run(["trace", stem + ".pdf"]).output
        #expect(plain(output).contains("dont 3 refusées (800 200,00 €)"), "\(output)")
    }
}
