import BilanKit
@testable import BilanHost
@testable import Dossier

/// A programme of which one convention has awards in two departments, of two schemes and two companies.
enum DividedFixture {
    static let december = CivilDate("2018-12-31")!

    static func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.write(
            "dispositifs.csv",
            "code,libelle,commission\nUDF,Usine d’essai,Développement économique\nCP,Croissance d’essai,\n")
        try fixture.write(
            "entreprises.csv",
            "siren,denomination\n000000018,Tôlerie d’essai\n000000026,Menuiserie d’essai\n")
        try fixture.write(
            "etablissements.csv",
            """
            siret,siren,siege,commune,codeCommune,departement,effectif
            00000001800010,000000018,oui,Bordeaux,33063,33,48
            00000002600013,000000026,oui,Dax,40088,40,12
            """)
        try fixture.write(
            "dossiers.csv",
            """
            numero,dispositif,siret,objet,dateDepot,montantDemande
            D1,UDF,00000001800010,Robot,2018-01-15,2000
            D2,CP,00000002600013,Machine,2018-01-20,500.25
            """)
        try fixture.write(
            "statuts.csv", "dossier,statut,date\nD1,retenu,2018-02-20\nD2,retenu,2018-02-20\n")
        try fixture.write(
            "autorisations.csv",
            "dispositif,exercice,apVotee,apAffectee,cpVote\nUDF,2018,1000,900,800\nCP,2018,500,400,300\n")
        let other = ["idBeneficiaire": "00000002600013", "nomBeneficiaire": "Menuiserie d’essai"]
        let rows = [
            SCDL.row(["montant": "100"]) + ["D1"],
            SCDL.row(other.merging(["montant": "200.01"]) { $1 }) + ["D2"],
            SCDL.row(["referenceDecision": "C2", "montant": "50"]) + [""],
            // Of a later day than its movement.
            SCDL.row(["referenceDecision": "C4", "montant": "70", "dateConvention": "2019-02-01"]) + ["D1"],
        ]
        try fixture.write(
            "subventions.csv",
            (SCDL.header + ["dossier"]).joined(separator: ",") + "\n" + rows.map { CSVText.line($0) }.joined())
        try fixture.write(
            "mouvements.csv",
            """
            convention,type,date,montant
            C1,engagement,2018-03-06,300.01
            C1,mandat,2018-04-01,100
            C1,desengagement,2018-11-01,0.01
            C2,mandat,2018-05-01,10
            C4,mandat,2018-12-01,7
            """)
        try fixture.write("cofinancements.csv", "convention,financeur,montant\nC1,Département d’essai,99.99\n")
        return fixture
    }

    static func divided(_ division: Division, _ fixture: Fixture) throws -> DividedProgramme {
        DividedProgramme(try fixture.programme(), by: division, at: december, in: .french)
    }

    /// The part of a key.
    static func part(_ key: String, of divided: DividedProgramme) throws -> ProgrammePart {
        guard let place = divided.parts.firstIndex(where: { $0.key == key }) else {
            throw ReportError("no part « \(key) »")
        }
        return ProgrammePart(place, of: divided)
    }
}
