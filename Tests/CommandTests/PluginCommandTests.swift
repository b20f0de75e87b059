import Foundation
import Testing

/// From an installed tree alone to a plugin of one's own.
@Suite(.serialized) struct PluginCommandTests {
    /// A tree that `make install` lays down, with a home of its own.
    private static let tree = Result { try InstalledTree() }
    private let tree: InstalledTree

    init() throws { tree = try Self.tree.get() }

    private static let guide = Command.root.appendingPathComponent("docs/writing-a-plugin.md")

    @Test func `the guide's commands, as they stand there, make a plugin of one's own and its documents`() throws {
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let name = "jobs-by-department"
        let commands = text.split(separator: "\n").filter { $0.hasPrefix("    bilan ") }.prefix(5)
        #expect(commands.count == 5)
        for command in commands {
            let result = try tree.run(command.split(separator: " ").dropFirst().map(String.init))
            #expect(result.status == 0, "\(command): \(result.errors)")
            #expect(result.errors == "")
        }
        #expect(
            FileManager.default.fileExists(
                atPath: tree.home + "/.local/share/bilan/plugins/libJobsByDepartmentPlugin.so"))

        // The report that the guide prints, where it says.
        let file = try #require(text.firstMatch(of: /`(Sources\/\S+\.swift)`/)?.1)
        let snippets = text.matches(of: /```swift\n(import BilanKit\n(?:.|\n)*?)```/).map { String($0.1) }
        let snippet = try #require(snippets.first)
        let source = "\(tree.home)/\(name)/\(file)"
        #expect(FileManager.default.fileExists(atPath: source))
        try snippet.write(toFile: source, atomically: true, encoding: .utf8)
        // The other reports that it prints, each in a file of its own, in the same plugin.
        let others = snippets.dropFirst().compactMap { $0.firstMatch(of: /struct (\w+): Report \{/)?.1 }
        #expect(others.count == snippets.count - 1 && !others.isEmpty)
        for (type, other) in zip(others, snippets.dropFirst()) {
            try other.write(
                toFile: (source as NSString).deletingLastPathComponent + "/\(type).swift", atomically: true,
                encoding: .utf8)
        }
        let all = snippet.replacing(
            "Plugin.reports([", with: "Plugin.reports([\(others.map { $0 + ".self, " }.joined())")
        try all.write(toFile: source, atomically: true, encoding: .utf8)
        let built = try tree.run(["plugin", "install", name])
        #expect(built.status == 0, "\(built.errors)")
        let made = try tree.run(["generate", name, "--quarter", "2018-T4", "--output", "out"])
        #expect(made.status == 0, "\(made.errors)")
        #expect(try tree.contents("out") == ["\(name)-2018-T4.ods", "\(name)-2018-T4.pdf", "manifest.jsonl"])
        for snippet in snippets.dropFirst() {
            let report = try #require(snippet.firstMatch(of: /ReportInfo\(id: "([a-z-]+)"/)?.1)
            let made = try tree.run(["generate", String(report), "--quarter", "2018-T4", "--output", "autres"])
            #expect(made.status == 0, "\(made.errors)")
        }
        #expect(try tree.run(["reports"]).output.contains("Emplois par département"))

        // The test that it prints.
        let place = try #require(text.firstMatch(of: /`(Tests\/\S+\.swift)`/)?.1)
        let test = try #require(text.firstMatch(of: /```swift\n(import BilanTesting\n(?:.|\n)*?)```/)?.1)
        #expect(FileManager.default.fileExists(atPath: "\(tree.home)/\(name)/\(place)"))
        try String(test).write(toFile: "\(tree.home)/\(name)/\(place)", atomically: true, encoding: .utf8)
        let tested = try tree.run(["plugin", "test", name])
        #expect(tested.status == 0, "\(tested.errors)")

        // What doesn't compile is told with the compiler's words.
        try (snippet + "\nlet count: Int = \"un\"\n").write(toFile: source, atomically: true, encoding: .utf8)
        let broken = try tree.run(["plugin", "build", name])
        #expect(broken.status == 1)
        #expect(broken.errors.contains("cannot convert value of type 'String'"), "\(broken.errors)")
        #expect(broken.errors.contains("L’extension ne se compile pas."))
        // What a text would write as no reader expects is warned of, though a string takes it.
        let careless = all.replacing("Situation au \\(request.quarter.end).", with: "La moitié : \\(0.5).")
        #expect(careless != all)
        try careless.write(toFile: source, atomically: true, encoding: .utf8)
        let warned = try tree.run(["plugin", "build", name])
        #expect(warned.status == 0)
        #expect(warned.errors.contains("FrenchNumber.decimal"), "\(warned.errors)")
    }

