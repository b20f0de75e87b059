import BilanKit
import Foundation
import Testing

@testable import BilanHost

@Suite struct DossierProgrammeTests {
    static let december = CivilDate("2018-12-31")!

    /// A scheme, two companies, an application, an award with its movements.
    static func small() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.write("dispositifs.csv", "code,libelle\nUDF,Usine d’essai\n")
        try fixture.write(
            "appels.csv", "dispositif,numero,libelle,ouverture,cloture\nUDF,1,Premier appel,2018-01-01,2018-02-01\n")
        try fixture.write(
            "entreprises.csv",
            """
            siren,denomination,personnePhysique,diffusion,presentation
            000000018,Tôlerie d’essai,non,oui,Une entreprise.
            000000026,Jeanne Essai,oui,oui,
            """)
        try fixture.write(
            "etablissements.csv",
            """
            siret,siren,siege,commune,codeCommune,departement,effectif
            00000001800010,000000018,oui,Bordeaux,33063,33,48
            """)
        try fixture.write(
            "dossiers.csv",
            """
            numero,dispositif,appel,siret,objet,dateDepot,montantDemande
            D1,UDF,1,00000001800010,Robot,2018-01-15,2000
            D2,UDF,1,000000026,Machine,2018-01-20,500.25
            """)
        try fixture.write(
            "statuts.csv",
            """
            dossier,statut,date
            D1,retenu,2018-02-20
            D1,engage,2018-03-05
            D2,refuse,2018-02-20
            """)
        try fixture.write(
            "subventions.csv",
            (SCDL.header + ["dossier"]).joined(separator: ",") + "\n"
                + CSVText.line(SCDL.row(["montant": "1000"]) + ["D1"])
                + CSVText.line(
                    SCDL.row(["referenceDecision": "C2", "idBeneficiaire": "00000002600013", "nomBeneficiaire": "Jeanne Essai"])
                        + ["D2"]))
        try fixture.write(
            "mouvements.csv",
            """
            convention,type,date,montant
            C1,engagement,2018-03-06,1000
            C1,mandat,2018-04-01,400
            C1,paiement,2018-04-20,400
            C1,desengagement,2018-11-01,100
            C1,mandat,2019-01-10,500
            """)
        return fixture
    }

    @Test func `an award's sums are those of the movements up to the date`() throws {
        let programme = try Self.small().programme()
        let award = try #require(programme.awards(at: Self.december, of: SIREN("000000018"), orderedBy: [.date]).first { _ in true })
        #expect(award.committed == Money(euros: 900))
        #expect(award.ordered == Money(euros: 400))
        #expect(award.paid == Money(euros: 400))
        #expect(award.company?.name == "Tôlerie d’essai")
        #expect(award.site?.department == Department("33"))
        #expect(award.application?.number == "D1")
        #expect(award.award.origin == Origin(file: "subventions.csv", line: 2))
        #expect(programme.failure == nil)
    }

    @Test func `the commitment of an award without movement is its amount`() throws {
        let programme = try Self.small().programme()
        let awards = Array(programme.awards(at: Self.december, of: nil, orderedBy: [.reference]))
        #expect(awards.map(\.committed) == [Money(euros: 900), Money(cents: 100_050)])
    }
}
