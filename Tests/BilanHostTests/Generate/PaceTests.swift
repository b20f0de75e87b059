import Testing
@testable import BilanHost

@Suite struct PaceTests {
    @Test func `nothing is said of what has just begun, nor of nothing`() async throws {
        let pace = Pace()
        #expect(pace.rate(10) == nil)
        #expect(pace.left(10, of: 100) == nil)
        try await Task.sleep(for: .milliseconds(600))
        #expect(pace.rate(0) == nil)
        #expect(pace.left(0, of: 100) == nil)
    }

    @Test func `what is left takes the time that as much has taken`() async throws {
        let pace = Pace()
        try await Task.sleep(for: .milliseconds(600))
        let rate = try #require(pace.rate(60))
        #expect(rate > 0 && rate <= 100)
        let (done, left) = (pace.seconds, try #require(pace.left(25, of: 100)))
        #expect(left >= done * 3)
        #expect(pace.left(100, of: 100) == 0)
    }
}
