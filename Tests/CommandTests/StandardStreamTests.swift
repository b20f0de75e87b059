import Foundation
import Testing

/// Standard input, output and error that are closed, full, or lose their reader.
@Suite struct StandardStreamTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Runs the command in bash with its temporary folder in the test's own.
    private func run(_ command: String, _ redirection: String, before: String = "") throws -> Command.Result {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/tmp", withIntermediateDirectories: true)
        return try Shell.run(
            "cd '\(folder.path)'; export TMPDIR='\(folder.path)/tmp'; \(before) '\(Command.executable.path)' \(command) \(redirection)"
        )
    }

    private var leftovers: [String] {
        let temporary = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp")) ?? []
        let output = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")) ?? []
        return (temporary + output + folder.contents).filter { $0.hasPrefix(".") || $0.hasPrefix("bilan-") }
    }

    static let commands = [
        "generate beneficiary-listing --format ods --output out",
        "generate beneficiary-listing --format ods --output out --json",
        "reports", "reports --json", "check demo", "check demo --json", "import demo --into a.bilan",
        "export demo --to export",
        "history b.bilan", "trace engage", "trace engage --json", "new nouveau", "--help", "--version",
    ]

    @Test(arguments: commands, [">&-", ">/dev/full"])
    func `output that can't be written is a failure, told on standard error`(command: String, to: String) throws {
        _ = try run("import demo --into b.bilan", ">/dev/null 2>&1")
        let result = try run(command, to)
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.contains("la sortie standard ne peut pas être écrite"))
        #expect(result.errors.contains(to == ">&-" ? "elle est fermée" : "le disque est plein"))
        #expect(leftovers == [])
    }

    @Test(arguments: commands) func `a closed standard error changes nothing`(command: String) throws {
        _ = try run("import demo --into b.bilan", ">/dev/null 2>&1")
        let result = try run(command, "2>&-")
        #expect(result.status == 0)
        #expect(!result.output.isEmpty)
        #expect(leftovers == [])
    }

    @Test func `why a command ends is told on standard output where standard error is closed`() throws {
        let result = try run("check absent.csv --strict", "2>&-")
        #expect(result.status == 3)
        #expect(result.output.contains("n’existe pas"))
    }

    @Test func `messages that a full standard error lost are a failure`() throws {
        let result = try run("import demo --into a.bilan", "2>/dev/full")
        #expect(result.status == 1)
        #expect(result.output.contains("la sortie d’erreur ne peut pas être écrite"))
    }

    @Test func `no file lands on a descriptor that was closed`() throws {
        #expect(try run("import demo --into a.bilan", "<&- >&- 2>&-").status == 1)
        #expect(try run("check a.bilan", "").output.contains("7\u{202F}130"))
        #expect(try run("generate beneficiary-listing --format ods --output out", "<&- >&- 2>&-").status == 1)
        let bytes = FileManager.default.contents(atPath: folder.path + "/out/beneficiary-listing-2018-T4.ods")
        #expect(bytes?.prefix(2) == Data("PK".utf8))
        #expect(leftovers == [])
    }

    @Test func `a reader that goes ends the command quietly, with nothing left`() throws {
        let result = try run("trace engage --json", "| (read -r line; exec 0<&-; sleep 0.2); echo ${PIPESTATUS[0]}")
        #expect(result.output == "141\n")
        #expect(result.errors == "")
        #expect(leftovers == [])
    }

    @Test func `a limit on the size of files is told in words, and leaves the dossier as it was`() throws {
        _ = try run("import demo --into a.bilan", ">/dev/null 2>&1")
        let before = FileManager.default.contents(atPath: folder.path + "/a.bilan")
        _ = try folder.write(AwardFile.rows("G", 3000), to: "grand.csv")
        let result = try run("import grand.csv --into a.bilan", "", before: "ulimit -f 1300;")
        #expect(result.status == 1)
        #expect(result.errors.contains("ulimit -f") || result.errors.contains("taille permise"), "\(result.errors)")
        #expect(FileManager.default.contents(atPath: folder.path + "/a.bilan") == before)
        #expect(leftovers == [])
    }

    @Test(arguments: ["ods", "pdf"])
    func `a document larger than files may be is refused in words, by the worker that writes it`(format: String) throws
    {
        _ = try run("import demo --into a.bilan", ">/dev/null 2>&1")
        // The least for the data themselves, and less than the document.
        let result = try run(
            "generate beneficiary-listing --data a.bilan --format \(format) --output out", "", before: "ulimit -f 34;")
        #expect(result.status == 1)
        #expect(result.errors.contains("le fichier dépasse la taille permise"), "\(result.errors)")
        #expect(leftovers == [])
        #expect(documents(in: folder.path + "/out").isEmpty)
    }

    @Test(arguments: [7, 12, 20, 40]) func `too few descriptors are told in words`(limit: Int) throws {
        for command in ["generate --all --output out", "check demo", "import demo --into a.bilan", "reports"] {
            let result = try run(command, "", before: "ulimit -n \(limit);")
            #expect(result.status == 1)
            #expect(result.errors.contains("la limite de fichiers ouverts"))
            #expect(result.errors.contains("ulimit -n 256"))
        }
        #expect(leftovers == [])
    }

    @Test func `the limit that is told to be enough is enough`() throws {
        let result = try run(
            "generate --all --set company=338481955 --jobs 40 --output out", "", before: "ulimit -n 256;")
        #expect(result.status == 0, "\(result.errors)")
    }
}
