import Foundation
import Testing

/// `bilan trace`: from a figure, or a report's PDF, to files and lines.
@Suite struct TraceCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func report(_ name: String) throws -> String {
        let result = try Command.run([
            "generate", name, "--format", "pdf", "--quarter", "2018-T4", "--date", "2018-12-31", "--output",
            folder.path,
        ])
        #expect(result.status == 0, "\(result.errors)")
        return folder.path + "/\(name)-2018-T4.pdf"
    }

    private func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }

    @Test func `a figure of the demonstration is the sum of its rows`() throws {
        let result = try Command.run(["trace", "entreprises-retenu", "--quarter", "2018-T4", "--scheme", "UDF"])
        #expect(result.status == 0, "\(result.errors)")
        let lines = plain(result.output).split(separator: "\n")
        #expect(lines.last == "entreprises-retenu au 31/12/2018 : 409 (409 lignes)")
        #expect(lines.count { $0.hasPrefix("statuts.csv:") } == 409)
    }

    @Test func `a report's PDF tells its files, figures and tables, and a figure's rows come to what it prints`() throws
    {
        let pdf = try report("programme-progress")
        let overview = plain(try Command.run(["trace", pdf]).output)
        #expect(overview.contains("subventions.csv  subventions  318 lignes  sha256 "))
        #expect(overview.contains("Aides engagées : 42,5 M€  (engage)"))
        let rows = try Command.run(["trace", pdf, "Aides engagées", "--data", "demo"])
        #expect(rows.status == 0 && rows.errors.isEmpty, "\(rows.errors)")
        #expect(plain(rows.output).contains("engage au 31/12/2018 : 42 512 384,50 €"))
    }

    @Test func `a figure that other data doesn't give is told`() throws {
        let pdf = try report("programme-progress")
        let other = try folder.write("code,libelle\nUDF,Autre\n", to: "dispositifs.csv")
        let result = try Command.run(["trace", pdf, "Aides engagées", "--data", other])
        #expect(result.status == 1)
        #expect(result.errors.contains("subventions.csv") && result.errors.contains("ont changé depuis"))
    }

    @Test func `cells of the progress report come from the rows that are found for them`() throws {
        let pdf = try report("programme-progress")
        let cells = [
            ("Par département", "33", "Engagé"), ("Par effectif", "10 à 49", "Engagées"),
            ("Par catégorie", "PME", "Mandaté"),
            ("Flux de dossiers", "Déposés", "Pendant le trimestre"),
            ("Flux de dossiers", "Retenus", "Depuis l'origine"),
            ("Comparaison des montants", "Payé", "T4 2017"),
            ("Comparaison des nombres", "Entreprises retenues", "T3 2018"),
            ("Engagements", "2016", "Engagé net"), ("Paiements", "2018", "Mandaté"),
        ]
        for (table, row, column) in cells {
            let result = try Command.run(["trace", pdf, table, "--row", row, "--column", column, "--data", "demo"])
            // A sum that isn't the document's would be told, with status 1.
            #expect(result.status == 0 && result.errors.isEmpty, "\(table), \(row): \(result.errors)")
            #expect(result.output.contains(".csv:"))
        }
    }

    @Test func `the rows of a table are in the PDF, each with its origin`() throws {
        let pdf = try report("beneficiary-listing")
        let result = try Command.run(["trace", pdf, "Aides"])
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 318)
        #expect(lines.allSatisfy { $0.hasPrefix("subventions.csv:") })
    }

    @Test(arguments: ["engagements-nets", "mandats"])
    func `a filter that a figure can't take is refused, not passed over`(
        _ figure: String
    ) throws {
        for filter in [["--department", "33"], ["--company", "338481955"]] {
            let result = try Command.run(["trace", figure] + filter)
            #expect(result.status == 2 && result.output.isEmpty)
            #expect(result.errors.contains("ne se compte que par dispositif"))
            let remedy = try #require(result.errors.firstMatch(of: /demandez «.(\w+).»/)).1
            #expect(try Command.run(["trace", String(remedy)] + filter).status == 0)
        }
    }

    @Test func `what is no figure, no reference and no document is refused with what there is`() throws {
        let unknown = try Command.run(["trace", "inconnu"])
        #expect(unknown.status == 3 && unknown.errors.contains("engage, mandate, paye"))
        let foreign = try folder.write("%PDF-1.4", to: "autre.pdf")
        #expect(try Command.run(["trace", foreign]).status == 3)
        #expect(try Command.run(["trace", folder.path + "/absent.pdf"]).errors.contains("n’existe pas"))
        let pdf = try report("programme-progress")
        #expect(try Command.run(["trace", pdf, "Autre"]).errors.contains("Aides engagées"))
    }

    @Test func `the history of a dossier tells what was imported`() throws {
        let dossier = folder.path + "/a.bilan"
        _ = try Command.run(["import", "demo", "--into", dossier])
        let again = try Command.run(["import", "demo", "--into", dossier])
        #expect(again.output.contains("subventions.csv : inchangé"))
        let history = plain(try Command.run(["history", dossier]).output)
        #expect(history.contains("ajout  subventions.csv  subventions  318 lignes"))
        #expect(history.split(separator: "\n").count == 13)
    }
}
