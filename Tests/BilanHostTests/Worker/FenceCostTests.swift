import BilanKit
import Foundation
import Testing
@testable import BilanHost
@testable import Support

/// What the fence costs each worker.
@Suite struct FenceCostTests {
    /// Raises a report's fence in a process of its own.
    private static func microseconds(_ rules: Data) throws -> Int {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Executable.folder + "/fence-cost")
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: rules)
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return try #require(Int(text.trimmingCharacters(in: .newlines)), "\(text)")
    }

    /// How long something takes says nothing where other programs are busy: it is looked at in benchmarks alone.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["BILAN_PRINTS_COST"] != nil))
    func `raising the fence takes a worker at most two milliseconds`() throws {
        let task = ReportTask(
            library: Executable.folder + "/libCompanyProfile.so", report: "company-profile", formats: [.pdf],
            dossier: "/tmp/programme.bilan", quarter: Quarter(year: 2018, number: 4)!,
            date: CivilDate(year: 2018, month: 12, day: 31)!, audience: .internal, settings: [:], theme: Theme(),
            folder: NSTemporaryDirectory(), producer: "Bilan", resolution: 96)
        let rules = try JSONEncoder().encode(FencePolicy().rules(for: .make(task), timeout: 300))
        // Other programs may be busy: the least time counts.
        let times = try (0..<20).map { _ in try Self.microseconds(rules) }.sorted()
        #expect(times[0] <= 2000, "\(times)")
        print("fence: \(times[0]) µs at least, \(times[times.count / 2]) µs in the middle")
    }
}
