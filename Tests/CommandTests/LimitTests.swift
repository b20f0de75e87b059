import Foundation
import Testing

/// A plugin that takes too much of something is told what of, how much is allowed, and what to do.
@Suite struct LimitTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/plugins", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.testPlugins + "/libGreedy.so", toPath: folder.path + "/plugins/libGreedy.so")
    }

    /// - Parameter limit: what the shell allows the command and its workers.
    private func run(_ excess: String, limit: String = ":", options: String = "") throws -> String {
        let result = try Shell.run(
            """
            export XDG_CACHE_HOME='\(folder.path)/cache' XDG_CONFIG_HOME='\(Command.settings)'; \(limit)
            '\(Command.executable.path)' generate greedy --set excess=\(excess) --format pdf --quarter 2018-T4 \
            --plugins '\(folder.path)/plugins' --yes --output '\(folder.path)/out' \(options)
            """)
        #expect(result.status == 1)
        return result.errors.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    @Test(arguments: ["array", "whole", "malloc", "nothing-left", "little-left", "query", "threads"])
    func `memory, whoever is refused it: Swift, C, GLib, SQLite, a thread`(excess: String) throws {
        let errors = try run(excess, limit: "ulimit -v 1500000", options: "--timeout 100")
        #expect(errors.contains("a dépassé la mémoire permise (1,4 Gio). Relevez cette limite"), "\(errors)")
        // It ends with that, and isn't waited for.
        #expect(!errors.contains("n’a pas fini en"), "\(errors)")
    }

    @Test(arguments: ["file", "file-by-signal", "file-as-data"])
    func `a file's size, told by a signal or by an error`(excess: String) throws {
        let errors = try run(excess, limit: "ulimit -f 20480")
        #expect(errors.contains("a dépassé la taille de fichier permise (20 Mio). Relevez cette limite"), "\(errors)")
    }

    @Test(arguments: ["processor", "stubborn-processor"])
    func `a processor's time, also where the warning is ignored`(excess: String) throws {
        let errors = try run(excess, limit: "ulimit -t 2")
        #expect(errors.contains("a dépassé le temps de calcul permis (2 s). Relevez cette limite"), "\(errors)")
    }

    @Test(arguments: ["open-files", "open-files-of-bilan", "open-files-trap"])
    func `open files, whoever opens one more: the plugin, Bilan, or nobody`(excess: String) throws {
        let errors = try run(excess, limit: "ulimit -n 200")
        #expect(errors.contains("a dépassé le nombre de fichiers ouverts permis (200). Relevez"), "\(errors)")
    }

    @Test(arguments: [
        ("whole", "la mémoire permise (", "--no-sandbox ne limite pas sa mémoire"),
        ("sparse-file", "la taille de fichier permise (8,0 Gio)", "--no-sandbox ne limite pas ses fichiers"),
        ("open-files", "le nombre de fichiers ouverts permis (1 024)", "doit fermer les fichiers"),
    ])
    func `the fence's own limits, with what lifts them`(excess: String, limit: String, remedy: String) throws {
        let errors = try run(excess)
        #expect(errors.contains("a dépassé " + limit) && errors.contains(remedy), "\(errors)")
    }

    @Test func `a crash that has nothing to do with a limit is told as one`() throws {
        let errors = try run("trap")
        #expect(errors.contains("s’est arrêtée brutalement") && !errors.contains("a dépassé"), "\(errors)")
    }
}
