import BilanKit
import Testing
@testable import Dossier
@testable import Import

/// Awards and applications come by establishment and by activity where that is asked for; those without one last.
@Suite struct SiteOrderTests {
    private let fixture = try! Fixture()

    private func programme() throws -> DossierProgramme {
        let companies = """
            siren,denomination
            000000018,Une
            000000026,Deux
            """
        let sites = """
            siret,siren,siege,commune,departement,naf
            00000001800002,000000018,oui,Dax,40,62.01Z
            00000002600005,000000026,oui,Pessac,33,10.71C
            """
        let schemes = "code,libelle\nUDF,Usine\n"
        let applications = """
            numero,dispositif,siret,dateDepot
            D1,UDF,00000002600005,2017-01-02
            D2,UDF,00000001800002,2017-01-03
            """
        let awards = """
            nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide
            Région,20005375900011,2018-01-02,C1,Deux,00000002600005,,Objet,10,aide en numéraire,unique,2018-02-01,,non,1,
            Région,20005375900011,2018-01-03,C2,Une,00000001800002,,Objet,20,aide en numéraire,unique,2018-02-01,,non,1,
            Région,20005375900011,2018-01-04,C3,Association,,W333000000,Objet,30,aide en numéraire,unique,2018-02-01,,non,1,
            """
        try fixture.write("entreprises.csv", companies)
        try fixture.write("etablissements.csv", sites)
        try fixture.write("dispositifs.csv", schemes)
        try fixture.write("dossiers.csv", applications)
        try fixture.write("subventions.csv", awards)
        return try fixture.programme()
    }

    @Test func `awards come by establishment and by activity`() throws {
        let programme = try programme()
        let end = try #require(CivilDate("2018-12-31"))
        func references(_ order: [AwardOrder]) -> [String?] {
            programme.awards(at: end, of: nil, orderedBy: order).map(\.award.reference)
        }
        #expect(references([.site]) == ["C2", "C1", "C3"])
        #expect(references([.activity]) == ["C1", "C2", "C3"])
        #expect(references([.reference]) == ["C1", "C2", "C3"])
    }

    @Test func `applications come by establishment and by activity`() throws {
        let programme = try programme()
        let end = try #require(CivilDate("2018-12-31"))
        func numbers(_ order: [ApplicationOrder]) -> [String] {
            programme.applications(at: end, of: nil, orderedBy: order).map(\.application.number)
        }
        #expect(numbers([.site]) == ["D2", "D1"])
        #expect(numbers([.activity]) == ["D1", "D2"])
    }
}
