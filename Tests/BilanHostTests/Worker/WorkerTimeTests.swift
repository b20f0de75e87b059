import Foundation
import Testing
@testable import BilanHost
@testable import Support

/// What counts as a worker's time.
@Suite struct WorkerTimeTests {
    private static let plugins = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent(".build-plugins/debug").path

    @Test func `a host that is slow to deal with a message doesn't run its worker out of time`() async throws {
        let worker = WorkerProcess(executable: Executable.folder + "/bilan", timeout: 20)
        let outcome = try await worker.run(.describe(library: Self.plugins + "/libWorking.so")) { message in
            if case .plugin = message { try? await Task.sleep(for: .seconds(21)) }
        }
        #expect(outcome.ending == .finished, "\(outcome)")
    }
}
