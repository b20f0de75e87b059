import BilanKit
import Testing
@testable import BilanHost
@testable import Dossier
@testable import Import

/// A report's rows where it is made for one recipient: the part's own, all of them, and no other.
@Suite struct ProgrammePartTests {
    /// What a source's rows come to.
    private struct Sums: Equatable {
        var awards = 0
        var applications = 0
        var money: [String: Money] = [:]

        init() {}

        init(_ source: any ProgrammeSource) {
            let date = DividedFixture.december
            for state in source.awards(at: date, of: nil, orderedBy: [.date, .reference]) {
                awards += 1
                money["voted", default: .zero] += state.award.amount
                money["committed", default: .zero] += state.committed
                money["ordered", default: .zero] += state.ordered
                money["paid", default: .zero] += state.paid
            }
            for _ in source.applications(at: date, of: nil, orderedBy: [.number]) { applications += 1 }
            for movement in source.movements(until: date, of: nil) {
                money[movement.kind.rawValue, default: .zero] += movement.amount
            }
        }

        mutating func add(_ other: Sums) {
            awards += other.awards
            applications += other.applications
            money.merge(other.money) { $0 + $1 }
        }
    }

    private static func sumsOfParts(_ divided: DividedProgramme) -> Sums {
        var sums = Sums()
        for place in divided.parts.indices { sums.add(Sums(ProgrammePart(place, of: divided))) }
        return sums
    }

    @Test(arguments: Division.allCases)
    func `the parts add up to the whole to the cent`(division: Division) throws {
        let fixture = try DividedFixture.fixture()
        let divided = try DividedFixture.divided(division, fixture)
        let whole = Sums(divided.source)
        #expect(whole.awards == 3 && whole.money["mandat"] == Money(euros: 117))
        #expect(Self.sumsOfParts(divided) == whole)
    }

    @Test(arguments: Division.allCases)
    func `the demonstration's parts add up to its whole`(division: Division) throws {
        let fixture = try Fixture()
        let source = try DossierSource.open(data: "demo", temporary: fixture.folder)
        let programme = try withExtendedLifetime(source) {
            try DossierProgramme(Dossier.open(readingAt: source.path))
        }
        let divided = DividedProgramme(programme, by: division, at: DividedFixture.december, in: .french)
        #expect(Self.sumsOfParts(divided) == Sums(programme))
        #expect(Set(divided.parts.map { $0.id.lowercased() }).count == divided.parts.count)
        #expect(Set(divided.parts.map(\.title)).count == divided.parts.count)
        #expect(divided.parts.allSatisfy { SubjectID.isFileNamePart($0.id) && $0.id.utf8.count <= PartIDs.longest })
        #expect(programme.failure == nil)
    }

    @Test func `what moves on a shared convention is divided by the awards' amounts`() throws {
        let fixture = try DividedFixture.fixture()
        let divided = try DividedFixture.divided(.department, fixture)
        func amounts(_ key: String, _ kind: Movement.Kind) throws -> [Money] {
            try DividedFixture.part(key, of: divided).movements(until: DividedFixture.december, of: "C1")
                .filter { $0.kind == kind }.map(\.amount)
        }
        #expect(try amounts("33", .commitment) == [Money(cents: 100_00)])
        #expect(try amounts("40", .commitment) == [Money(cents: 200_01)])
        #expect(try amounts("33", .order) == [Money(cents: 33_33)])
        #expect(try amounts("40", .order) == [Money(cents: 66_67)])
        // A cent is one part's.
        #expect(try amounts("33", .decommitment) + amounts("40", .decommitment) == [Money(cents: 1)])
        let fundings = try ["33", "40"].flatMap {
            try DividedFixture.part($0, of: divided).coFundings(of: "C1").map(\.amount)
        }
        #expect(fundings.count == 2 && fundings.reduce(.zero, +) == Money(cents: 99_99))
    }

    @Test func `a shared convention's movement names the part's own beneficiary`() throws {
        let fixture = try DividedFixture.fixture()
        let divided = try DividedFixture.divided(.department, fixture)
        for (key, name, scheme) in [("33", "Tôlerie d’essai", "UDF"), ("40", "Menuiserie d’essai", "CP")] {
            let movements = try DividedFixture.part(key, of: divided)
                .movements(until: DividedFixture.december, of: "C1").map { $0 }
            #expect(!movements.isEmpty)
            #expect(movements.allSatisfy { $0.beneficiaryName == name && $0.scheme == scheme })
        }
    }

