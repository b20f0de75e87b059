import Foundation
import Testing

/// A plugin's own tests, as its author runs them.
@Suite struct PluginTestCommandTests {
    private let tree: InstalledTree

    init() throws { tree = try InstalledTree() }

    @Test func `the package that is written has tests, which pass from the installed prefix alone`() throws {
        try expectPassingTests(["aides"])
        // By the compiler's own command, told where the SDK is.
        let own = try tree.swift(["test", "--package-path", "aides"])
        #expect(own.status == 0, "\(own.errors)\(own.output)")
    }

    /// A minute of building: `make conformance` does it.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["BILAN_SAMPLES"] != nil),
        arguments: [
            ["ma-fiche", "--from", "company-profile"], ["mon-avancement", "--from", "programme-progress"],
        ])
    func `so has each one that begins with a report of Bilan's`(arguments: [String]) throws {
        try expectPassingTests(arguments)
    }

    private func expectPassingTests(_ arguments: [String]) throws {
        let written = try tree.run(["plugin", "new"] + arguments)
        #expect(written.status == 0, "\(written.errors)")
        let tested = try tree.run(["plugin", "test", arguments[0]])
        #expect(tested.status == 0, "\(tested.errors)")
        #expect(tested.output.wholeMatch(of: /\d+\s(?:test réussi|tests réussis)\.\n/) != nil, "\(tested.output)")
        #expect(tested.errors == "")
    }

    @Test func `a test that fails, one that crashes and one that doesn't compile are told with words and place`() throws
    {
        _ = try tree.run(["plugin", "new", "aides"])
        let file = "\(tree.home)/aides/Tests/AidesPluginTests/AidesReportTests.swift"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("62 500,00", with: "62 501,00").write(toFile: file, atomically: true, encoding: .utf8)
        let failed = try tree.run(["plugin", "test", "aides"])
        #expect(failed.status == 1)
        let lines = failed.errors.split(separator: "\n").map(String.init)
        let place = "Tests/AidesPluginTests/AidesReportTests.swift:20"
        let name = "awards of the period stand by department, with their total"
        #expect(lines.first == "✘ \(name) — \(place)", "\(failed.errors)")
        #expect(lines.dropFirst().contains { $0.contains("62 501,00") })
        #expect(lines.last == "bilan : Des tests échouent : 2\u{A0}réussis sur 3.")
        #expect(lines.count < 20 && failed.output == "")
        let whole = try tree.run(["plugin", "test", "aides", "--verbose"])
        #expect(whole.status == 1 && whole.output.contains("recorded an issue at AidesReportTests.swift:20"))

        try text.replacing(
            "let tree = try document().tree", with: "let none: [Int] = []; print(none[1]); let tree = \"\""
        )
        .write(toFile: file, atomically: true, encoding: .utf8)
        let crashed = try tree.run(["plugin", "test", "aides"])
        #expect(crashed.status == 1)
        #expect(crashed.errors.contains(" — Tests/AidesPluginTests/AidesReportTests.swift:18\n"), "\(crashed.errors)")
        #expect(crashed.errors.contains("Fatal error: Index out of range"))
        #expect(crashed.errors.contains("Les tests se sont arrêtés brutalement."))

        try (text + "let count: Int = \"un\"\n").write(toFile: file, atomically: true, encoding: .utf8)
        let broken = try tree.run(["plugin", "test", "aides"])
        #expect(broken.status == 1)
        let words = "AidesReportTests.swift:\(text.count { $0 == "\n" } + 1):18: error: cannot convert value"
        #expect(broken.errors.components(separatedBy: words).count == 2, "\(broken.errors)")
        #expect(broken.errors.contains("L’extension ne se compile pas."))
    }
}
