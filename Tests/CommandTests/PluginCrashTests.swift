import Foundation
import Testing

/// A plugin that stops in a release build, where Swift itself says little: its author is told why and where.
@Suite(.serialized) struct PluginCrashTests {
    private static let stopping = Result { try StoppingPlugin() }
    private let plugin: StoppingPlugin

    init() throws { plugin = try Self.stopping.get() }

    @Test(
        arguments: [
            ("hors-liste", "Index out of range"),
            ("sans-valeur", "Unexpectedly found nil while unwrapping an Optional value"),
            ("trop-grand", "arithmetic overflow"), ("abandon", "rien à dire de 2018"),
        ] as [(String, String)])
    func `a trap of a release build is told with its reason and its line`(report: String, reason: String) throws {
        let line = try #require(StoppingPlugin.line(of: report))
        let result = try plugin.generate(report)
        #expect(result.status == 1)
        #expect(result.errors.contains("l’extension « essais »"), "\(result.errors)")
        #expect(result.errors.contains("Fatal error: " + reason), "\(result.errors)")
        #expect(result.errors.contains("EssaisReport.swift:\(line)"), "\(result.errors)")
        #expect(!result.errors.contains("bilan-frame") && !result.errors.contains("r-xp"))

        // Without the compiler's tools the way to the line is told.
        let alone = try plugin.generate(report, environment: ["PATH": "/nowhere"])
        #expect(alone.status == 1)
        #expect(alone.errors.contains("bilan plugin debug \(report)"), "\(alone.errors)")
    }

    @Test func `a debugger without a terminal says where the report stopped`() throws {
        let result = try plugin.tree.run(["plugin", "debug", "hors-liste"] + StoppingPlugin.options)
        if result.errors.contains("Aucun débogueur") { return #expect(result.errors.contains("apt-get install gdb")) }
        #expect(result.status == 1)
        // Of the plugin's functions the debugger knows the names, though perhaps not Swift's way to write them.
        #expect(result.output.contains("HorsListe"), "\(result)")
        let line = try #require(StoppingPlugin.line(of: "hors-liste"))
        #expect(result.output.contains("EssaisReport.swift:\(line)"), "\(result)")
        #expect(!result.errors.contains("DWO") && result.errors.split(separator: "\n").count < 5, "\(result.errors)")
    }

    @Test(arguments: [("bavard", 0), ("refus", 1)] as [(String, Int32)])
    func `a debugged report that is made ends with 0, one that fails with 1`(report: String, status: Int32) throws {
        let result = try plugin.tree.run(["plugin", "debug", report] + StoppingPlugin.options)
        if result.errors.contains("Aucun débogueur") { return }
        #expect(result.status == status, "\(result)")
        #expect(
            result.errors == (status == 0 ? "" : "bilan : refus (extension « essais ») : refus-2018-T4 : rien à dire\n")
        )
        #expect(result.output.contains("out/bavard-2018-T4.pdf") == (status == 0))
    }

    @Test(
        arguments: [
            ["inconnu"], ["bavard", "--set", "taille=3"], ["bavard", "--data", "/nulle-part"],
            ["bavard", "--quarter", "2018-T9"], ["bavard", "--format", "ods"],
        ])
    func `what stops a run is told before a debugger starts, as without one`(arguments: [String]) throws {
        let options = StoppingPlugin.options.prefix(2) + ["--output", "out"]
        // No debugger could be found.
        let path = ["PATH": "/nowhere"]
        let debugged = try plugin.tree.run(["plugin", "debug"] + arguments + options, environment: path)
        let plain = try plugin.tree.run(["generate"] + arguments + options, environment: path)
        #expect(debugged.status == plain.status && plain.status >= 2, "\(debugged)")
        #expect(debugged.errors == plain.errors && debugged.output == "")
    }

    @Test func `wrong options of a debugged run are told before a debugger starts`() throws {
        let result = try plugin.tree.run(["plugin", "debug", "liste", "--quarters", "2018-T4"])
        #expect(result.status == 2)
        #expect(result.errors.contains("--quarters"), "\(result.errors)")
        #expect(try plugin.tree.run(["plugin", "debug"]).errors.contains("Nommez un rapport"))
    }

