import Foundation
import Testing

/// `bilan new`, and what comes of it.
@Suite struct NewCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `the workbook that it makes passes the check and gives a report that says it is an example`() throws {
        let made = try Command.run(["new", folder.path + "/programme"])
        #expect(made.status == 0, "\(made.errors)")
        let workbook = folder.path + "/programme/dossier.ods"
        #expect(made.output.contains("bilan check \(workbook)"))
        let check = try Command.run(["check", workbook])
        #expect(check.status == 0, "\(check.output)")
        let report = try Command.run([
            "generate", "beneficiary-listing", "--format", "pdf", "--data", workbook, "--quarter", "2018-T4",
            "--output", folder.path,
        ])
        #expect(report.status == 0, "\(report.errors)")
        let text = try Poppler.text(of: folder.path + "/beneficiary-listing-2018-T4.pdf")
        #expect(text.contains("Entreprise fictive d’exemple"))
        #expect(text.contains("ces données sont fictives"))
    }

    @Test func `a folder that has the workbook already is left alone`() throws {
        _ = try folder.write("rempli", to: "dossier.ods")
        let result = try Command.run(["new", folder.path])
        #expect(result.status == 2)
        #expect(result.errors.contains("dossier.ods"))
        #expect(folder.contents == ["dossier.ods"])
    }
}
