import Foundation
import Testing

/// `bilan plugin validate`, as an author or an office uses it: of each plugin that behaves badly the check that says so.
@Suite struct PluginValidateTests {
    private let folder: TemporaryFolder
    /// What is known of the plugins that come with Bilan is found out once.
    nonisolated(unsafe) private static let shared = Result { try TemporaryFolder() }
    private let cache: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        cache = try Self.shared.get()
    }

    /// One check of `--json`.
    private struct Check {
        var id, status: String
        var report: String?
        var details: [String]
        var remedy: String?

        init?(_ object: Any) {
            guard let object = object as? [String: Any], let id = object["id"] as? String,
                let status = object["status"] as? String, let details = object["details"] as? [String]
            else { return nil }
            (self.id, self.status, self.details) = (id, status, details)
            report = object["report"] as? String
            remedy = object["remedy"] as? String
        }
    }

    /// Without the programs that judge documents, which take long.
    private func validate(_ path: String, _ options: [String] = []) throws -> Command.Result {
        try Command.run(
            ["plugin", "validate", path, "--rows", "20"] + options,
            environment: ["XDG_CACHE_HOME": cache.path, "PATH": folder.path, "TMPDIR": folder.path])
    }

    private func checks(_ path: String, _ options: [String] = [], status: Int32 = 1) throws -> [Check] {
        let result = try validate(path, options + ["--json"])
        #expect(result.status == status, "\(result.errors)")
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(object?["verdict"] as? String == (status == 0 ? "passed" : "failed"))
        return (object?["checks"] as? [Any] ?? []).compactMap(Check.init)
    }

    private static func library(_ name: String) -> String { "\(Command.testPlugins)/lib\(name).so" }

    private func failed(_ path: String, _ options: [String] = []) throws -> [Check] {
        try checks(path, options).filter { $0.status == "failed" }
    }

    @Test func `a plugin that works passes all that can be checked here, and leaves nothing behind`() throws {
        let checks = try checks(Self.library("Working"), status: 0)
        #expect(checks.count > 60 && Set(checks.map(\.id)).count == checks.count)
        let others = Dictionary(grouping: checks.filter { $0.status != "passed" }, by: \.status)
        #expect(others["warned"]?.map(\.id) == ["reports.summaries"])
        #expect(
            others["skipped"]?.map(\.id) == [
                "report.settings", "report.settings.refused", "report.pdf.standard", "report.ods.schema",
            ])
        #expect(others["skipped"]?.last?.details.first?.contains("apt-get install jing") == true)
        #expect(others.count == 2)
        #expect(folder.contents == [])
    }

    @Test(arguments: [
        ("Trapping", "report.demo.pdf", "Index out of range"), ("Exiting", "report.demo.pdf", "avec le code 7"),
        ("Misfit", "record.form", "forme 45"), ("OtherCompiler", "record.compiler", "Swift 5.0"),
        ("OtherInterface", "record.interface", "0123456789abcdef"), ("Hanging", "record.present", "illisible"),
        ("Endless", "report.demo.pdf", "n’a pas fini en 15\u{A0}s"),
    ])
    func `a plugin that misbehaves fails the check that says how`(name: String, id: String, words: String) throws {
        let failed = try failed(Self.library(name), ["--timeout", "15"])
        #expect(failed.map(\.id) == [id])
        let details = failed.first?.details.joined().replacing(" s", with: "\u{A0}s") ?? ""
        #expect(details.contains(words.replacing(" s", with: "\u{A0}s")), "\(details)")
        #expect(failed.first?.remedy?.isEmpty == false)
    }

    @Test func `a library that never ends its loading is ended, and fails for that`() throws {
        let library = folder.path + "/libHanging.so"
        try FileManager.default.copyItem(atPath: Self.library("Hanging"), toPath: library)
        _ = try folder.write("", to: "libHanging.so.hangs")
        #expect(try failed(library, ["--timeout", "1"]).map(\.id) == ["load.ends"])
    }

    @Test func `a hostile report is named, with what it did, and an honest one beside it is judged all the same`()
        throws
    {
        let hostile = Self.library("Hostile")
        let options = ["forged-path", "half-frame", "late-trap"].flatMap { ["--report", $0] }
        let failed = try failed(hostile, options + ["--timeout", "15"])
        #expect(failed.map(\.report) == ["forged-path", "half-frame", "late-trap"])
        #expect(failed.map(\.id) == Array(repeating: "report.demo.pdf", count: 3))
        #expect(failed.first?.details.joined().contains("a écrit elle-même dans le canal") == true)
        let honest = try checks(hostile, ["--report", "late-trap", "--report", "reading-input"])
        #expect(honest.filter { $0.status == "failed" }.map(\.report) == ["late-trap"])
        #expect(honest.contains { $0.report == "reading-input" && $0.id == "report.huge.pdf" && $0.status == "passed" })
    }

    @Test func `a report that does nothing without a setting is judged with the one that is given`() throws {
        let prowler = Self.library("Prowling")
        // What it tries to read is there, wherever the test runs.
        _ = try folder.write("secret", to: "key")
        let given = ["--set", "trick=read", "--set", "place=\(folder.path)"]
        let made = try checks(prowler, given, status: 0).first { $0.id == "report.made" }
        #expect(made?.status == "passed")
        let wrong = try validate(prowler, ["--set", "trik=read"])
        #expect(wrong.status == 2 && wrong.errors.contains("Pensiez-vous à « trick »"))
    }

    @Test func `what is no plugin fails as a file, and none of it is run`() throws {
        let text = try folder.write("du texte\n", to: "libTexte.so")
        #expect(try failed(text).map(\.id) == ["file.format"])
        let whole = try Data(contentsOf: URL(fileURLWithPath: Self.library("Working")))
        let cut = folder.path + "/libCoupe.so"
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: cut))
        #expect(try failed(cut).map(\.id) == ["file.whole"])
        #expect(try failed(Command.folder.path + "/libBilanKit.so").map(\.id) == ["file.entry"])
        #expect(try failed("/dev/null").map(\.id) == ["file.regular"])
    }

    @Test func `a file that anyone may write to is told`() throws {
        let library = folder.path + "/libMisfit.so"
        try FileManager.default.copyItem(atPath: Self.library("Misfit"), toPath: library)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: library)
        let rights = try checks(library).first { $0.id == "file.rights" }
        #expect(rights?.status == "warned")
        #expect(rights?.details.joined().contains("tout le monde peut y écrire") == true)
    }

    @Test func `a package's folder stands for the library that was built in it`() throws {
        let package = folder.path + "/paquet"
        try FileManager.default.createDirectory(atPath: package, withIntermediateDirectories: true)
        let none = try validate(package)
        #expect(none.status == 2 && none.errors.contains("Package.swift manque"))
        _ = try folder.write("", to: "paquet/Package.swift")
        let unbuilt = try validate(package)
        #expect(unbuilt.status == 2 && unbuilt.errors.contains("bilan plugin build \(package)"))
        try FileManager.default.createDirectory(atPath: package + "/.build/release", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Self.library("Misfit"), toPath: package + "/.build/release/libMisfit.so")
        #expect(try failed(package).map(\.id) == ["record.form"])
    }

    @Test func `wrong usage is told apart from a plugin that fails`() throws {
        let missing = try validate(folder.path + "/rien.so")
        #expect(missing.status == 2 && missing.errors.contains("n’existe pas"))
        #expect(try validate(Self.library("Misfit"), ["--timeout", "0"]).status == 2)
        #expect(try validate(Self.library("Misfit"), ["--no-sandbox", "--require-sandbox"]).status == 2)
        let unknown = try validate(Self.library("Working"), ["--report", "workin"])
        #expect(unknown.status == 2 && unknown.errors.contains("Pensiez-vous à « working »"))
    }

    @Test func `the table says of each check what came of it, and below what failed and what to do`() throws {
        let result = try validate(Self.library("Misfit"))
        #expect(result.status == 1 && result.errors == "")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("  record.length") && $0.contains("✓ réussi") })
        #expect(lines.contains { $0.hasPrefix("  record.form") && $0.contains("✗ échoué") })
        #expect(lines.contains { $0.hasPrefix("  record.compiler") && $0.contains("– sauté") })
        #expect(lines.contains { $0.hasPrefix("      → Recompilez-la") })
        #expect(lines.contains("  record.form\u{A0}: la fiche a la forme attendue"))
        #expect(lines.last?.hasPrefix("Cette bibliothèque ne peut pas servir telle quelle\u{A0}: ") == true)
    }
}
