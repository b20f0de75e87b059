import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import
@testable import Intake
@testable import SCDL
@testable import Support

/// What goes out comes back: exports are read as what was written.
@Suite struct ExportTests {
    let fixture = try! Fixture()

    /// A dossier file of what is at a path.
    private func imported(_ path: String) throws -> String {
        let place = fixture.path(UUID().uuidString + ".bilan")
        let dossier = try Dossier.openOrCreate(at: place, isTemporary: true)
        let summary = try DossierImport(into: dossier).run([path])
        #expect(summary.rowsRefused == 0)
        try dossier.close()
        return place
    }

    @discardableResult
    private func export(_ dossier: String, _ form: ExportForm, to destination: String) throws -> ExportSummary {
        let dossier = try Dossier.open(readingAt: dossier)
        defer { try? dossier.close() }
        return try DossierExport(dossier).write(form, to: destination)
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// Every row of every table, as text.
    private func rows(_ path: String) throws -> [String: [[StoredValue]]] {
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        var tables: [String: [[StoredValue]]] = [:]
        for table in DossierTable.all {
            var rows: [[StoredValue]] = []
            try StoredRows(dossier: dossier, table: table).walk { rows.append($0) }
            tables[table.name] = rows
        }
        return tables
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func plain(_ notes: [String]) -> [String] { notes.map { $0.replacingOccurrences(of: "\u{A0}", with: " ") } }

    // MARK: Identity

    @Test(arguments: [(ExportForm.csv, "sortie"), (.workbook, "sortie.ods")])
    func `the demonstration exported, imported and exported again is the same to the byte`(
        form: ExportForm, name: String
    ) throws {
        let demo = try imported(DemoDossier.folder().path)
        let first = fixture.path("a-" + name)
        try export(demo, form, to: first)
        let again = try imported(first)
        let second = fixture.path("b-" + name)
        try export(again, form, to: second)

        let files = form == .csv ? try names(first).map { "/" + $0 } : [""]
        #expect(files.count == (form == .csv ? DossierTable.all.count : 1))
        for file in files { #expect(try bytes(first + file) == bytes(second + file), "\(file)") }
        #expect(try rows(again) == rows(demo))
    }

    @Test func `the demonstration's CSV files come out as they stand in it`() throws {
        let folder = try DemoDossier.folder().path
        let place = fixture.path("sortie")
        try export(imported(folder), .csv, to: place)
        for name in try names(place) { #expect(try bytes(place + "/" + name) == bytes(folder + "/" + name), "\(name)") }
    }

    @Test func `the demonstration as SCDL conforms, and comes back the same`() throws {
        let first = fixture.path("a.csv")
        let summary = try export(imported(DemoDossier.folder().path), .scdl, to: first)
        #expect(summary.leftOutCount == 0)
        #expect(summary.written == [ExportSummary.Written(path: first, table: "subventions", rows: 318)])
        let report = try SCDLCheck.run(first)
        #expect(report.faults.isEmpty)
        #expect(report.rowsRead == 318)
        let second = fixture.path("b.csv")
        try export(imported(first), .scdl, to: second)
        #expect(try bytes(first) == bytes(second))
    }

    @Test func `what a cell can hold comes back from each form`() throws {
        // Of a tab a workbook keeps spaces, as LibreOffice would not keep the tab.
        let texts = [
            "=1+1", "'apostrophe", "a,b;c", "\"guillemets\"", "deux\nlignes", "trois  espaces   dedans",
            "<&>", "0012", "1E5", "ÀÉÎ « œ » ’", "\u{1F600}", "oui", "2018-01-01",
        ]
        try fixture.write(
            "dispositifs.csv",
            CSVText.line(["code", "libelle", "debut"])
                + texts.enumerated().map { CSVText.line(["D\($0)", $1, "2018-02-\($0 + 10)"]) }.joined())
        try fixture.write(
            "objectifs.csv",
            CSVText.line(["dispositif", "indicateur", "echeance", "valeur"])
                + ["600", "0.1", "-12.5", "0.000001234", "123456789.25", "0"].enumerated().map {
                    CSVText.line(["D\($0)", "x", "2020-12-31", $1])
                }.joined())
        try fixture.write(
            "autorisations.csv",
            CSVText.line(["dispositif", "exercice", "apVotee", "apAffectee", "cpVote"])
                + CSVText.line(["D0", "2018", "0", "0.05", "99999999999.99"]))
        let source = try imported(fixture.data)
        for (form, name) in [(ExportForm.csv, "s"), (.workbook, "s.ods"), (.workbook, "s.fods")] {
            try export(source, form, to: fixture.path(name))
            #expect(try rows(imported(fixture.path(name))) == rows(source), "\(name)")
        }
    }

    @Test func `ends of lines and tabs that a workbook has no place for are told`() throws {
        try fixture.write(
            "dispositifs.csv", CSVText.line(["code", "libelle"]) + "D1,\"deux\r\nlignes\"\nD2,\"avant\tapres\"\n")
        let source = try imported(fixture.data)
        #expect(
            try plain(export(source, .workbook, to: fixture.path("s.ods")).notes) == [
                "dispositifs : les fins de ligne de 1 texte (CRLF ou CR) sont devenues des sauts de ligne simples (LF)",
                "dispositifs : les tabulations de 1 texte sont devenues quatre espaces",
            ])
        try export(source, .csv, to: fixture.path("s"))
        #expect(try rows(imported(fixture.path("s"))) == rows(source))
    }

    // MARK: SCDL

    private func scdl(_ changes: [[String: String]]) throws -> (rows: [[String: String]], summary: ExportSummary) {
        let source = try imported(fixture.write("subventions.csv", SCDL.file(changes)))
        let place = fixture.path("publication.csv")
        let summary = try export(source, .scdl, to: place)
        #expect(try SCDLCheck.run(place).isValid)
        var reader = CSVReader(try FileBytes(path: place))
        var row = InputRecord()
        var rows: [[String: String]] = []
        while try reader.next(into: &row) {
            rows.append(Dictionary(uniqueKeysWithValues: zip(SCDL.header, (0..<row.count).map { row[$0] })))
        }
        return (Array(rows.dropFirst()), summary)
    }

    @Test func `parts of a convention are written as the total with its percentages`() throws {
        let made = try scdl([
            ["montant": "22000.80", "pourcentageSubvention": "0.8"],
            ["montant": "5500.20", "pourcentageSubvention": "0.2"], ["referenceDecision": "C2"],
        ])
        #expect(made.rows.map { $0["montant"]! } == ["27501", "27501", "1000.50"])
        #expect(made.rows.map { $0["pourcentageSubvention"]! } == ["0.8", "0.2", "1"])
        #expect(plain(made.summary.notes).first?.hasPrefix("2 lignes portent le total") == true)
    }

    @Test func `percentages too coarse for the parts are written finer`() throws {
        let made = try scdl([
            ["montant": "3333.33", "pourcentageSubvention": "0.33"],
            ["montant": "3333.33", "pourcentageSubvention": "0.33"],
            ["montant": "3333.34", "pourcentageSubvention": "0.34"],
        ])
        #expect(made.rows.map { $0["montant"]! } == ["10000", "10000", "10000"])
        let parts = made.rows.map { (Double($0["pourcentageSubvention"]!)! * 10000 * 100).rounded() / 100 }
        #expect(parts == [3333.33, 3333.33, 3333.34])
    }

    @Test func `a total that is repeated already stays, and awards of their own under one decision too`() throws {
        let repeated = try scdl([
            ["montant": "10000", "pourcentageSubvention": "0.45"],
            ["montant": "10000", "pourcentageSubvention": "0.55"],
        ])
        #expect(repeated.rows.map { $0["montant"]! } == ["10000", "10000"])
        #expect(repeated.rows.map { $0["pourcentageSubvention"]! } == ["0.45", "0.55"])
        let own = try scdl([["montant": "100"], ["montant": "200"]])
        #expect(own.rows.map { $0["montant"]! } == ["100", "200"])
    }

    @Test func `what the schema has no place for is told`() throws {
        try fixture.write(
            "subventions.csv", [SCDL.header + ["regimeAide"], SCDL.row() + ["SA.1"]].map { CSVText.line($0) }.joined())
        try fixture.write("dispositifs.csv", "code,libelle\nD,Dispositif\n")
        let notes = try export(imported(fixture.data), .scdl, to: fixture.path("a.csv")).notes
        #expect(
            notes == [
                "le schéma SCDL n’a pas de place pour les colonnes regimeAide ni les tables dispositifs : --form csv ou workbook exporte tout"
            ])
    }

    @Test func `beneficiaries who may not be named are told, for whoever publishes`() throws {
        try fixture.write(
            "subventions.csv", SCDL.file([[:], ["idBeneficiaire": "", "rnaBeneficiaire": "W123456789"]]))
        try fixture.write("entreprises.csv", "siren,denomination,personnePhysique\n000000018,Quelqu’un,oui\n")
        let notes = try plain(export(imported(fixture.data), .scdl, to: fixture.path("a.csv")).notes)
        #expect(notes.first?.hasPrefix("1 aide va à une personne physique") == true)
    }

    @Test func `rows refused at the import are told`() throws {
        let path = try fixture.write("subventions.csv", SCDL.file([[:], ["montant": "cinq"]]))
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([path])
        try dossier.close()
        let summary = try export(fixture.path("essai.bilan"), .scdl, to: fixture.path("a.csv"))
        #expect(plain(summary.notes) == ["1 ligne refusée à l’import n’est pas exportée"])
    }

    @Test func `a row that the schema doesn't admit is left out and told with its origin`() throws {
        let path = try fixture.write("subventions.csv", SCDL.file([[:], ["referenceDecision": "C2"]]))
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([path])
        // As an import might take it one day.
        try dossier.queue.write {
            try $0.execute(
                sql: "UPDATE subventions SET idAttribuant = '', idBeneficiaire = NULL WHERE referenceDecision = 'C2'")
        }
        try dossier.close()
        let summary = try export(fixture.path("essai.bilan"), .scdl, to: fixture.path("a.csv"))
        #expect(summary.leftOutCount == 1)
        #expect(summary.written.first?.rows == 1)
        let fault = try #require(summary.leftOut.first)
        #expect(fault.file == "subventions.csv")
        #expect(fault.line == 3)
        #expect(fault.column?.name == "idAttribuant")
        #expect(try SCDLCheck.run(fixture.path("a.csv")).isValid)
    }

    // MARK: Places

    @Test func `the form follows the destination's name`() {
        #expect(ExportForm(destination: "a/aides.CSV") == .scdl)
        #expect(ExportForm(destination: "a.ods") == .workbook)
        #expect(ExportForm(destination: "a.fods") == .workbook)
        #expect(ExportForm(destination: "a/") == .csv)
        #expect(ExportForm(destination: "a") == .csv)
    }

    @Test func `a folder gets the file under a name of its own`() throws {
        let source = try imported(fixture.write("subventions.csv", SCDL.file([[:]])))
        try export(source, .scdl, to: fixture.path("sortie/"))
        try export(source, .workbook, to: fixture.path("sortie"))
        #expect(try names(fixture.path("sortie")) == ["dossier.ods", "subventions.csv"])
    }

    @Test func `a name of another form is refused`() throws {
        let source = try imported(fixture.write("subventions.csv", SCDL.file([[:]])))
        #expect(throws: UserError.self) { try export(source, .scdl, to: fixture.path("a.ods")) }
        #expect(throws: UserError.self) { try export(source, .workbook, to: fixture.path("a.csv")) }
    }

    @Test func `an earlier export is replaced, other files stay, and nothing hidden is left`() throws {
        let source = try imported(fixture.write("subventions.csv", SCDL.file([[:]])))
        let folder = fixture.path("sortie")
        try export(source, .csv, to: folder)
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/note.txt"))
        let more = try imported(fixture.write("subventions.csv", SCDL.file([[:], ["referenceDecision": "C2"]])))
        try export(more, .csv, to: folder)
        #expect(try names(folder) == ["note.txt", "subventions.csv"])
        #expect(try rows(imported(folder + "/subventions.csv")) == rows(more))
        #expect(try names(fixture.folder.path).filter { $0.hasPrefix(".") } == [])
    }

    @Test func `a table's file that would stay beside the new ones stops the export`() throws {
        let source = try imported(fixture.write("subventions.csv", SCDL.file([[:]])))
        let folder = fixture.path("sortie")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("code,libelle\n".utf8).write(to: URL(fileURLWithPath: folder + "/dispositifs.csv"))
        #expect { try export(source, .csv, to: folder) } throws: { "\($0)".contains("dispositifs.csv") }
        #expect(try names(folder) == ["dispositifs.csv"])
    }

    @Test(arguments: ExportForm.allCases) func `nothing doesn't take the place of an earlier export`(
        form: ExportForm
    ) throws {
        let nothing = try imported(fixture.write("subventions.csv", SCDL.file([])))
        let place = fixture.path(form == .csv ? "sortie" : form == .scdl ? "a.csv" : "a.ods")
        if form != .csv { try Data("avant".utf8).write(to: URL(fileURLWithPath: place)) }
        #expect(throws: UserError.self) { try export(nothing, form, to: place) }
        #expect(form == .csv ? !FileManager.default.fileExists(atPath: place) : try bytes(place) == Data("avant".utf8))
    }

    @Test func `a failed export leaves what was there`() throws {
        let source = try imported(fixture.write("subventions.csv", SCDL.file([[:]])))
        let place = fixture.path("a.csv")
        try Data("avant".utf8).write(to: URL(fileURLWithPath: place))
        let dossier = try Dossier.open(readingAt: source)
        try dossier.close()
        #expect(throws: (any Error).self) { _ = try DossierExport(dossier).write(.scdl, to: place) }
        #expect(try bytes(place) == Data("avant".utf8))
        #expect(try names(fixture.folder.path).filter { $0.hasPrefix(".") } == [])
    }

    @Test(arguments: [
        (1e16, "10000000000000000"), (1.5e-7, "0.00000015"), (-2e-5, "-0.00002"), (1.25e17, "125000000000000000"),
        (0.45, "0.45"), (600, "600"),
    ])
    func `numbers are written without exponent`(number: Double, text: String) {
        #expect(StoredValue.plain(number) == text)
        #expect(CellRule.decimal(text) == number)
    }
}
