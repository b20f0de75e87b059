import BilanKit
import Foundation
import Testing
@testable import BilanHost

/// The data's own warnings in a public run.
@Suite struct PublicWarningTests {
    private let fixture = try! Fixture()

    @Test func `warnings that say the same once names are masked are one warning`() throws {
        try fixture.write(
            "entreprises.csv",
            "siren,denomination,personnePhysique,diffusion\n000000018,ZYXWVUT Anne,oui,non\n000000026,QWXZRTP Jean,oui,non\n"
        )
        try fixture.write("subventions.csv", SCDL.file([[:]]))
        try fixture.write(
            "avertissements.csv",
            "texte\nMontant de Anne Zyxwvut à vérifier\nSans nom\nMontant de Jean Qwxzrtp à vérifier\n")
        let texts = try fixture.programme(.public).notices
        #expect(
            texts.filter { !$0.contains("ne disent pas") } == ["Sans nom", "Montant de Personne physique à vérifier"])
    }
}
