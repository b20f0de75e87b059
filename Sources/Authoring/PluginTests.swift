import BilanKit
import Foundation
import Support

extension PluginPackage {
    /// Compiles the package with its tests, and runs them.
    ///
    /// - Throws: `UserError` with what the compiler said, where it doesn't compile or the tests can't be run.
    public func test(_ sdk: InstalledSDK) throws -> TestResult {
        try sdk.checkCompiler(environment)
        // Apart from the run: what the compiler says is not what tests say.
        let built = try compiled(["--build-tests"], sdk)
        let scratch = try ScratchFolder.makeTemporary()
        defer { TemporaryFiles.remove(scratch) }
        let stream = scratch + "/events"
        let run = try swift(
            [
                "test", "--package-path", folder, "--skip-build", "--event-stream-output-path", stream,
                "--event-stream-version", "0",
            ], sdk,
            // A crash is told with its place, in as few lines as there are.
            ["SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no,threads=crashed,registers=none,images=none"])
        let events = FileManager.default.contents(atPath: stream) ?? Data()
        let result = TestResult(text: built + run.text, run: run.text, events: events, folder: folder)
        guard run.status == 0 || result.failed > 0 else {
            throw UserError(
                fr: "\(run.text)\nLes tests ne se lancent pas.", en: "\(run.text)\nThe tests do not start.",
                kind: .failed)
        }
        return result
    }
}

extension TestResult {
    /// - Parameters:
    ///   - text: all that was written.
    ///   - run: what of it was written by the tests.
    ///   - events: what Swift Testing told.
    init(text: String, run: String, events: Data, folder: String) {
        self.text = text
        let lines = run.split(whereSeparator: \.isNewline).map(String.init)
        let (own, old) = (TestEvents(events, in: folder), XCTestLines(lines, in: folder))
        failures = old.failures + own.failures
        passed = old.passed + own.passed
        failed = old.failed + own.failed
        skipped = old.skipped + own.skipped
        let unfinished = own.unfinished + [old.unfinished].compactMap(\.self)
        guard !own.isEnded, !unfinished.isEmpty else { return }
        failed += unfinished.count
        let names = unfinished.joined(separator: ", ")
        let reason = lines.filter { $0.contains("Fatal error: ") }.prefix(1)
        failures.append(
            Failure(
                test: unfinished.count == 1
                    ? names : String(fr: "l’un de ces tests : \(names)", en: "one of these tests: \(names)"),
                place: Self.crashPlace(lines, folder),
                message: (reason + [
                    String(fr: "Les tests se sont arrêtés brutalement.", en: "The tests ended abruptly.")
                ]).joined(separator: "\n")))
    }

    /// Where the package's own code was when a test stopped: « … in Jobs.compose(_:) at /home/a/Sources/Jobs.swift:12:3 ».
    private static func crashPlace(_ lines: [String], _ folder: String) -> String? {
        lines.lazy.compactMap { line -> String? in
            guard let match = line.firstMatch(of: #/ at (/.+?:\d+)(?::\d+)?$/#), match.1.hasPrefix(folder + "/"),
                !match.1.hasPrefix(folder + "/.build/")
            else { return nil }
            return String(match.1.dropFirst(folder.utf8.count + 1))
        }.first
    }
}