    @Test func `what a plugin prints is shown where that is asked for, and only there`() throws {
        #expect(try !plugin.generate("bavard").errors.contains("vers la sortie"))
        let told = try plugin.generate("bavard", ["--verbose"])
        #expect(told.status == 0)
        #expect(told.errors.contains("bavard | avant\nbavard | vers la sortie"), "\(told.errors)")
        let lines = try plugin.generate("bavard", ["--verbose", "--json"]).output
        let printed = lines.split(separator: "\n").filter { $0.hasPrefix(#"{"event":"printed","lines":["#) }
        #expect(printed.joined().contains(#""avant""#) && printed.joined().contains(#""vers la sortie""#), "\(lines)")
    }

    @Test func `a plugin compiled with another layout of the SDK's types is refused with both fingerprints`() throws {
        // The fingerprint of the SDK's sources with one stored property more.
        let sources = Command.root.appendingPathComponent("Sources/BilanKit/Sources").path
        let copy = plugin.tree.home + "/sources"
        try FileManager.default.copyItem(atPath: sources, toPath: copy)
        let file = copy + "/Programme/Money.swift"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let place = try #require(text.range(of: "public struct Money"))
        let brace = try #require(text[place.upperBound...].firstIndex(of: "{"))
        try (text[...brace] + "\n    private var more = 0\n" + text[text.index(after: brace)...])
            .write(toFile: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = Command.root.appendingPathComponent(
            "Sources/BilanKit/Plugins/InterfaceFingerprint/fingerprint")
        process.arguments = [copy]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let changed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            .trimmingCharacters(in: .newlines)
        process.waitUntilExit()
        #expect(changed.count == 16)

        let refused = try plugin.buildCopy(named: "d-ailleurs", interface: changed)
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("est compilé avec l’interface \(changed), Bilan avec l’interface "),
            "\(refused.errors)")
        #expect(refused.errors.contains("bilan plugin build"))
    }
}

/// A plugin with a report for each way to stop, built once from an installed tree.
private final class StoppingPlugin: Sendable {
    static let options = ["--plugins", "essais/.build/release", "--quarter", "2018-T4", "--output", "out"]
    let tree: InstalledTree

    /// What each report runs.
    private static let bodies = [
        ("hors-liste", "HorsListe", "print([1, 2][year])"),
        ("sans-valeur", "SansValeur", "print(Int(\"x\\(year)\")!)"),
        ("trop-grand", "TropGrand", "print(year * Int.max)"),
        ("abandon", "Abandon", "if year > 0 { fatalError(\"rien à dire de \\(year)\") }"),
        ("bavard", "Bavard", "print(\"vers la sortie\")"),
        ("refus", "Refus", "if year > 0 { throw ReportError(\"rien à dire\") }"),
    ]

    private static let source =
        "import BilanKit\n"
        + bodies.map { id, type, body in
            """

            struct \(type): Report {
                static let about = ReportInfo(id: "\(id)", title: "Essai", formats: [.pdf])

                func compose(_ request: ReportRequest) throws -> Composition {
                    print("avant")
                    let year = request.quarter.year
                    \(body)
                    return Composition("\\(year)") { Paragraph("Fin.") }
                }
            }

            """
        }.joined() + """

            @_cdecl("bilan_plugin")
            public func bilanPlugin() -> UnsafeRawPointer {
                Plugin.record(name: "essais", version: "1.0.0") {
                    Plugin.reports([\(bodies.map { $0.1 + ".self" }.joined(separator: ", "))])
                }
            }

            """

    /// The line on which a report stops.
    static func line(of report: String) -> Int? {
        guard let body = bodies.first(where: { $0.0 == report })?.2 else { return nil }
        return source.components(separatedBy: "\n").firstIndex { $0.hasSuffix(body) }.map { $0 + 1 }
    }

    init() throws {
        tree = try InstalledTree()
        try #require(tree.run(["plugin", "new", "essais"]).status == 0)
        try tree.write(Self.source, to: "essais/Sources/EssaisPlugin/EssaisReport.swift")
        let built = try tree.run(["plugin", "build", "essais"])
        try #require(built.status == 0, "\(built.errors)")
    }

    func generate(
        _ report: String, _ more: [String] = [], environment: [String: String] = [:]
    ) throws -> Command.Result {
        try tree.run(["generate", report] + Self.options + more, environment: environment)
    }

    /// Builds the plugin again under another name, as if with another SDK.
    func buildCopy(named name: String, interface: String) throws -> Command.Result {
        try FileManager.default.copyItem(atPath: tree.home + "/essais", toPath: "\(tree.home)/\(name)")
        try FileManager.default.removeItem(atPath: "\(tree.home)/\(name)/.build")
        try tree.write(
            Self.source.replacing(
                "version: \"1.0.0\")", with: "version: \"1.0.0\", interface: SDKInterface(\"\(interface)\"))"),
            to: "\(name)/Sources/EssaisPlugin/EssaisReport.swift")
        return try tree.run(["plugin", "build", name])
    }
}
