import Foundation
import Testing

/// Files that stand beside a plugin's library.
@Suite struct ResourceTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func generate(_ settings: [String], plugins: String = Command.testPlugins) throws -> Command.Result {
        try Command.run(
            [
                "generate", "illustrated", "--quarter", "2018-T4", "--plugins", plugins, "--output",
                folder.path + "/out",
            ] + settings.flatMap { ["--set", $0] }, environment: ["XDG_CACHE_HOME": folder.path + "/cache"])
    }

    @Test func `a report reads them, and shows pictures by their names`() throws {
        let result = try generate([])
        #expect(result.status == 0, "\(result.errors)")
        let text = try Poppler.text(of: folder.path + "/out/illustrated-2018-T4.pdf")
        #expect(text.contains("Des mots de côté."))
        let archive = try Shell.run("unzip -l '\(folder.path)/out/illustrated-2018-T4.ods'").output
        #expect(archive.contains("Pictures/"), "\(archive)")
    }

    @Test func `a picture that isn't there is told with report, plugin and block, and nothing is made`() throws {
        let result = try generate(["image=absente.png"])
        #expect(result.status == 1)
        #expect(result.errors.contains("illustrated"))
        #expect(result.errors.contains("image « absente.png »"), "\(result.errors)")
        #expect(result.errors.contains("la ressource « absente.png » manque"), "\(result.errors)")
        #expect(result.errors.contains("Configurable"), "\(result.errors)")
        #expect(outputs.isEmpty)
    }

    @Test(arguments: ["absent.txt", "../Package.swift", ""])
    func `a file that isn't there, or lies elsewhere, is told with report and plugin`(name: String) throws {
        let result = try generate(["words=\(name)"])
        #expect(result.status == 1)
        #expect(result.errors.contains("illustrated") && result.errors.contains("Configurable"))
        #expect(result.errors.contains("la ressource « \(name) » manque"), "\(result.errors)")
    }

    @Test func `a library without its resources says so`() throws {
        let plugins = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.testPlugins + "/libConfigurable.so", toPath: plugins + "/libConfigurable.so")
        let result = try generate([], plugins: plugins)
        #expect(result.status == 1)
        #expect(
            result.errors.contains("l’extension n’en a aucune à côté d’elle (\(plugins)/libConfigurable.so)"),
            "\(result.errors)")
    }

    private var outputs: [String] {
        documents(in: folder.path + "/out").filter {
            !$0.hasPrefix(".")
        }
    }
}
