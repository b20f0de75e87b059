import BilanTesting
import Testing

@Suite struct SampleProgrammeTests {
    private let sample = SampleProgramme()
        .scheme("UDF", "Usine du Futur")
        .call("1", of: "UDF", opening: "2015-01-01", closing: "2015-06-30")
        .company("Atelier Ouvert", department: "33", headcount: 42)
        .company("Bois des Landes", commune: "Dax", department: "40")
        .application("D1", by: "Atelier Ouvert", to: "UDF", call: "1", filed: "2016-01-11", retained: "2016-06-30")
        .award("C1", to: "Atelier Ouvert", euros: 50_000, on: "2016-09-12", application: "D1")
        .award("C2", to: "Bois des Landes", euros: 10_000, on: "2017-05-02")
        .movement(.commitment, euros: 45_000, on: "2016-10-01", of: "C1")
        .movement(.order, euros: 20_000, on: "2017-03-01", of: "C1")
        .indicator("gain", "Gain de productivité", about: .company("Atelier Ouvert"), "12.5", unit: "%")
        .notice("Données d’exemple")

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `fictitious numbers pass the check and begin with 000`() {
        for number in [0, 1, 7, 99, 12_345, 99_999] {
            let siren = SIREN.fictitious(number)
            #expect(siren.digits.hasPrefix("000"))
            #expect(SIREN(siren.digits) == siren)
        }
        #expect(Set((1...500).map { SIREN.fictitious($0) }).count == 500)
    }

    @Test func `state at a date is rebuilt from what was declared`() throws {
        let programme = try sample.programme
        let early = Array(programme.awards(at: try day("2016-12-31")))
        #expect(early.map(\.award.reference) == ["C1"])
        #expect(early[0].committed == Money(euros: 45_000) && early[0].ordered == .zero)
        #expect(early[0].site?.headcount == 42 && early[0].application?.number == "D1")
        let late = Array(programme.awards(at: try day("2018-12-31")))
        #expect(late[0].ordered == Money(euros: 20_000))
        // Without a commitment, the award's amount is committed.
        #expect(late[1].committed == Money(euros: 10_000))
        let applications = Array(programme.applications(at: try day("2016-03-31")))
        #expect(applications.map(\.current) == [.filed])
        #expect(Array(programme.applications(at: try day("2015-12-31"))).isEmpty)
        #expect(programme.notices == ["Données d’exemple"])
    }

    @Test func `rows come in the order asked for`() throws {
        let programme = try sample.programme
        let end = try day("2018-12-31")
        func references(_ order: [AwardOrder]) -> [String?] {
            programme.awards(at: end, orderedBy: order).map(\.award.reference)
        }
        #expect(references([.department]) == ["C1", "C2"])
        #expect(references([.amount]) == ["C1", "C2"])
        #expect(references([.call]) == ["C1", "C2"])
        let other = try SampleProgramme().award("C1", to: "Écluse", euros: 1, on: "2018-01-02")
            .award("C2", to: "Abaque", euros: 9, on: "2018-01-01").programme
        #expect(other.awards(at: end, orderedBy: [.beneficiary]).map(\.award.reference) == ["C2", "C1"])
        #expect(other.awards(at: end, orderedBy: [.amount]).map(\.award.reference) == ["C2", "C1"])
        #expect(other.awards(at: end).map(\.award.reference) == ["C2", "C1"])
    }

    @Test func `a company that is only named has a SIREN and a seat`() throws {
        let programme = try SampleProgramme().award("C1", to: "Inconnue", euros: 5, on: "2018-01-02").programme
        let company = try #require(programme.companies.map(\.self).first)
        #expect(company.siren?.digits.hasPrefix("000") == true)
        #expect(programme.sites(of: company.id).map(\.commune) == ["Bordeaux"])
        #expect(Array(programme.awards(at: try day("2018-12-31"), of: company.id)).count == 1)
    }

    @Test func `all that is wrong in what was declared is told at once`() throws {
        let wrong = SampleProgramme()
            .award("C1", to: "Une", euros: 5, on: "2018-02-30")
            .award("C2", to: "Une", euros: 5, on: "2018-02-20", application: "D9")
            .movement(.order, euros: 5, on: "2018-03-01", of: "C7")
            .company("Deux", department: "99")
            .call("1", of: "RIEN")
        let error = try #require(throws: ReportError.self) { try wrong.programme }
        #expect(
            error.description.split(separator: "\n") == [
                "award C1 : « 2018-02-30 » n’est pas une date telle que 2018-12-31",
                "award C2 : aucun dossier « D9 » n’est déclaré avant",
                "movement of C7 : aucune aide de cette référence n’est déclarée avant",
                "site « Bordeaux » : aucun département « 99 »",
                "call 1 : aucun dispositif « RIEN » n’est déclaré avant",
            ])
    }
}
