import BilanKit
import Foundation
import Testing
@testable import Import
@testable import Intake

/// Rows of `entreprises` that were refused, and with them what they say of who may not be named.
@Suite struct RefusedCompanyTests {
    private let fixture = try! Fixture()

    private func open(_ audience: Audience) throws -> DossierSource {
        try DossierSource.open(data: fixture.data, audience: audience, temporary: fixture.folder)
    }

    @Test(arguments: [
        "000000018,ZYXWVUT Anne,TPE,oui,non\n", "000000018,ZYXWVUT Anne,,oui,P\n",
        "00000001800010,ZYXWVUT Anne,,oui,non\n", "000000018,ZYXWVUT Anne,,peut-être,non\n",
        "000000018,ZYXWVUT Anne,,,\n000000018,ZYXWVUT Anne,,oui,non\n",
    ])
    func `a public run is refused while a row of entreprises is, and says which without telling it`(
        _ rows: String
    ) throws {
        try fixture.write("subventions.csv", SCDL.file([["nomBeneficiaire": "ZYXWVUT Anne"]]))
        try fixture.write(
            "entreprises.csv", "siren,denomination,categorieEntreprise,personnePhysique,diffusion\n" + rows)
        let refusal = try #require(throws: DossierRefusal.self) { try open(.public) }
        let line = rows.split(separator: "\n").count + 1
        #expect(refusal.description.hasPrefix("entreprises.csv:\(line)\u{A0}: "), "\(refusal)")
        #expect(refusal.description.contains("bilan check") && !refusal.description.uppercased().contains("ZYXWVUT"))
        #expect(try open(.internal).summary.rowsRefused == 1)
    }

    @Test func `a public run goes on while rows of other tables are refused`() throws {
        try fixture.write("subventions.csv", SCDL.file([[:], ["dateConvention": "hier", "referenceDecision": "C2"]]))
        try fixture.write("entreprises.csv", "siren,denomination,personnePhysique\n000000018,Tôlerie d’essai,non\n")
        #expect(try open(.public).summary.rowsRefused == 1)
    }
}