    @Test func `a report that comes with Bilan is a beginning, under a name of its own`() throws {
        let written = try tree.run(["plugin", "new", "ma-liste", "--from", "beneficiary-listing"])
        #expect(written.status == 0, "\(written.errors)")
        let built = try tree.run(["plugin", "build", "ma-liste"])
        #expect(built.status == 0, "\(built.errors)")
        let reports = try tree.run(["reports", "--plugins", "ma-liste/.build/release"])
        #expect(reports.output.contains("\nma-liste  (pdf, ods"), "\(reports.output)")
        #expect(!reports.output.contains("l’emporte"))
    }

    /// Two minutes of building: `make conformance` does it, and judges what they make.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["BILAN_SAMPLES"] != nil))
    func `each of the examples is built and makes its documents`() throws {
        try FileManager.default.copyItem(
            atPath: Command.root.appendingPathComponent("examples").path, toPath: tree.home + "/examples")
        try? FileManager.default.removeItem(atPath: tree.home + "/examples/.build")
        let built = try tree.run(["plugin", "build", "examples"])
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.errors == "")
        let names = built.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }.map(String.init)
        #expect(
            names == [
                "assessment-form", "english-summary", "large-awards", "scheme-sheets", "scheme-timeline", "tile-map",
                "yearly-trend",
            ])
        let made = try tree.run(
            ["generate"] + names + [
                "--plugins", "examples/.build/release", "--quarter", "2018-T4", "--date", "2018-12-31", "--output",
                "exemples",
            ])
        #expect(made.status == 0)
        #expect(made.errors == "")
        let files = try tree.contents("exemples")
        #expect(files.count == 15, "\(files)")
        let tested = try tree.run(["plugin", "test", "examples"])
        #expect(tested.status == 0, "\(tested.errors)")
        #expect(tested.output.contains("réussis") && tested.output.split(separator: "\n").count == 1)
        let samples = try #require(ProcessInfo.processInfo.environment["BILAN_SAMPLES"])
        for file in files {
            try FileManager.default.copyItem(
                atPath: "\(tree.home)/exemples/\(file)", toPath: "\(samples)/example-\(file)")
        }
    }

    @Test func `resources go along when a plugin is installed`() throws {
        _ = try tree.run(["plugin", "new", "imagier"])
        let (manifest, source) = ("imagier/Package.swift", "imagier/Sources/ImagierPlugin/ImagierReport.swift")
        func edit(_ name: String, _ old: String, _ new: String) throws {
            let text = try String(contentsOfFile: "\(tree.home)/\(name)", encoding: .utf8)
            try #require(text.contains(old))
            try tree.write(text.replacing(old, with: new), to: name)
        }
        try edit(manifest, "package: \"BilanKit\")]),", "package: \"BilanKit\")], resources: [.copy(\"fond.svg\")]),")
        try edit(
            source, "        Paragraph(\"Situation",
            "        Image(\"fond.svg\", alternative: \"Un fond\")\n            Paragraph(\"Situation")
        try tree.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
            to: "imagier/Sources/ImagierPlugin/fond.svg")
        for _ in 1...2 {
            let installed = try tree.run(["plugin", "install", "imagier", "--to", "rayon"])
            #expect(installed.status == 0, "\(installed.errors)")
        }
        #expect(
            try tree.contents("rayon") == [
                "imagier_ImagierPlugin.resources", "libImagierPlugin.manifest.json", "libImagierPlugin.so",
            ])
        try FileManager.default.removeItem(atPath: tree.home + "/imagier")
        let made = try tree.run([
            "generate", "imagier", "--plugins", "rayon", "--quarter", "2018-T4", "--output", "vues",
        ])
        #expect(made.status == 0, "\(made.errors)")
    }

    @Test
    func `all that is wrong with a plugin's declaration is told at once, where it is built and where it is asked for`()
        throws
    {
        _ = try tree.run(["plugin", "new", "distrait"])
        let source = "distrait/Sources/DistraitPlugin/DistraitReport.swift"
        let text = try String(contentsOfFile: "\(tree.home)/\(source)", encoding: .utf8)
        let careless = text.replacing(/title: ".*?"/, with: "title: \"\"").replacing(
            "\n    func compose",
            with: """

                @Setting("part", "la part", in: 1...20) var share = 30
                @Setting("part", "une autre") var other = "a"

                func compose
                """)
        try #require(careless != text)
        try tree.write(careless, to: source)
        let built = try tree.run(["plugin", "build", "distrait"])
        #expect(built.status == 1)
        let asked = try tree.run(["generate", "distrait", "--plugins", "distrait/.build/release"])
        #expect(asked.status == 2)
        #expect(asked.errors.contains("L’extension « distrait » est refusée : "), "\(asked.errors)")
        for errors in [built.errors, asked.errors] {
            #expect(errors.contains("/distrait/.build/release/libDistraitPlugin.so a 3 défauts :"), "\(errors)")
            #expect(errors.contains("    - déclare le rapport « distrait » dont le titre est vide"))
            #expect(errors.contains("    - déclare le rapport « distrait » dont deux réglages se nomment « part »"))
            #expect(errors.contains("    - déclare le rapport « distrait » dont le réglage « part » a une valeur"))
        }
    }

    @Test func `a package without a plugin is told as such`() throws {
        let folder = tree.home + "/vide"
        try FileManager.default.createDirectory(atPath: folder + "/Sources/Vide", withIntermediateDirectories: true)
        try """
        // swift-tools-version: 6.0
        import PackageDescription

        let package = Package(
            name: "vide", products: [.library(name: "Vide", type: .dynamic, targets: ["Vide"])],
            targets: [.target(name: "Vide")])
        """.write(toFile: folder + "/Package.swift", atomically: true, encoding: .utf8)
        try "public let un = 1\n".write(toFile: folder + "/Sources/Vide/Vide.swift", atomically: true, encoding: .utf8)
        let built = try tree.run(["plugin", "build", "vide"])
        #expect(built.status == 1)
        #expect(built.errors.contains("aucune bibliothèque n’y est une extension"), "\(built.errors)")
    }

    @Test(
        arguments: [
            (["plugin", "new", "Ma-Liste"], "ne peut pas nommer une extension"),
            (
                ["plugin", "new", "une", "--from", "autre"],
                "ce modèle n’existe pas. Modèles\u{A0}: beneficiary-listing,"
            ),
            (["plugin", "new", "une", "--to", "."], "contient déjà quelque chose"),
            (["plugin", "build", "rien"], "ne contient pas d’extension"),
        ] as [([String], String)])
    func `what can't be written or built is refused with a remedy`(_ arguments: [String], _ words: String) throws {
        _ = try tree.write("", to: "occupé")
        let result = try tree.run(arguments)
        #expect(result.status == 2)
        #expect(
            result.errors.contains(words) || result.errors.contains(words.replacing("\u{A0}", with: " ")),
            "\(result.errors)")
    }

    @Test func `another compiler than the SDK's is refused with both`() throws {
        let tree = try InstalledTree()
        _ = try tree.run(["plugin", "new", "une"])
        try "Swift version 5.0\n".write(
            toFile: tree.prefix + "/lib/bilan/sdk/compiler", atomically: true, encoding: .utf8)
        let other = try tree.run(["plugin", "build", "une"])
        #expect(other.status == 2)
        #expect(
            other.errors.contains("Swift version 5.0") && other.errors.contains("Swift version 6"), "\(other.errors)")
        let none = try tree.run(["plugin", "build", "une"], environment: ["PATH": "/usr/bin:/bin"])
        #expect(none.status == 2)
        #expect(none.errors.contains("swift"), "\(none.errors)")
    }

    @Test func `a command without an SDK beside it says how to get one`() throws {
        let result = try Command.run(["plugin", "new", "une"])
        #expect(result.status == 2)
        #expect(result.errors.contains("make install"), "\(result.errors)")
    }
}
