import BilanKit
import Foundation
import GRDB
import Testing
@testable import BilanHost
@testable import Dossier
@testable import Import

/// The awards of one department, read without the others.
@Suite struct DepartmentAwardTests {
    private static let december = CivilDate("2018-12-31")!
    private static let orders: [[AwardOrder]] = [
        [.date, .reference], [.department, .beneficiary, .date], [.amount], [.call, .site], [.activity, .beneficiary],
    ]

    @Test(arguments: [Audience.internal, .public])
    func `a department's awards are those among all, in every order`(_ audience: Audience) throws {
        let source = try DossierSource.open(data: DossierSource.demo, audience: audience)
        let programme = try DossierProgramme(Dossier.open(readingAt: source.path))
        for order in Self.orders {
            let all = Array(programme.awards(at: Self.december, of: nil, orderedBy: order))
            var found = 0
            for department in Set(all.compactMap(\.site?.department)) {
                let own = programme.awards(at: Self.december, in: department, orderedBy: order)
                let expected = all.filter { $0.site?.department == department }
                #expect(own.map(\.award.origin) == expected.map(\.award.origin))
                #expect(own.map(\.committed) == expected.map(\.committed))
                found += expected.count
            }
            let unknown = all.filter { $0.site?.department == nil }
            #expect(
                programme.awards(at: Self.december, in: nil, orderedBy: order).map(\.award.origin)
                    == unknown.map(\.award.origin))
            #expect(found + unknown.count == all.count)
            #expect(found > 300)
        }
        #expect(programme.failure == nil)
        withExtendedLifetime(source) {}
    }

    @Test func `awards of a later day aren't among a department's`() throws {
        let programme = try DossierProgrammeTests.small().programme()
        let gironde = try #require(Department("33"))
        func count(_ day: String) -> Int {
            programme.awards(at: CivilDate(day)!, in: gironde, orderedBy: [.date]).reduce(0) { count, _ in count + 1 }
        }
        #expect(count("2018-12-31") == 1)
        #expect(count("1999-12-31") == 0)
        #expect(programme.awards(at: Self.december, in: Department("24")!, orderedBy: []).first { _ in true } == nil)
    }

    @Test func `awards whose department isn't known are found, those of a later day left out`() throws {
        // One of two companies has an establishment.
        let programme = try DossierProgrammeTests.small().programme()
        let unknown = Array(programme.awards(at: Self.december, in: nil, orderedBy: [.date]))
        #expect(unknown.map(\.award.reference) == ["C2"])
        #expect(programme.awards(at: CivilDate("1999-12-31")!, in: nil, orderedBy: []).first { _ in true } == nil)
    }

    @Test func `the departments that awards are known of are told, and no others`() throws {
        let source = try DossierSource.open(data: DossierSource.demo)
        let dossier = try Dossier.open(readingAt: source.path)
        let awards = try DossierProgramme(dossier).awards(at: Self.december, of: nil, orderedBy: [])
        #expect(try Set(dossier.awardDepartments()) == Set(awards.compactMap(\.site?.department)))
        withExtendedLifetime(source) {}
    }

    @Test func `no step of the query goes through all awards or establishments`() throws {
        let source = try DossierSource.open(data: DossierSource.demo)
        let dossier = try Dossier.open(readingAt: source.path)
        for order in Self.orders {
            let sql = DossierProgramme.identities(inDepartmentOrderedBy: order)
            let plan = try dossier.queue.unsafeRead { db in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: ["2018-12-31", "33"])
                    .map { $0["detail"] as String }
            }
            #expect(plan.filter { $0.hasPrefix("SCAN") }.isEmpty)
            #expect(plan.contains { $0.contains("etablissements_departement") })
            #expect(plan.contains { $0.contains("subventions_siren") })
        }
        withExtendedLifetime(source) {}
    }
}
