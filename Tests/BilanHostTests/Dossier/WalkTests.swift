import BilanKit
import Testing

@testable import Dossier

/// Walks share compiled statements, and nothing else.
@Suite struct WalkTests {
    private let programme: Programme
    private let end = CivilDate("2018-12-31")!

    init() throws { programme = Programme(try DossierProgrammeTests.small().programme()) }

    private var numbers: [String] { programme.applications(at: end).map(\.application.number) }

    @Test func `a walk within a walk of the same query reads all rows, and so does the one around it`() {
        let alone = numbers
        #expect(alone.count > 1)
        var around: [String] = []
        for state in programme.applications(at: end) {
            around.append(state.application.number)
            #expect(numbers == alone)
        }
        #expect(around == alone)
    }

    @Test func `a walk that was given up leaves the next one all rows`() {
        let alone = numbers
        for _ in 0..<5 {
            for state in programme.applications(at: end) {
                #expect(state.application.number == alone[0])
                break
            }
        }
        #expect(numbers == alone)
    }

    @Test func `a walk asks for what it is told, not for what the one before asked`() {
        let company = programme.applications(at: end).first { $0.company != nil }!.application.applicant
        let own = programme.applications(at: end, of: company).map(\.application.applicant)
        #expect(!own.isEmpty && own.allSatisfy { $0 == company })
        let early = programme.applications(at: CivilDate("2018-01-16")!).map(\.application.number)
        #expect(early.count == 1)
        #expect(programme.applications(at: CivilDate("2017-01-16")!).map(\.application.number).isEmpty)
        #expect(numbers.count == 2)
    }
}
