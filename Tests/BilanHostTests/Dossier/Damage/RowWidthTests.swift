import Foundation
import Testing
@testable import Import
@testable import Intake

/// A row with as many cells as the header is what the header says.
@Suite struct RowWidthTests {
    private let fixture = try! Fixture()

    private func check(_ text: String) throws -> ImportSummary {
        try DossierSource.check(fixture.write("liste.csv", text))
    }

    @Test func `an empty name is a fault, and no neighbour's cell takes its place`() throws {
        let summary = try check(
            """
            Année,Objet,Code postal,Montant voté,Coût du projet,Bénéficiaire,Thématique
            2018,Fête,86000,5000,9000,Fleurmont,Culture
            2018,Four communal,86000,3630,7950,,Agriculture

            """)
        let refused = summary.faults.filter { $0.severity == .error }
        #expect(refused.map(\.line) == [3])
        #expect(refused.first?.column?.name == "nomBeneficiaire")
        #expect(summary.amountCents - summary.amountRefusedCents == 500_000)
    }

    @Test func `a calculation's amount stays in its column`() throws {
        let summary = try check(
            """
            dateConvention,nomBeneficiaire,objet,montant,Nombre de bénévoles,Note
            2018-01-15,Association A,Saison 2018,3630.12,250,x
            2018-01-15,Association B,Saison 2018,33333.333333,250,

            """)
        #expect(summary.rowsRefused == 0)
        #expect(summary.amountCents == 363_012 + 3_333_333)
        #expect(summary.faults.contains { $0.severity == .repaired && $0.line == 3 && $0.column?.name == "montant" })
    }

    @Test(arguments: ["3630,86", "\"3630\",\"86\""])
    func `an amount before a number of two digits is no amount with decimals`(cells: String) throws {
        let summary = try check(
            """
            dateConvention,nomBeneficiaire,objet,montant,Département
            2018-01-15,Association A,Fête,\(cells)
            2018-02-15,Association B,Tournoi,1200,86

            """)
        #expect(summary.rowsRefused == 0)
        #expect(summary.amountCents == 483_000)
    }
}
