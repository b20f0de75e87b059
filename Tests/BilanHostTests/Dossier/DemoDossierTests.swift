import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import
@testable import demo_dossier

/// Every published total, through the store and from the lines of the files.
@Suite struct DemoDossierTests {
    private static let source = try! DossierSource.open(data: "demo")
    private let programme = try! DossierProgramme(Dossier.open(readingAt: source.path))
    private let rows = try! DemoRows()

    private func date(_ text: String) -> CivilDate { CivilDate(text)! }

    /// The companies that reached a step by a date, with their sites.
    private func companies(_ status: ApplicationStatus, by date: String) -> [CompanyID: Site] {
        var found: [CompanyID: Site] = [:]
        for state in programme.applications(at: self.date(date), of: nil, orderedBy: [.number])
        where state.reached[status] != nil {
            found[state.application.applicant] = state.site
        }
        return found
    }

    private func committed(by date: String) -> Int64 {
        programme.awards(at: self.date(date), of: nil, orderedBy: [.date]).reduce(0) { $0 + $1.committed.cents }
    }

    @Test func `the committed files are what the generator writes`() throws {
        let folder = try DemoDossier.folder()
        for file in DemoData().files {
            let committed = try Data(contentsOf: folder.appendingPathComponent(file.name))
            #expect(Data(file.text.utf8) == committed, "\(file.name)")
        }
    }

    @Test func `all rows are taken without a fault`() {
        #expect(Self.source.summary.faults == [])
        #expect(Self.source.summary.rowsRefused == 0)
        #expect(Self.source.summary.rowsRead > 7000)
    }

    @Test func `409 companies are retained by the end of 2018`() {
        #expect(companies(.retained, by: "2018-12-31").count == 409)
        #expect(rows.sirets("retenu", by: "2018-12-31").count == 409)
    }

    @Test func `63 companies are retained in June 2014 and none before`() {
        #expect(companies(.retained, by: "2014-06-30").count == 63)
        #expect(companies(.retained, by: "2014-05-31").isEmpty)
        #expect(rows.sirets("retenu", by: "2014-06-30").count == 63)
        #expect(rows.sirets("retenu", by: "2014-05-31").isEmpty)
    }

    @Test func `88 companies apply to the first call`() {
        let states = programme.applications(at: date("2018-12-31"), of: nil, orderedBy: [.number])
        #expect(states.filter { $0.application.call == "1" }.count == 88)
        #expect(rows.applications.values.filter { $0["appel"] == "1" }.count == 88)
    }

    @Test(arguments: ["2016-09-19", "2016-09-30"]) func `290 companies are retained by September 2016`(day: String) {
        #expect(companies(.retained, by: day).count == 290)
        #expect(rows.sirets("retenu", by: day).count == 290)
    }

    @Test func `300 companies are engaged by the end of 2018`() {
        #expect(companies(.engaged, by: "2018-12-31").count == 300)
        #expect(rows.sirets("engage", by: "2018-12-31").count == 300)
    }

    @Test func `150 of the engaged have fewer than 50 employees`() {
        let engaged = companies(.engaged, by: "2018-12-31").values.map { $0.headcount! }
        #expect(engaged.filter { $0 < 50 }.count == 150)
        #expect(rows.sirets("engage", by: "2018-12-31").filter { rows.headcount($0) < 50 }.count == 150)
    }

    @Test func `240 of the engaged have fewer than 150 employees`() {
        let engaged = companies(.engaged, by: "2018-12-31").values.map { $0.headcount! }
        #expect(engaged.filter { $0 < 150 }.count == 240)
        #expect(rows.sirets("engage", by: "2018-12-31").filter { rows.headcount($0) < 150 }.count == 240)
    }

    @Test func `150 companies are engaged by September 2016, half of them under 50 employees`() {
        let engaged = companies(.engaged, by: "2016-09-19")
        #expect(engaged.count == 150)
        #expect(engaged.values.filter { $0.headcount! < 50 }.count == 75)
        #expect(rows.sirets("engage", by: "2016-09-19").count == 150)
    }

    @Test func `42 512 384,50 € are committed by the end of 2018`() {
        #expect(committed(by: "2018-12-31") == 42_512_384_50)
        #expect(rows.sum("engagement", by: "2018-12-31") - rows.sum("desengagement", by: "2018-12-31") == 42_512_384_50)
    }

    @Test func `about 23 M€ are committed by September 2016`() {
        let expected = rows.sum("engagement", by: "2016-09-19") - rows.sum("desengagement", by: "2016-09-19")
        #expect(committed(by: "2016-09-19") == expected)
        #expect(abs(expected - 23_000_000_00) < 50_000_00)
    }

