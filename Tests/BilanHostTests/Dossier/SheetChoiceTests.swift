import Foundation
import SpreadsheetSamples
import Testing

@testable import Dossier
@testable import Import
@testable import Intake
@testable import SCDL

/// Which of a workbook's sheets are read: the visible ones of one header together, or those that a person names.
@Suite struct SheetChoiceTests {
    private let fixture = try! Fixture()
    private static let header = ["Nom du bénéficiaire", "Date de la convention", "Montant voté"]

    private static func year(
        _ name: String, _ amount: String, header: [String] = header, state: String? = nil
    )
        -> SampleSheet
    {
        SampleSheet(name, [header, ["Club \(name)", "\(name.suffix(4))-01-15", amount]], state: state)
    }

    private func write(_ sheets: [SampleSheet], _ format: SampleSheet.Format, _ name: String = "liste") throws -> String
    {
        try SampleSheet.write(sheets, format, to: fixture.path("\(name).\(format.rawValue)"))
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `visible sheets of one header are read together, each row with its sheet and line`(
        format: SampleSheet.Format
    ) throws {
        let path = try write(
            [
                Self.year("2016", "100.25"), Self.year("2018", "1000.50"),
                SampleSheet("Lisez-moi", [["Ce classeur a deux années."]]), Self.year("2017", "10"),
            ], format)
        let summary = try DossierSource.check(path)
        #expect(summary.amountCents == 111_075)
        #expect(summary.rowsTaken == 3)
        #expect(
            summary.files.map(\.name) == ["2016", "2018", "2017"].map { "liste.\(format.rawValue) (feuille \($0))" })
        let dossier = try fixture.dossier()
        _ = try DossierImport(into: dossier).run([path])
        #expect(try dossier.previews(rows: 9).map { $0.rows.map(\.line) } == [[2], [2], [2]])
    }

    @Test(arguments: [("ods", "hidden"), ("xlsx", "hidden"), ("xlsx", "veryHidden")])
    func `a hidden sheet isn't read, which is told with what reads it`(format: String, state: String) throws {
        let format = try #require(SampleSheet.Format(rawValue: format))
        let path = try write([Self.year("2017", "100.25"), Self.year("2018", "1000.50", state: state)], format)
        let summary = try DossierSource.check(path)
        #expect(summary.amountCents == 10_025)
        let told = summary.faults.first { $0.rule.contains("masquée") }
        #expect(told?.rule == "la feuille « 2018 » est masquée : elle n’est pas lue")
        #expect(told?.remedy.contains("--sheet \"2017\" --sheet \"2018\"") == true)
        let both = try DossierSource.check(path, map: ColumnMap(sheets: ["2017", "2018"]))
        #expect(both.amountCents == 110_075)
    }

