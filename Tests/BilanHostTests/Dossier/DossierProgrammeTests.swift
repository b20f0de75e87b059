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
                    SCDL.row([
                        "referenceDecision": "C2", "idBeneficiaire": "00000002600013",
                        "nomBeneficiaire": "Jeanne Essai",
                    ])
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
        let award = try #require(
            programme.awards(at: Self.december, of: CompanyID("000000018"), orderedBy: [.date]).first { _ in true })
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

extension DossierProgrammeTests {
    @Test func `an application has the steps taken by the date, and its filing`() throws {
        let programme = try Self.small().programme()
        let states = Array(programme.applications(at: CivilDate("2018-02-28")!, of: nil, orderedBy: [.number]))
        #expect(states.map(\.application.number) == ["D1", "D2"])
        #expect(states[0].reached == [.filed: CivilDate("2018-01-15")!, .retained: CivilDate("2018-02-20")!])
        #expect(states[0].site?.commune == "Bordeaux")
        #expect(states[1].current == .refused)
    }

    @Test func `an application with a SIREN alone has a company and no site`() throws {
        let programme = try Self.small().programme()
        let state = programme.applications(at: Self.december, of: CompanyID("000000026"), orderedBy: [.number]).first {
            _ in
            true
        }
        #expect(state?.application.siret == nil)
        #expect(state?.company?.name == "Jeanne Essai")
        #expect(state?.site == nil)
    }

    @Test func `an application filed after the date isn't there`() throws {
        let programme = try Self.small().programme()
        let states = programme.applications(at: CivilDate("2018-01-17")!, of: nil, orderedBy: [.number])
        #expect(states.map(\.application.number) == ["D1"])
    }

    @Test func `an award dated after the date isn't there`() throws {
        let programme = try Self.small().programme()
        #expect(Array(programme.awards(at: CivilDate("2018-03-04")!, of: nil, orderedBy: [.date])).isEmpty)
        #expect(Array(programme.awards(at: CivilDate("2018-03-05")!, of: nil, orderedBy: [.date])).count == 2)
    }

    @Test func `a commitment after the date is not yet one`() throws {
        let programme = try Self.small().programme()
        let award = programme.awards(at: CivilDate("2018-03-05")!, of: CompanyID("000000018"), orderedBy: [.date]).first
        {
            _ in true
        }
        #expect(award?.committed == .zero)
    }

    @Test func `movements name their scheme and beneficiary in the order of dates`() throws {
        let programme = try Self.small().programme()
        let movements = Array(programme.movements(until: Self.december, of: nil))
        #expect(movements.map(\.kind) == [.commitment, .order, .payment, .decommitment])
        #expect(movements.allSatisfy { $0.scheme == "UDF" && $0.beneficiaryName == "Tôlerie d’essai" })
        #expect(movements.map(\.origin.line) == [2, 3, 4, 5])
        #expect(Array(programme.movements(until: Self.december, of: "C2")).isEmpty)
    }

    @Test func `awards come in the order asked for, those without a department last`() throws {
        let programme = try Self.small().programme()
        func references(_ order: [AwardOrder]) -> [String?] {
            programme.awards(at: Self.december, of: nil, orderedBy: order).map(\.award.reference)
        }
        #expect(references([.department]) == ["C1", "C2"])
        #expect(references([.beneficiary]) == ["C2", "C1"])
        #expect(references([.amount]) == ["C2", "C1"])
        #expect(references([.call, .reference]) == ["C1", "C2"])
    }

    @Test func `names sort without their accents`() throws {
        let fixture = try Fixture()
        try fixture.write(
            "entreprises.csv",
            "siren,denomination\n000000018,Zèbre\n000000026,Écrou\n000000034,Essieu\n000000042,écaille\n")
        #expect(try fixture.programme().companies().map(\.name) == ["écaille", "Écrou", "Essieu", "Zèbre"])
    }

