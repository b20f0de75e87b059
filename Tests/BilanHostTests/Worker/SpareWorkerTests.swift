import Foundation
import Testing

@testable import BilanHost

/// Workers that are forked as a command begins.
@Suite struct SpareWorkerTests {
    @Test func `a process that has threads forks none`() async throws {
        // Tests have many.
        SpareWorkers.fork(1)
        #expect(SpareWorkers.take() == nil)
    }
}
