import Foundation
import Testing

/// A plugin that stops in a release build, where Swift itself says little: its author is told why and where.
@Suite(.serialized) struct PluginCrashTests {
    private static let tree = Result { try InstalledTree() }
    private let tree: InstalledTree

    init() throws { tree = try Self.tree.get() }

    /// Writes a plugin whose report runs a line of Swift, and builds it.
    /// - Returns: the number of that line.
    private func build(_ name: String, _ line: String) throws {
        #expect(try tree.run(["plugin", "new", name]).status == 0)
        let module = name.split(separator: "-").map(\.capitalized).joined()
        let path = "\(tree.home)/\(name)/Sources/\(module)Plugin/\(module)Report.swift"
        let source = """
            import BilanKit

            struct Stopping: Report {
                static let about = ReportInfo(id: "\(name)", title: "Essai", formats: [.pdf])

                func compose(_ request: ReportRequest) throws -> Composition {
                    print("avant")
                    let year = request.quarter.year
                    \(line)
                    return Composition("\\(year)") { Paragraph("Fin.") }
                }
            }

            @_cdecl("bilan_plugin")
            public func bilanPlugin() -> UnsafeRawPointer {
                Plugin.record(name: "\(name)", version: "1.0.0") { Plugin.reports([Stopping.self]) }
            }
            """
        #expect(FileManager.default.fileExists(atPath: path))
        try source.write(toFile: path, atomically: true, encoding: .utf8)
        let built = try tree.run(["plugin", "build", name])
        #expect(built.status == 0, "\(built.errors)")
    }

    private func generate(_ name: String, _ more: [String] = []) throws -> Command.Result {
        try tree.run(
            ["generate", name, "--plugins", "\(name)/.build/release", "--quarter", "2018-T4", "--output", "out"] + more)
    }

    @Test(
        arguments: [
            ("hors-liste", "print([1, 2][year])", "Index out of range"),
            ("sans-valeur", "print(Int(\"x\\(year)\")!)", "Unexpectedly found nil while unwrapping an Optional value"),
            ("trop-grand", "print(year * Int.max)", "arithmetic overflow"),
            ("abandon", "if year > 0 { fatalError(\"rien à dire de \\(year)\") }", "rien à dire de 2018"),
        ] as [(String, String, String)])
    func `a trap of a release build is told with its reason and its line`(
        name: String, line: String, reason: String
    )
        throws
    {
        try build(name, line)
        let result = try generate(name)
        #expect(result.status == 1)
        #expect(result.errors.contains("l’extension « \(name) »"), "\(result.errors)")
        #expect(result.errors.contains("Fatal error: " + reason), "\(result.errors)")
        #expect(result.errors.contains("Report.swift:9"), "\(result.errors)")
        #expect(!result.errors.contains("bilan-frame") && !result.errors.contains("r-xp"))

        // Without the compiler's tools the way to the line is told.
        let alone = try tree.run(
            ["generate", name, "--plugins", "\(name)/.build/release", "--quarter", "2018-T4", "--output", "out"],
            environment: ["PATH": "/nowhere"])
        #expect(alone.status == 1)
        #expect(alone.errors.contains("bilan plugin debug \(name)"), "\(alone.errors)")
    }

    @Test func `a debugger without a terminal says where the report stopped`() throws {
        try build("a-deboguer", "print([1, 2][year])")
        let result = try tree.run([
            "plugin", "debug", "a-deboguer", "--plugins", "a-deboguer/.build/release", "--quarter", "2018-T4",
            "--output",
            "out",
        ])
        if result.errors.contains("Aucun débogueur") { return #expect(result.errors.contains("apt-get install gdb")) }
        // Of the plugin's functions the debugger knows the names, though perhaps not Swift's way to write them.
        #expect(result.output.contains("StoppingV7compose") || result.output.contains("Stopping.compose"), "\(result)")
    }

    @Test func `wrong options of a debugged run are told before a debugger starts`() throws {
        let result = try tree.run(["plugin", "debug", "liste", "--quarters", "2018-T4"])
        #expect(result.status == 2)
        #expect(result.errors.contains("--quarters"), "\(result.errors)")
        #expect(try tree.run(["plugin", "debug"]).errors.contains("Nommez un rapport"))
    }

    @Test func `what a plugin prints is shown where that is asked for, and only there`() throws {
        try build("bavard", "print(\"vers la sortie\")")
        #expect(try !generate("bavard").errors.contains("vers la sortie"))
        let told = try generate("bavard", ["--verbose"])
        #expect(told.status == 0)
        #expect(told.errors.contains("bavard | avant\nbavard | vers la sortie"), "\(told.errors)")
        let lines = try generate("bavard", ["--verbose", "--json"]).output
        let printed = lines.split(separator: "\n").filter { $0.hasPrefix(#"{"event":"printed","lines":["#) }
        #expect(printed.joined().contains(#""avant""#) && printed.joined().contains(#""vers la sortie""#), "\(lines)")
    }

    @Test func `a plugin compiled with another layout of the SDK's types is refused with both fingerprints`() throws {
        // The fingerprint of the SDK's sources with one stored property more.
        let sources = Command.root.appendingPathComponent("Sources/BilanKit/Sources").path
        let copy = tree.home + "/sources"
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

        try build("d-ailleurs", "print(year)")
        let path = "\(tree.home)/d-ailleurs/Sources/DAilleursPlugin/DAilleursReport.swift"
        let source = try String(contentsOfFile: path, encoding: .utf8)
        try source.replacing(
            "version: \"1.0.0\")", with: "version: \"1.0.0\", interface: SDKInterface(\"\(changed)\"))"
        )
        .write(toFile: path, atomically: true, encoding: .utf8)
        let refused = try tree.run(["plugin", "build", "d-ailleurs"])
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("est compilé avec l’interface \(changed), Bilan avec l’interface "),
            "\(refused.errors)")
        #expect(refused.errors.contains("bilan plugin build"))
    }
}