    @Test func `public output masks natural persons, wherever their name stands`() throws {
        let programme = try Self.small().programme(.public)
        #expect(programme.company(SIREN("000000026")!) == nil)
        let masked = try #require(programme.companies().first { $0.isNaturalPerson })
        #expect(masked.name == "Personne physique" && masked.siren == nil)
        #expect(programme.companies().map(\.name).contains("Jeanne Essai") == false)
        let award = programme.awards(at: Self.december, of: masked.id, orderedBy: [.date]).first { _ in true }
        #expect(award?.award.beneficiaryName == "Personne physique")
        #expect(award?.company?.name == "Personne physique")
        let application = programme.applications(at: Self.december, of: masked.id, orderedBy: [.number]).first { _ in
            true
        }
        #expect(application?.company?.name == "Personne physique")
    }

    @Test func `public output gives no hint of a masked name by its place among others`() throws {
        let fixture = try Self.small()
        try fixture.write(
            "entreprises.csv",
            "siren,denomination,personnePhysique\n000000018,Béton d’essai,non\n000000026,Anne Essai,oui\n000000034,Zoé Essai,oui\n000000042,Ruche d’essai,non\n"
        )
        try fixture.write(
            "dossiers.csv",
            "numero,dispositif,appel,siret\nD1,UDF,1,000000018\nD2,UDF,1,000000026\nD3,UDF,1,000000034\nD4,UDF,1,000000042\n"
        )
        try fixture.write("statuts.csv", (1...4).reduce("dossier,statut,date\n") { $0 + "D\($1),depose,2018-02-01\n" })
        let programme = try fixture.programme(.public)
        let masked = ["Béton d’essai", "Personne physique", "Personne physique", "Ruche d’essai"]
        #expect(programme.companies().map(\.name) == masked)
        #expect(
            programme.applications(at: Self.december, of: nil, orderedBy: [.company]).compactMap(\.company?.name)
                == masked)
        #expect(try fixture.programme(.internal).companies().map(\.name).first == "Anne Essai")
    }

    @Test func `public output masks companies that may not be published, and what describes them`() throws {
        let fixture = try Self.small()
        try fixture.write(
            "entreprises.csv",
            "siren,denomination,groupe,diffusion,presentation\n000000018,Secrète,Groupe,non,Un texte\n000000026,Ouverte,,oui,\n"
        )
        let company = try fixture.programme(.public).companies().first { !$0.isPublishable }
        #expect(company?.name == "Entreprise non diffusible")
        #expect(company?.group == nil)
        #expect(company?.presentation == nil)
        #expect(
            try fixture.programme(.public).movements(until: Self.december, of: nil).map(\.beneficiaryName).contains(
                "Tôlerie d’essai") == false)
        #expect(try fixture.programme(.internal).company(SIREN("000000018")!)?.name == "Secrète")
    }

    @Test func `an indicator is a number or a text`() throws {
        let fixture = try Self.small()
        try fixture.write(
            "indicateurs.csv",
            "sujet,code,libelle,valeur\ncontexte,a,A,12.5\ncontexte,b,B,deux sur trois\nUDF,c,C,3\n000000018,d,D,4\n")
        let programme = try fixture.programme()
        #expect(programme.indicators(of: .context).map(\.value) == [12.5, nil])
        #expect(programme.indicators(of: .context).map(\.text) == ["12.5", "deux sur trois"])
        #expect(
            programme.indicators(of: nil).map(\.subject) == [
                .context, .context, .scheme("UDF"), .company(CompanyID("000000018")!),
            ])
    }

    @Test func `refused rows are told in every report`() throws {
        let fixture = try Self.small()
        try fixture.write("mouvements.csv", "convention,type,date,montant\nC9,mandat,2018-01-01,1\n")
        #expect(
            try fixture.programme().notices == [
                "1\u{A0}ligne de mouvements écartée à l’import, soit 1,00\u{A0}€\u{A0}: renvoie à une ligne absente (colonne "
                    + "convention). La commande «\u{A0}bilan check\u{A0}» la montre."
            ])
    }
}
