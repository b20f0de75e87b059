import Foundation
import Testing

/// Plugins that write to the host in their worker's name, or leave something else than documents: the host outlives
/// and names each, and none harms another report's files, even where no fence holds them.
@Suite struct HostilePluginTests {
    /// One run, which tests look at.
    private struct Run {
        let folder: TemporaryFolder
        let output: String
        let result: Command.Result

        init(_ reports: [String], timeout: Int) throws {
            folder = try TemporaryFolder()
            output = folder.path + "/out"
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            _ = try folder.write("kept\n", to: "out/keep-me.txt")
            result = try Command.run(
                ["generate"] + reports + [
                    "--format", "pdf", "--jobs", "1", "--timeout", "\(timeout)", "--json", "--quarter", "2018-T4",
                    "--plugins", Command.testPlugins, "--output", output, "--no-sandbox",
                ],
                environment: ["XDG_CACHE_HOME": folder.path + "/cache", "BILAN_TEST_OUTPUT": output])
        }

        /// The events of one kind and report.
        func events(_ kind: String, _ report: String) -> [[String: Any]] {
            result.output.split(separator: "\n").compactMap {
                try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }.filter { $0["event"] as? String == kind && $0["report"] as? String == report }
        }

        func reason(_ report: String) -> String {
            events("failed", report).compactMap { $0["reason"] as? String }.joined(separator: "\n")
        }

        var contents: [String] { documents(in: output) }
    }

    nonisolated(unsafe) private static let shared = Result {
        try Run(
            [
                "forged-path", "forged-neighbour", "forged-link", "forged-folder", "forged-pipe", "forged-hard-link",
                "half-file", "no-file", "two-files", "forged-end", "forged-length", "garbage", "holding", "printing",
                "late-trap", "long-error", "many-warnings", "deep", "nested", "huge-numbers", "reading-input",
                "repeating", "twins", "working",
            ], timeout: 300)
    }
    private let run: Run

    init() throws { run = try Self.shared.get() }

    @Test func `honest reports beside hostile ones are made, nothing else is, and other files stay as they were`()
        throws
    {
        #expect(run.result.status == 1)
        #expect(
            run.contents == [
                "keep-me.txt", "many-warnings-2018-T4.pdf", "printing-2018-T4.pdf", "reading-input-2018-T4.pdf",
                "repeating-un-2018-T4.pdf", "working-2018-T4.pdf",
            ])
        #expect(try String(contentsOfFile: run.output + "/keep-me.txt", encoding: .utf8) == "kept\n")
    }

    @Test func `a name that leads out of the worker's folder ends the worker, which is named`() {
        #expect(run.reason("forged-path").contains("l’extension « hostile »"))
        #expect(run.reason("forged-path").contains("a annoncé « ../keep-me.txt »"))
    }

    @Test func `the name of another report's document ends the worker`() {
        #expect(run.reason("forged-neighbour").contains("a annoncé « working-2018-T4.pdf »"))
    }

    @Test(arguments: [
        ("forged-link", "c’est un lien"), ("forged-folder", "c’est un dossier"), ("forged-pipe", "c’est un tube nommé"),
        ("forged-hard-link", "un autre nom mène au même fichier"),
        ("half-file", "n’est pas celui d’un fichier pdf entier"),
        ("no-file", "est annoncé mais n’a pas été écrit"),
    ])
    func `what is no whole document in a plain file is not delivered`(report: String, reason: String) {
        #expect(run.reason(report).contains(reason), "\(run.reason(report))")
    }

    @Test func `more files than a format has end the worker`() {
        #expect(run.reason("two-files").contains("2 fichiers pour un format"))
    }

    @Test func `a worker that says it is done without a file has failed`() {
        #expect(run.reason("forged-end").contains("a dit avoir fini sans produire tous les formats demandés"))
    }

    @Test(arguments: ["forged-length", "garbage", "nested"])
    func `bytes that are no message end the worker`(report: String) {
        #expect(run.reason(report).contains("a envoyé à Bilan un message illisible et a été arrêtée"))
    }

    @Test func `numbers that can't be computed with end the worker`() {
        #expect(run.reason("huge-numbers").contains("un avancement impossible"))
    }

    @Test func `standard input is empty and free to be read, so that a plugin's exit waits for nothing`() {
        #expect(run.events("made", "reading-input").count == 1)
    }

    @Test(arguments: ["half-frame", "closing"])
    func `a worker that stops in a message, or closes its channel and lives on, is ended at the timeout`(
        report: String
    ) throws {
        let run = try Run([report], timeout: 4)
        #expect(run.reason(report).contains("l’extension « hostile »"))
        #expect(run.reason(report).contains("n’a pas fini en 4 s et a été arrêtée"))
    }

    @Test func `what a dead worker left running neither keeps the host waiting nor lives on`() throws {
        #expect(run.reason("holding").contains("s’est arrêtée avec le code 5"))
        let left = try String(contentsOfFile: run.folder.path + "/held-by", encoding: .utf8)
        #expect(try !Shell.lives(left))
    }

    @Test func `what a plugin prints, be it a message's text, does not touch the channel`() {
        #expect(run.events("made", "printing").count == 1)
        #expect(run.reason("printing").isEmpty)
    }

    @Test func `a trap's reason is told however much was printed before`() {
        #expect(run.reason("late-trap").contains("Fatal error: Index out of range"))
    }

    @Test func `a stack that is full is told as such`() {
        #expect(run.reason("deep").contains("SIGSEGV"))
        #expect(run.reason("deep").contains("pile épuisée"))
    }

    @Test func `an error of three million letters arrives whole`() {
        let reason = run.reason("long-error")
        #expect(reason.contains("Début. mot") && reason.hasSuffix("mot Fin."))
        #expect(reason.count > 3_000_000)
    }

    @Test func `twenty thousand warnings arrive`() {
        let warnings = run.events("made", "many-warnings").first?["warnings"] as? [[String: Any]]
        #expect(warnings?.count == 20_000)
        #expect((warnings?.last?["message"] as? String)?.hasPrefix("constat 20000 ") == true)
    }

    @Test func `a subject that is given several times makes one document`() {
        #expect(run.events("made", "repeating").count == 1)
        #expect(run.reason("repeating").isEmpty)
    }

    @Test func `two subjects of one id are refused with both titles`() {
        #expect(run.reason("twins").contains("« Premier » et « Second » ont le même identifiant"))
    }
}
