import BilanKit
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// A value comes out of the dossier under the name under which it went in: no two columns of a row hold the same here.
@Suite struct DecodedColumnTests {
    private let fixture = try! Fixture()

    private func programme(_ files: [String: String]) throws -> DossierProgramme {
        try fixture.write(
            "dispositifs.csv",
            "code,libelle,idRAE,dispositifAide,commission,debut,fin\n"
                + "UDF,Usine,17845,65d5b6c7-102c-4440-ac3b-768f708edc0a,Économie,2014-02-03,2020-12-31\n")
        for (name, text) in files { try fixture.write(name, text) }
        return try fixture.programme()
    }

    @Test func `each column of a scheme, a call, a budget and a target`() throws {
        let programme = try programme([
            "appels.csv": "dispositif,numero,libelle,ouverture,cloture,candidatures,retenues\n"
                + "UDF,2,Appel,2014-03-01,2014-05-02,88,63\n",
            "autorisations.csv": "dispositif,exercice,apVotee,apAffectee,cpVote\nUDF,2018,8000000,7000000.25,9600000\n",
            "objectifs.csv": "dispositif,indicateur,echeance,valeur\nUDF,entreprisesRetenues,2020-06-30,600.5\n",
        ])
        let scheme = try #require(programme.schemes().first { _ in true })
        #expect(
            [scheme.code, scheme.name, scheme.raeID, scheme.registerID, scheme.committee] == [
                "UDF", "Usine", "17845", "65d5b6c7-102c-4440-ac3b-768f708edc0a", "Économie",
            ])
        #expect([scheme.start, scheme.end] == [CivilDate("2014-02-03"), CivilDate("2020-12-31")])
        #expect(scheme.origin == Origin(file: "dispositifs.csv", line: 2))

        let call = try #require(programme.calls().first { _ in true })
        #expect([call.scheme, call.number, call.name] == ["UDF", "2", "Appel"])
        #expect([call.opening, call.closing] == [CivilDate("2014-03-01"), CivilDate("2014-05-02")])
        #expect([call.publishedApplications, call.publishedRetained] == [88, 63])