    @Test(arguments: SampleSheet.Format.allCases) func `a hidden sheet with a table's name isn't read either`(
        format: SampleSheet.Format
    ) throws {
        var hidden = Self.year("2018", "7", state: "hidden")
        hidden.name = "subventions"
        let summary = try DossierSource.check(write([hidden, Self.year("2017", "100.25")], format))
        #expect(summary.amountCents == 10_025)
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `sheets whose headers differ are asked for, and naming them reads them`(format: SampleSheet.Format) throws {
        let other = ["Bénéficiaire", "Objet", "Date de la convention", "Montant voté"]
        let path = try write(
            [
                Self.year("2017", "100.25"),
                SampleSheet("Détail 2018", [other, ["Club", "Tournoi", "2018-01-15", "1000.50"]]),
            ], format)
        let summary = try DossierSource.check(path)
        #expect(summary.isRefused)
        let fault = summary.faults.first
        #expect(fault?.rule.contains("« 2017 » : lisible ; « Détail 2018 » : lisible") == true)
        #expect(fault?.remedy.contains("--sheet \"2017\" --sheet \"Détail 2018\"") == true)
        #expect(try DossierSource.check(path, map: ColumnMap(sheets: ["2017", "Détail 2018"])).amountCents == 110_075)
        #expect(try DossierSource.check(path, map: ColumnMap(sheets: ["detail 2018"])).amountCents == 100_050)
    }

    @Test(arguments: SampleSheet.Format.allCases) func `a sheet and its copy are not counted twice unasked`(
        format: SampleSheet.Format
    ) throws {
        var copy = Self.year("2017", "100.25")
        copy.name = "2017 (2)"
        let path = try write([Self.year("2017", "100.25"), Self.year("2018", "1000.50"), copy], format)
        let fault = try #require(DossierSource.check(path).faults.first)
        #expect(fault.rule.contains("« 2017 » et « 2017 (2) »"))
        #expect(fault.remedy.contains("--sheet \"2017\" --sheet \"2018\"."))
        #expect(try DossierSource.check(path, map: ColumnMap(sheets: ["2017", "2018"])).amountCents == 110_075)
    }

    @Test(arguments: SampleSheet.Format.allCases)
    func `where no sheet is the one, the message says for each what it lacks, and its remedy works`(
        format: SampleSheet.Format
    ) throws {
        let path = try write(
            [
                SampleSheet("Liste", [["Bénéficiaire", "Objet", "Crédits"], ["Club", "Bal", "12.50"]]),
                SampleSheet("Notes", [["Sans objet"]]), Self.year("2018", "5", state: "hidden"),
            ], format)
        let fault = try #require(DossierSource.check(path).faults.first)
        #expect(fault.rule.contains("« Liste » : il y manque dateConvention, montant"))
        #expect(fault.rule.contains("« Notes » : sans noms de colonnes connus"))
        #expect(fault.rule.contains("« 2018 » : masquée"))
        #expect(fault.remedy.contains("--sheet \"Liste\""))
        let map = ColumnMap(["Crédits": "montant", "Objet": "dateConvention"], sheets: ["Liste"])
        let summary = try DossierSource.check(path, map: map)
        #expect(summary.rowsRead == 1)
        #expect(summary.amountCents == 1_250)
    }

    @Test(arguments: SampleSheet.Format.allCases) func `a sheet that almost fits is told with what it lacks`(
        format: SampleSheet.Format
    ) throws {
        let path = try write(
            [
                Self.year("2017", "100.25"),
                Self.year("2018", "5", header: ["Nom du bénéficiaire", "Date de la convention", "Crédits"]),
            ], format)
        let summary = try DossierSource.check(path)
        #expect(summary.amountCents == 10_025)
        #expect(summary.faults.contains { $0.rule == "la feuille « 2018 » n’est pas lue : il y manque montant" })
    }

    @Test(arguments: SampleSheet.Format.allCases) func `a workbook without sheets, and one of hidden ones, are refused`(
        format: SampleSheet.Format
    ) throws {
        #expect(try DossierSource.check(write([], format)).faults.first?.rule == "n’a aucune feuille")
        let hidden = try write(
            [Self.year("2017", "1", state: "hidden"), Self.year("2018", "2", state: "hidden")], format)
        let fault = try #require(DossierSource.check(hidden).faults.first)
        #expect(fault.rule.contains("« 2017 » : masquée ; « 2018 » : masquée"))
        #expect(fault.remedy.contains("--sheet \"2017\""))
        #expect(try DossierSource.check(hidden, map: ColumnMap(sheets: ["2017"])).amountCents == 100)
    }

    @Test func `a sheet that isn't there is refused with those that are`() throws {
        let summary = try DossierSource.check(
            write([Self.year("2017", "1"), Self.year("2018", "2")], .ods), map: ColumnMap(sheets: ["2019"]))
        #expect(summary.isRefused)
        #expect(summary.faults.first?.rule == "n’a pas de feuille « 2019 » : elle a « 2017 », « 2018 »")
    }

    @Test func `sheets of a file that has none are told`() throws {
        let path = try fixture.write("liste.csv", Self.header.joined(separator: ",") + "\nClub,2018-01-15,5\n")
        let summary = try DossierSource.check(path, map: ColumnMap(sheets: ["2018"]))
        #expect(summary.amountCents == 500)
        #expect(summary.faults.contains { $0.rule.contains("--sheet ne sert à rien") })
    }

    @Test func `the sheets chosen are kept in the file's profile and used again`() throws {
        let path = try write([Self.year("2017", "100.25"), Self.year("2018", "1000.50")], .xlsx)
        let dossier = try fixture.dossier()
        let first = try DossierImport(into: dossier, map: ColumnMap(sheets: ["2018"]), savesProfiles: true).run([path])
        #expect(first.amountCents == 100_050)
        let profile = try String(contentsOfFile: path + ".profil.json", encoding: .utf8)
        #expect(profile.contains("\"feuilles\" : [\n    \"2018\"\n  ]"))
        #expect(try DossierSource.check(path).amountCents == 100_050)
        // A choice in another's place takes the rows of the sheet before out.
        let second = try DossierImport(into: dossier, map: ColumnMap(sheets: ["2017"]), savesProfiles: true).run([path])
        #expect(second.amountCents == 10_025)
        #expect(try dossier.summary().files.map(\.name) == ["liste.xlsx (feuille 2017)"])
    }

    @Test func `a profile without sheets, and one without columns, are read`() throws {
        let path = try write([Self.year("2017", "100.25"), Self.year("2018", "1000.50")], .xlsx)
        try Data("{ \"colonnes\": {} }".utf8).write(to: URL(fileURLWithPath: path + ".profil.json"))
        #expect(try DossierSource.check(path).amountCents == 110_075)
        try Data("{ \"feuilles\": [\"2017\"] }".utf8).write(to: URL(fileURLWithPath: path + ".profil.json"))
        #expect(try DossierSource.check(path).amountCents == 10_025)
    }

    @Test func `the strict check reads the sheet that is named, and no hidden one unasked`() throws {
        let good = SampleSheet("Publication", [SCDL.header, SCDL.row()], state: "hidden")
        let bad = SampleSheet("Travail", [SCDL.header, SCDL.row(["montant": "douze"])])
        let path = try write([bad, good], .xlsx)
        #expect(try SCDLCheck.run(path).file.contains("Travail"))
        #expect(try !SCDLCheck.run(path).isValid)
        // The rows conform; where they stand does not.
        let named = try SCDLCheck.run(path, sheet: "Publication")
        #expect(
            named.faults.contains { $0.rule == .sheet }
                && named.faults.allSatisfy { $0.rule == .sheet || $0.rule == .missingCell })
    }
}