    @Test func `what is ordered and paid is the sum of the movements`() {
        let awards = programme.awards(at: date("2018-12-31"), of: nil, orderedBy: [.date])
        #expect(awards.reduce(0) { $0 + $1.ordered.cents } == rows.sum("mandat", by: "2018-12-31"))
        #expect(awards.reduce(0) { $0 + $1.paid.cents } == rows.sum("paiement", by: "2018-12-31"))
    }

    @Test func `no award is paid more than ordered, or ordered more than committed`() {
        for state in programme.awards(at: date("2018-12-31"), of: nil, orderedBy: [.date]) {
            #expect(state.paid <= state.ordered)
            #expect(state.ordered <= state.committed)
        }
    }

    @Test func `15 400 employees are in the first 63 companies, 30 % of them middle-sized`() {
        let first = companies(.retained, by: "2014-06-30")
        #expect(first.values.reduce(0) { $0 + $1.headcount! } == 15_400)
        #expect(first.keys.filter { programme.company($0)?.category == "ETI" }.count == 19)
        #expect(rows.sirets("retenu", by: "2014-06-30").reduce(0) { $0 + rows.headcount($1) } == 15_400)
    }

    @Test func `34 000 employees are in the first 290 companies`() {
        #expect(companies(.retained, by: "2016-09-19").values.reduce(0) { $0 + $1.headcount! } == 34_000)
        #expect(rows.sirets("retenu", by: "2016-09-19").reduce(0) { $0 + rows.headcount($1) } == 34_000)
    }

    @Test func `each year's authorisations cover its commitments and its credits the payments ordered`() {
        for budget in programme.authorisations() {
            let year = String(budget.year)
            func sum(_ type: String) -> Int {
                rows.movements.filter { $0["type"] == type && $0["date"]!.hasPrefix(year) }
                    .reduce(0) { $0 + DemoRows.cents($1["montant"]!) }
            }
            #expect(budget.commitmentAllocated.cents >= sum("engagement"))
            #expect(budget.commitmentVoted >= budget.commitmentAllocated)
            #expect(budget.paymentVoted.cents >= sum("mandat"))
        }
    }

    @Test func `every department of Nouvelle-Aquitaine has engaged companies`() {
        let departments = Set(companies(.engaged, by: "2018-12-31").values.compactMap(\.department))
        #expect(departments == Set(Department.nouvelleAquitaine))
    }

    @Test func `a company but for the two published ones is marked fictitious and can't exist`() {
        var published: [String] = []
        for company in programme.companies() {
            if company.id.description.hasPrefix("000") {
                #expect(company.presentation?.hasPrefix("Entreprise fictive créée pour la démonstration.") == true)
            } else {
                published.append(company.name)
            }
        }
        #expect(published == ["Lectra", "Safran Helicopter Engines"])
    }

    @Test func `the category agrees with the headcount`() {
        for (siret, site) in rows.sites {
            let category = rows.companies[String(siret.prefix(9))]!["categorieEntreprise"]
            #expect(category == (Int(site["effectif"]!)! < 250 ? "PME" : "ETI"))
        }
    }

    @Test(arguments: ["338481955", "300702305"]) func `the published companies have no application and no award`(
        siren: String
    ) {
        let siren = CompanyID(SIREN(siren)!)
        #expect(programme.company(siren) != nil)
        #expect(Array(programme.sites(of: siren)).allSatisfy { $0.siret == nil })
        #expect(Array(programme.applications(at: date("2018-12-31"), of: siren, orderedBy: [.number])).isEmpty)
        #expect(Array(programme.awards(at: date("2018-12-31"), of: siren, orderedBy: [.date])).isEmpty)
        #expect(Array(programme.indicators(of: .company(siren))).allSatisfy { $0.source != nil })
    }

    @Test func `the context's figures are Deloitte's`() {
        let context = Array(programme.indicators(of: .context))
        #expect(context.map(\.text) == ["deux sur trois", "11", "30", "4.3", "1.5"])
        #expect(context.allSatisfy { $0.source == "Deloitte, décembre 2016" })
    }

    @Test func `every report made from it says that it is a demonstration`() {
        #expect(programme.notices.count == 1)
        #expect(programme.notices.first?.hasPrefix("Démonstration\u{A0}:") == true)
    }

    @Test func `600 companies are the target of 2020, 500 that of Croissance Premium`() {
        let targets = Array(programme.targets())
        #expect(
            targets.contains {
                $0.scheme == "UDF" && $0.indicator == "entreprisesRetenues" && $0.deadline.year == 2020
                    && $0.value == 600
            })
        #expect(targets.contains { $0.scheme == "CP" && $0.value == 500 })
    }
}
