import Foundation
import Testing
@testable import Import
@testable import Intake

/// One test a kind of fault: it is found, and named with its line, column and value.
@Suite struct FaultTests {
    private let fixture = try! Fixture()

    /// The only fault of an SCDL file of one row with a cell changed.
    private func fault(_ column: String, _ value: String) throws -> Fault {
        let faults = try fixture.faults("subventions.csv", SCDL.file([[column: value]]))
        try #require(faults.count == 1, "\(faults)")
        #expect(faults[0].file == "subventions.csv")
        #expect(faults[0].line == 2)
        #expect(faults[0].column?.name == column)
        #expect(faults[0].column?.index == SCDL.header.firstIndex(of: column)! + 1)
        return faults[0]
    }

    /// A cell that refuses its row and is kept with its value.
    private func expectRefused(_ column: String, _ value: String, _ rule: String) throws {
        let fault = try fault(column, value)
        #expect(fault.severity == .error)
        #expect(fault.value == value)
        #expect(fault.rule.contains(rule), "\(fault)")
        #expect(!fault.remedy.isEmpty)
    }

    /// A cell that is kept as it is, with a warning.
    private func expectKept(_ column: String, _ value: String, _ rule: String) throws {
        let fault = try fault(column, value)
        #expect(fault.severity == .warning)
        #expect(fault.value == value)
        #expect(fault.rule.contains(rule), "\(fault)")
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file([[column: value]])))
        #expect(summary.rowsTaken == 1)
    }

    /// A cell that stays unknown, its text kept in a warning: the award's day, beneficiary and amount can be read.
    private func expectUnknown(_ column: String, _ value: String, _ rule: String) throws {
        let fault = try fault(column, value)
        #expect(fault.severity == .warning)
        #expect(fault.value == value)
        #expect(fault.rule.contains(rule) && fault.rule.hasSuffix("la valeur reste inconnue"), "\(fault)")
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file([[column: value]])))
        #expect(summary.rowsTaken == 1)
        #expect(summary.amountCents == 100_050)
    }

    @Test func `a good row has no fault`() throws {
        #expect(try fixture.faults("subventions.csv", SCDL.file([[:]])) == [])
    }

    @Test func `a fault prints as one line of French`() throws {
        let fault = try fault("idBeneficiaire", "123")
        #expect(
            fault.description
                == "subventions.csv:2, colonne idBeneficiaire (n° 6)\u{A0}: «\u{A0}123\u{A0}» n’est pas un SIRET (14 chiffres attendus)\u{A0}: la valeur reste inconnue. Écrivez les 14 chiffres d’un seul tenant."
        )
    }

    @Test func `a fault goes through JSON unchanged`() throws {
        let fault = try fault("montant", "environ 5")
        #expect(try JSONDecoder().decode(Fault.self, from: JSONEncoder().encode(fault)) == fault)
    }

    @Test func `a SIRET whose key is wrong`() throws {
        try expectUnknown("idAttribuant", "21860194600000", "clé de contrôle")
    }

    @Test func `a SIREN in place of a SIRET is kept with a warning`() throws {
        try expectKept("idAttribuant", "218601946", "SIREN")
    }

    @Test func `a SIRET that a spreadsheet spoilt`() throws {
        try expectUnknown("idBeneficiaire", "2.24E+13", "tableur")
    }

    @Test(arguments: ["35600000009075", "35600000000048", "21860194600013"])
    func `La Poste's SIRET and a good one pass`(siret: String) throws {
        #expect(try fixture.faults("subventions.csv", SCDL.file([["idBeneficiaire": siret]])) == [])
    }

    @Test(arguments: ["NC", "mars", "2018-13", "5", "99999999"]) func `a date in no form known`(
        date: String
    ) throws {
        try expectRefused("dateConvention", date, "AAAA-MM-JJ")
    }

    @Test func `a day that doesn't exist`() throws {
        try expectRefused("dateConvention", "2018-02-30", "n’existe pas")
    }

    @Test func `a movement of less than nothing`() {
        #expect(CellRule.amount.check("-12.50") == .refused(.amountNegative))
    }

    @Test(arguments: ["NC", "NA", "1e5", ".", "12.", "N82584.28", "N82584,28", "١٢", "environ 500", "2 6956"])
    func `an amount that is no plain number`(amount: String) throws {
        try expectRefused("montant", amount, "montant en euros")
    }

    @Test func `an amount finer than cents`() throws { try expectRefused("montant", "1234.567", "deux décimales") }

    @Test func `an amount past all measure`() throws { try expectRefused("montant", "99999999999999999999", "dépasse") }

    @Test(arguments: [("1000", 100_000), ("0.5", 50), ("99786.57", 9_978_657), ("1234.500", 123_450)])
    func `an amount is kept to the cent`(text: String, cents: Int64) throws {
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file([["montant": text]])))
        #expect(summary.amountCents == cents)
    }

    @Test func `a required cell that is empty`() throws {
        let faults = try fixture.faults(
            "subventions.csv", SCDL.file([[:], ["montant": "", "referenceDecision": "C2"]]))
        let fault = try #require(faults.first)
        #expect(fault.line == 3 && fault.column?.name == "montant")
        #expect(fault.rule == "la cellule est vide")
        #expect(fault.value == nil)
    }

    @Test func `a nature that isn't one of those allowed is kept with a warning`() throws {
        try expectKept("nature", "Fonctionnement", "valeur admise")
    }

    @Test(arguments: ["0", "0.001", "1.01", "101"]) func `a share out of range`(share: String) throws {
        try expectUnknown("pourcentageSubvention", share, "0.01 et 1")
    }

    @Test(arguments: ["objet", "conditionsVersement"]) func `a text over 256 characters is kept with a warning`(
        column: String
    ) throws {
        try expectKept(column, String(repeating: "é", count: 257), "257 caractères")
    }

    @Test(arguments: ["objet", "conditionsVersement"]) func `a text of 256 characters passes`(column: String) throws {
        #expect(try fixture.faults("subventions.csv", SCDL.file([[column: String(repeating: "é", count: 256)]])) == [])
    }

    @Test func `a beneficiary with neither a SIRET nor an association's number is kept with a warning`() throws {
        let fault = try fault("idBeneficiaire", "")
        #expect(fault.severity == .warning)
        #expect(fault.rule.contains("rnaBeneficiaire"))
    }

    @Test func `an association's number stands for the SIRET`() throws {
        let text = SCDL.file([["idBeneficiaire": "", "rnaBeneficiaire": "W333216789"]])
        #expect(try fixture.faults("subventions.csv", text) == [])
    }

    @Test func `an association's number in another form`() throws {
        try expectUnknown("rnaBeneficiaire", "W3222", "RNA")
    }

    @Test(arguments: ["2017-03-14", "2017-03-14/2018-03-14"]) func `a date or a period of payment passes`(
        period: String
    ) throws {
        #expect(try fixture.faults("subventions.csv", SCDL.file([["datesPeriodeVersement": period]])) == [])
    }

    @Test(arguments: ["2018", "2018-01-01/fin de l’action", "2018-01-01/2018-02-01/2018-03-01", "à la signature"])
    func `a period in no form known is kept as text`(period: String) throws {
        try expectKept("datesPeriodeVersement", period, "ni une date")
    }

    @Test(arguments: ["2017-03-02/2017-30-05", "2018-12-31/2018-01-01"])
    func `a doubtful period is kept with a warning`(period: String) throws {
        let fault = try fault("datesPeriodeVersement", period)
        #expect(fault.severity == .warning)
        #expect(fault.value == period)
    }

    @Test func `a register number over five characters is kept with a warning`() throws {
        try expectKept("idRAE", "123456", "5 au plus")
    }

    @Test(arguments: ["peut-être", "oui et non", "2"]) func `a notification that is neither oui nor non`(
        flag: String
    ) throws {
        try expectUnknown("notificationUE", flag, "« oui »")
    }

    @Test(arguments: ["abc", "65d5b6c7-102c-4440-ac3b-768f708edc0", "65d5b6c7-102c-4440-ac3b-768f708edc0z"])
    func `a scheme's identifier that is no UUID is kept with a warning`(uuid: String) throws {
        try expectKept("dispositifAide", uuid, "UUID")
    }

    @Test func `one row gives all its faults`() throws {
        let faults = try fixture.faults(
            "subventions.csv",
            SCDL.file([["montant": "x", "notificationUE": "peut-être", "pourcentageSubvention": "800"]]))
        #expect(faults.map { $0.column?.name } == ["montant", "notificationUE", "pourcentageSubvention"])
    }

    @Test func `a fault after a line end in quotes names the cell's own line`() throws {
        let faults = try fixture.faults("subventions.csv", SCDL.file([["objet": "deux\nlignes", "montant": "x"]]))
        #expect(faults.map(\.line) == [3])
    }

    @Test func `a row with a cell too many`() throws {
        let faults = try fixture.faults(
            "subventions.csv", SCDL.file([[:]]).replacingOccurrences(of: "Modernisation", with: "Achat,pose"))
        #expect(faults.count == 1)
        #expect(faults.first?.severity == .error)
        #expect(faults.first?.rule.contains("17 cellules, l’en-tête en a 16") == true)
        #expect(faults.first?.value?.contains("| pose |") == true)
    }

    @Test func `of many rows those alone that repeat another are told`() throws {
        let rows =
            (0..<500).map { ["referenceDecision": "C\($0)"] } + [
                ["referenceDecision": "C7"], ["referenceDecision": "C499"], ["referenceDecision": "C7"],
            ]
        let faults = try fixture.faults("subventions.csv", SCDL.file(rows)).filter {
            $0.rule.contains("répète la ligne")
        }
        #expect(faults.map(\.line) == [502, 503, 504])
        #expect(faults.map { $0.rule.hasSuffix("ligne 9") } == [true, false, true])
    }

    @Test func `the same row twice is kept with a warning`() throws {
        let summary = try DossierSource.check(fixture.write("subventions.csv", SCDL.file([[:], [:]])))
        #expect(summary.rowsTaken == 2)
        #expect(summary.faults.map(\.line) == [3])
        #expect(summary.faults.first?.severity == .warning)
        #expect(summary.faults.first?.rule.contains("ligne 2") == true)
    }

    @Test func `a sheet is called so in the reader's language, and is known by one name`() {
        let fault = Fault(
            file: WorkbookSheet.name(file: "aides.ods", sheet: "2018"), line: 3, rule: "est vide",
            remedy: "Remplissez-la.")
        #expect(fault.text(in: .french).hasPrefix("aides.ods (feuille 2018):3\u{A0}: "))
        #expect(fault.text(in: .english).hasPrefix("aides.ods (sheet 2018):3: "))
        #expect(fault.file == "aides.ods (feuille 2018)")
        #expect(WorkbookSheet.shownName("a (feuille) b.csv") == "a (feuille) b.csv")
    }
}