        let budget = try #require(programme.authorisations().first { _ in true })
        #expect(budget.scheme == "UDF" && budget.year == 2018)
        #expect(
            [budget.commitmentVoted, budget.commitmentAllocated, budget.paymentVoted].map(\.cents) == [
                800_000_000, 700_000_025, 960_000_000,
            ])

        let target = try #require(programme.targets().first { _ in true })
        #expect([target.scheme, target.indicator] == ["UDF", "entreprisesRetenues"])
        #expect(target.deadline == CivilDate("2020-06-30") && target.value == 600.5)
        #expect(programme.failure == nil)
    }

    private let companies =
        "siren,denomination,categorieJuridique,categorieEntreprise,groupe,personnePhysique,diffusion,presentation\n"
        + "000000018,Tôlerie,5710,PME,Groupe d’essai,non,non,Une entreprise.\n"
    private let sites =
        "siren,siret,siege,commune,codeCommune,departement,canton,naf,nafVersion,trancheEffectifs,effectif,dateEffectif\n"
        + "000000018,00000001800010,oui,Bordes,64138,64,Ouzom,25.62B,NAFRev2,12,48,2017-12-31\n"

    @Test func `each column of a company, a place of business and a fact`() throws {
        let programme = try programme([
            "entreprises.csv": companies, "etablissements.csv": sites,
            "indicateurs.csv": "sujet,code,libelle,valeur,unite,date,methode,constat,source\n"
                + "000000018,gain,Gain,+4.5,%,2016-12-01,Enquête,observe,Source d’essai\n",
        ])
        let company = try #require(programme.companies().first { _ in true })
        #expect(company.id == CompanyID("000000018") && !company.isNaturalPerson && !company.isPublishable)
        #expect(
            [company.name, company.legalForm, company.category, company.group, company.presentation] == [
                "Tôlerie", "5710", "PME", "Groupe d’essai", "Une entreprise.",
            ])

        let site = try #require(programme.sites(of: company.id).first { _ in true })
        #expect(site.siret == SIRET("00000001800010") && site.company == company.id && site.isSeat)
        #expect(site.department == Department("64") && site.headcount == 48)
        #expect(site.headcountDate == CivilDate("2017-12-31"))
        #expect(
            [site.commune, site.communeCode, site.canton, site.activity, site.activityVersion, site.headcountCode] == [
                "Bordes", "64138", "Ouzom", "25.62B", "NAFRev2", "12",
            ])

        let fact = try #require(programme.indicators(of: nil).first { _ in true })
        #expect(fact.subject == .company(company.id) && fact.value == 4.5 && fact.date == CivilDate("2016-12-01"))
        #expect(
            [fact.code, fact.name, fact.text, fact.unit, fact.method, fact.finding, fact.source] == [
                "gain", "Gain", "+4.5", "%", "Enquête", "observe", "Source d’essai",
            ])
        #expect(programme.failure == nil)
    }

    @Test func `each column of an award, with what it is joined to, of its application and its movement`() throws {
        let names = DossierTable.subventions.columns.map(\.name).joined(separator: ",")
        let programme = try programme([
            "entreprises.csv": companies, "etablissements.csv": sites,
            "dossiers.csv": "numero,dispositif,appel,siret,objet,dateDepot,montantDemande,depenseEligible\n"
                + "D1,UDF,,00000001800010,Demande,2018-01-15,2000,5000.75\n",
            "statuts.csv": "dossier,statut,date\nD1,retenu,2018-02-20\n",
            "subventions.csv": names + "\n"
                + CSVText.line([
                    "Région d’essai", "20005375900011", "2018-03-05", "C1", "Tôlerie d’essai", "00000001800010",
                    "W333216789", "Robot", "1000.5", "aide en nature", "échelonné", "2018-04-01/2019-04-01", "17845",
                    "oui",
                    "0.5", "65d5b6c7-102c-4440-ac3b-768f708edc0a", "D1", "SA.40391", "2021-03-06",
                ]),
            "mouvements.csv":
                "convention,type,date,montant\nC1,engagement,2018-03-06,900\nC1,desengagement,2018-03-07,50\n"
                + "C1,mandat,2018-04-01,400\nC1,paiement,2018-04-20,300\n",
            "cofinancements.csv": "convention,financeur,montant\nC1,Intercommunalité,20790.5\n",
        ])
        let state = try #require(
            programme.awards(at: DossierProgrammeTests.december, of: nil, orderedBy: [.date]).first { _ in true })
        let award = state.award
        #expect(
            [
                award.grantorName, award.reference, award.beneficiaryName, award.beneficiaryRNA, award.purpose,
                award.kind,
                award.paymentTerms, award.raeID, award.schemeRegisterID, award.application, award.aidRegime,
            ] == [
                "Région d’essai", "C1", "Tôlerie d’essai", "W333216789", "Robot", "aide en nature", "échelonné",
                "17845",
                "65d5b6c7-102c-4440-ac3b-768f708edc0a", "D1", "SA.40391",
            ])
        #expect([award.grantorSIRET, award.beneficiarySIRET] == [SIRET("20005375900011"), SIRET("00000001800010")])
        #expect(award.date == CivilDate("2018-03-05") && award.lapse == CivilDate("2021-03-06"))
        #expect(award.paymentPeriod == CivilDate("2018-04-01")!...CivilDate("2019-04-01")!)
        #expect(award.statedAmount.cents == 100_050 && award.isNotifiedToEU && award.share == Share(0.5))
        #expect([state.committed, state.ordered, state.paid].map(\.cents) == [85_000, 40_000, 30_000])
        #expect(state.company?.name == "Tôlerie" && state.site?.commune == "Bordes")
        let application = try #require(state.application)
        #expect(
            [application.number, application.scheme, application.call, application.purpose] == [
                "D1", "UDF", nil, "Demande",
            ])
        #expect(application.siret == SIRET("00000001800010") && application.filedOn == CivilDate("2018-01-15"))
        #expect([application.requested, application.eligibleExpense] == [Money(euros: 2000), Money(cents: 500_075)])

        let movement = try #require(
            programme.movements(until: DossierProgrammeTests.december, of: "C1").first { _ in true })
        #expect(movement.kind == .commitment && movement.amount == Money(euros: 900))
        #expect([movement.convention, movement.scheme, movement.beneficiaryName] == ["C1", "UDF", "Tôlerie d’essai"])
        let others = try #require(programme.coFundings(of: "C1").first { _ in true })
        #expect(others.funder == "Intercommunalité" && others.amount == Money(cents: 2_079_050))
        #expect(programme.failure == nil)
    }
}
