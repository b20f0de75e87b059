import Foundation
import Testing
@testable import Import
@testable import Intake

/// Faults of whole files and of what binds their rows.
@Suite struct FileFaultTests {
    let fixture = try! Fixture()

    private func scdl(without column: String, adding extra: String? = nil) -> String {
        let kept = SCDL.header.indices.filter { SCDL.header[$0] != column }
        let rows = [SCDL.header, SCDL.row()].enumerated().map { line, cells in
            kept.map { cells[$0] } + (extra.map { [line == 0 ? $0 : "x"] } ?? [])
        }
        return rows.map { CSVText.line($0) }.joined()
    }

    @Test func `a missing column refuses the file and names the column`() throws {
        let summary = try DossierSource.check(fixture.write("subventions.csv", scdl(without: "montant")))
        #expect(summary.isRefused)
        #expect(summary.rowsTaken == 0)
        #expect(summary.faults.first?.column == Fault.Column(name: "montant", index: nil))
        #expect(summary.faults.first?.severity == .fatal)
    }

    @Test func `a column under another spelling is read, and told`() throws {
        let summary = try DossierSource.check(
            fixture.write("subventions.csv", scdl(without: "nomBeneficiaire", adding: "NOM_Beneficiaire")))
        #expect(summary.faults == [])
        #expect(summary.rowsTaken == 1)
        #expect(
            summary.files[0].reading?.columns.last
                == ColumnReading(name: "NOM_Beneficiaire", index: 16, field: "nomBeneficiaire", basis: .spelling))
    }

    @Test func `a column that may be another of the table's is proposed`() throws {
        let faults = try fixture.faults("entreprises.csv", "siren,denominationSociale\n000000018,Essai\n")
        #expect(faults.first?.severity == .fatal)
        #expect(faults.first?.remedy.contains("--map \"denominationSociale=denomination\"") == true)
    }

    @Test func `a column twice is told, and the cell that is filled is read`() throws {
        let text = SCDL.file([[:]]).replacingOccurrences(of: "idRAE", with: "objet")
        let summary = try DossierSource.check(fixture.write("subventions.csv", text))
        #expect(summary.faults.first?.severity == .warning)
        #expect(summary.faults.first?.column == Fault.Column(name: "objet", index: 13))
        #expect(summary.faults.first?.rule.contains("n° 8") == true)
        #expect(summary.rowsTaken == 1)
    }

    @Test func `two cells of columns of the same name that say different things refuse the row`() throws {
        let text = SCDL.file([["idRAE": "Autre"]]).replacingOccurrences(of: "idRAE", with: "objet")
        let summary = try DossierSource.check(fixture.write("subventions.csv", text))
        #expect(summary.rowsRefused == 1)
        #expect(summary.faults.first?.value == "Autre")
        #expect(summary.amountCents == 100_050)
    }

    @Test func `an unknown column is ignored with a warning`() throws {
        let summary = try DossierSource.check(
            fixture.write("subventions.csv", scdl(without: "dispositifAide", adding: "commentaire")))
        #expect(summary.rowsTaken == 1)
        #expect(summary.faults.map(\.severity) == [.warning])
        #expect(summary.faults.first?.column?.name == "commentaire")
    }

    @Test func `columns may stand in any order, and version 2.0.2 has two fewer`() throws {
        let order = SCDL.header.indices.filter { !["rnaBeneficiaire", "dispositifAide"].contains(SCDL.header[$0]) }
            .reversed()
        let text = [SCDL.header, SCDL.row()].map { cells in CSVText.line(order.map { cells[$0] }, separator: ";") }
            .joined()
        let summary = try DossierSource.check(fixture.write("subventions.csv", text))
        #expect(summary.faults == [])
        #expect(summary.rowsTaken == 1)
    }

    @Test func `an SCDL file may have any name`() throws {
        #expect(try DossierSource.check(fixture.write("export 2018.csv", SCDL.file([[:]]))).rowsTaken == 1)
    }

    @Test func `a file without any known column is refused with one fault`() throws {
        let faults = try fixture.faults("subventions.csv", "a,b,c\n1,2,3\n")
        #expect(faults.count == 1)
        #expect(faults.first?.severity == .fatal)
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}"]) func `an empty file is refused`(text: String) throws {
        let faults = try fixture.faults("subventions.csv", text)
        #expect(faults.map(\.rule) == ["le fichier est vide"])
        #expect(faults.map(\.severity) == [.fatal])
    }

    @Test func `a file with its header alone is told`() throws {
        let faults = try fixture.faults("subventions.csv", SCDL.file([]))
        #expect(faults.map(\.severity) == [.warning])
        #expect(faults.first?.rule.contains("en-tête") == true)
    }

    @Test func `blank rows and trailing separators are passed over`() throws {
        let text = SCDL.file([[:]]) + ",,,,,,,,,,,,,,,\n\n\n"
        let summary = try DossierSource.check(fixture.write("subventions.csv", text))
        #expect(summary.rowsRead == 1)
        #expect(summary.faults == [])
    }

    @Test func `a binary file is refused with its place`() throws {
        let path = try fixture.write("subventions.csv", bytes: Array(SCDL.file([]).utf8) + [0, 1, 2])
        let faults = try DossierSource.check(path).faults
        #expect(faults.contains { $0.severity == .fatal && $0.rule.contains("octet nul") })
    }

    @Test func `a path that leads nowhere is refused`() throws {
        let summary = try DossierSource.check("/nulle/part")
        #expect(summary.isRefused)
        #expect(summary.faults.first?.rule == "n’existe pas")
    }

    @Test func `a folder without data is refused`() throws {
        try fixture.write("lisez-moi.txt", "rien")
        let summary = try fixture.check()
        #expect(summary.isRefused)
        #expect(summary.faults.first?.rule.contains("aucun des fichiers") == true)
    }

    @Test func `a CSV file that no table is named after is told`() throws {
        try fixture.write("subventions.csv", SCDL.file([[:]]))
        try fixture.write("brouillon.csv", "a\n1\n")
        let summary = try fixture.check()
        #expect(summary.rowsTaken == 1)
        #expect(summary.faults.map(\.file) == ["brouillon.csv"])
    }

    @Test func `an unknown department is refused`() throws {
        let faults = try fixture.faults("etablissements.csv", "siret,siren,departement\n,000000018,20\n")
        #expect(faults.first?.rule == "n’est pas le code d’un département")
        #expect(faults.first?.value == "20")
    }

    @Test(arguments: ["000000019", "12345678", "abcdefghi"]) func `a wrong SIREN is refused`(siren: String) throws {
        let faults = try fixture.faults("entreprises.csv", "siren,denomination\n\(siren),Essai\n")
        #expect(faults.first?.rule.contains("n’est pas un SIREN") == true)
    }

    @Test func `a key twice keeps the first row and names its line`() throws {
        let faults = try fixture.faults("entreprises.csv", "siren,denomination\n000000018,Un\n000000018,Deux\n")
        #expect(faults.count == 1)
        #expect(faults.first?.severity == .error)
        #expect(faults.first?.line == 3)
        #expect(faults.first?.value == "000000018")
        #expect(faults.first?.rule == "est déjà ligne 2")
    }

    @Test func `two places without SIRET in one commune are the same`() throws {
        try fixture.write("entreprises.csv", "siren,denomination\n000000018,Un\n")
        try fixture.write(
            "etablissements.csv", "siret,siren,codeCommune\n,000000018,33122\n,000000018,33063\n,000000018,33122\n")
        let summary = try fixture.check()
        #expect(summary.faults.map(\.line) == [4])
        #expect(summary.faults.first?.value == "000000018, 33122")
    }
}

extension FileFaultTests {
    @Test func `empty cells too many at the end of a good row are passed over`() throws {
        let lines = SCDL.file([[:]]).split(separator: "\n").map(String.init)
        let summary = try DossierSource.check(fixture.write("subventions.csv", lines[0] + "\n" + lines[1] + ",,,\n"))
        #expect(summary.faults == [])
        #expect(summary.rowsTaken == 1)
    }
}