    @Test func `a movement whose convention has no award yet is in the part of none, and names nobody`() throws {
        let fixture = try DividedFixture.fixture()
        let divided = try DividedFixture.divided(.department, fixture)
        #expect(divided.parts.map(\.id) == ["33", "40", "sans-departement"])
        #expect(divided.parts.map(\.title) == ["33 – Gironde", "40 – Landes", "Département non communiqué"])
        let movements = try DividedFixture.part("", of: divided).movements(until: DividedFixture.december, of: nil)
        #expect(movements.map(\.convention) == ["C4"] && movements.allSatisfy { $0.beneficiaryName == nil })
    }

    @Test func `companies, their sites and their files of other parts aren't there`() throws {
        let fixture = try DividedFixture.fixture()
        let parts: [(Division, String)] = [(.department, "33"), (.company, "000000018"), (.scheme, "UDF")]
        for (division, key) in parts {
            let part = try DividedFixture.part(key, of: DividedFixture.divided(division, fixture))
            let (own, other) = (CompanyID("000000018")!, CompanyID("000000026")!)
            #expect(part.companies().map(\.id) == [own], "\(division)")
            #expect(part.company(own) != nil && part.company(other) == nil, "\(division)")
            #expect(part.sites(of: own).contains { _ in true } && !part.sites(of: other).contains { _ in true })
            #expect(part.schemes().map(\.code) == ["UDF"], "\(division)")
            let applications = part.applications(at: DividedFixture.december, of: nil, orderedBy: [.number])
            #expect(applications.map(\.application.number) == ["D1"], "\(division)")
            #expect(!part.awards(at: DividedFixture.december, of: other, orderedBy: []).contains { _ in true })
        }
    }

    @Test func `budgets are of schemes and committees, and of no department or company`() throws {
        let fixture = try DividedFixture.fixture()
        func budgets(_ division: Division, _ key: String) throws -> [String] {
            try DividedFixture.part(key, of: DividedFixture.divided(division, fixture)).authorisations().map(\.scheme)
        }
        #expect(try budgets(.scheme, "UDF") == ["UDF"])
        #expect(try budgets(.committee, "Développement économique") == ["UDF"])
        #expect(try budgets(.committee, "") == ["CP"])
        #expect(try budgets(.department, "33").isEmpty && budgets(.company, "000000018").isEmpty)
    }

    @Test(arguments: [Division.department, .scheme, .company])
    func `a narrowed measure finds the part's figure in the whole again`(division: Division) throws {
        let fixture = try DividedFixture.fixture()
        let programme = try fixture.programme()
        let divided = DividedProgramme(programme, by: division, at: DividedFixture.december, in: .french)
        for (place, part) in divided.parts.enumerated() {
            let narrowing = MeasureNarrowing(division: division, part: part, facts: divided.facts)
            let sums = Sums(ProgrammePart(place, of: divided))
            let figures: [(Measure.Quantity, Int64)] = [
                (.awards, Int64(sums.awards)), (.applications(.filed), Int64(sums.applications)),
                (.voted, sums.money["voted"]?.cents ?? 0), (.committed, sums.money["committed"]?.cents ?? 0),
                (.ordered, sums.money["ordered"]?.cents ?? 0), (.netCommitments, 0), (.orders, 0),
            ]
            for (quantity, value) in figures {
                guard let measure = narrowing.narrowed(Measure(quantity, at: DividedFixture.december)) else { continue }
                #expect(quantity != .orders && quantity != .netCommitments)
                let found = try MeasureTrace(measure, in: programme).walk { _ in }
                #expect(found.value == value, "\(part.id), \(quantity.rawValue)")
            }
        }
    }

    @Test func `a measure of another part, of a committee or of no company has no narrower one`() {
        let part = DivisionPart(key: "33", id: "33", title: "33 – Gironde")
        let measure = Measure(.committed, at: DividedFixture.december, department: "40")
        let facts = DivisionFacts()
        func narrowed(_ division: Division, _ key: String, _ measure: Measure) -> Measure? {
            MeasureNarrowing(
                division: division, part: DivisionPart(key: key, id: "x", title: "x"), facts: facts
            ).narrowed(measure)
        }
        #expect(narrowed(.department, part.key, measure) == nil)
        #expect(narrowed(.committee, "Essai", Measure(.committed, at: DividedFixture.december)) == nil)
        #expect(narrowed(.company, "", Measure(.committed, at: DividedFixture.december)) == nil)
        #expect(narrowed(.department, "", Measure(.committed, at: DividedFixture.december))?.department == "")
    }
}
