import Foundation
import Testing
@testable import Import
@testable import SCDL

/// Whole files, and what must be said of them.
@Suite struct SCDLExampleTests {
    private func check(_ name: String, _ version: SCDLVersion? = nil) throws -> SCDLReport {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../Data/SCDL"
        ).standardizedFileURL
        return try SCDLCheck.run(folder.appendingPathComponent(name).path, version: version)
    }

    @Test func `files that conform have no fault`() throws {
        let later = try check("conforme-2.1.1.csv")
        #expect(later.faults.isEmpty)
        #expect(later.rowsRead == 5)
        let earlier = try check("conforme-2.0.2.csv")
        #expect(earlier.faults.isEmpty)
        #expect(earlier.version == .v2_0_2)
        #expect(try check("conforme-2.0.2.csv", .v1_1_0).isValid)
    }

    @Test func `each faulty cell is told once, at its place`() throws {
        let report = try check("cellules-en-erreur.csv")
        #expect(
            report.faults.map { "\($0.fault.line!) \($0.fault.column!.name) \($0.rule.rawValue)" } == [
                "2 idAttribuant siret", "3 dateConvention date", "4 idBeneficiaire siret", "5 rnaBeneficiaire pattern",
                "6 montant number", "7 notificationUE flag",
                "8 datesPeriodeVersement pattern", "9 idBeneficiaire one-of-required",
                "10 pourcentageSubvention maximum", "11 nature choice", "12 objet length",
                "13 montant required", "14 idRAE length", "15 idAttribuant pattern",
            ])
        #expect(report.rowsInvalid == 14)
        #expect(report.warningCount == 0)
    }

    @Test func `each faulty column is told`() throws {
        let report = try check("colonnes-en-erreur.csv")
        #expect(
            report.faults.map { "\($0.rule.rawValue) \($0.fault.severity.rawValue) \($0.fault.column?.name ?? "-")" }
                == [
                    "duplicate-column error notificationUE", "column-name error NOM_Beneficiaire",
                    "missing-column warning idRAE", "missing-column warning dispositifAide",
                    "extra-column warning commentaire", "column-order warning -",
                ])
    }

    @Test func `another encoding is told`() throws {
        let report = try check("windows-1252.csv")
        #expect(report.faults.map(\.rule) == [.encoding])
        #expect(report.faults.first?.fault.line == 2)
    }

    @Test func `the demonstration conforms, but for columns of our own`() throws {
        let report = try SCDLCheck.run(DemoDossier.folder().path)
        #expect(report.isValid)
        #expect(report.counts == [.extraColumn: 3])
    }
}
