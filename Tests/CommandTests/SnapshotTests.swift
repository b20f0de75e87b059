import Foundation
import Testing

/// Reports while another command imports into their dossier.
@Suite(.serialized) struct SnapshotTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var dossier: String { folder.path + "/a.bilan" }

    private func start(_ arguments: [String], _ output: Pipe? = nil) throws -> Process {
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        if let output { process.standardOutput = output } else { process.standardOutput = FileHandle.nullDevice }
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func files(of report: String) throws -> Int {
        let trace = try Command.run(["trace", folder.path + "/out/\(report)-2018-T4.pdf", "--json"]).output
        let object = try JSONSerialization.jsonObject(with: Data(trace.utf8)) as? [String: Any]
        return (object?["donnees"] as? [Any])?.count ?? 0
    }

    @Test func `all reports of a run tell of the data as it was when the run began`() throws {
        #expect(try Command.run(["import", "demo", "--into", dossier]).status == 0)
        let more = try folder.write(AwardFile.rows("N", 5), to: "nouvelles.csv")
        let events = Pipe()
        let run = try start(
            [
                "generate", "programme-progress", "beneficiary-listing", "company-profile", "--set",
                "company=338481955",
                "--format", "pdf", "--quarter", "2018-T4", "--jobs", "1", "--json", "--data", dossier, "--output",
                folder.path + "/out",
            ], events)
        // The first report has begun: the run has its data.
        var seen = ""
        while !seen.contains("\"started\""), case let data = events.fileHandleForReading.availableData, !data.isEmpty {
            seen += String(decoding: data, as: UTF8.self)
        }
        let imported = try Command.run(["import", more, "--into", dossier, "--wait", "30"])
        #expect(imported.status == 0, "\(imported.errors)")
        _ = events.fileHandleForReading.readDataToEndOfFile()
        run.waitUntilExit()
        #expect(run.terminationStatus == 0)
        #expect(
            try ["programme-progress", "beneficiary-listing", "company-profile-338481955"].map(files) == [13, 13, 13])
        #expect(try Command.run(["history", dossier]).output.contains("nouvelles.csv"))
    }

    @Test func `a run beside a long import is made each time`() throws {
        #expect(try Command.run(["import", "demo", "--into", dossier]).status == 0)
        let original = FileManager.default.contents(atPath: dossier)!
        let large = try folder.write(AwardFile.rows("L", 12_000), to: "large.csv")
        for delay in [0.05, 0.3, 0.6] {
            try original.write(to: URL(fileURLWithPath: dossier))
            let importing = try start(["import", large, "--into", dossier])
            usleep(UInt32(delay * 1e6))
            let result = try Command.run([
                "generate", "beneficiary-listing", "council-workbook", "--format", "ods", "--quarter", "2018-T4",
                "--data",
                dossier, "--output", folder.path + "/out",
            ])
            #expect(result.status == 0, "\(result.errors)")
            importing.waitUntilExit()
            #expect(importing.terminationStatus == 0)
        }
        #expect(!folder.contents.contains { $0.hasPrefix(".") })
    }

    @Test func `a first import that is refused leaves nothing`() throws {
        let bad = try folder.write("a;b\n1;2\n", to: "mauvais.csv")
        for path in [bad, folder.path + "/absent.csv", "/dev/zero"] {
            #expect(try Command.run(["import", path, "--into", dossier]).status == 3)
            #expect(folder.contents == ["mauvais.csv"])
        }
    }

    @Test func `data without a row makes no report, and what is printed as remedy helps`() throws {
        let empty = try folder.write(AwardFile.header, to: "vide.csv")
        #expect(try Command.run(["import", empty, "--into", dossier]).status == 0)
        for data in [empty, dossier] {
            let result = try Command.run([
                "generate", "--all", "--quarter", "2018-T4", "--data", data, "--output", folder.path + "/out",
            ])
            #expect(result.status == 3)
            #expect(result.errors.contains("n’a aucune ligne dont faire un rapport"))
        }
        let rows = try folder.write(AwardFile.rows("R", 1), to: "aides.csv")
        #expect(try Command.run(["import", rows, "--into", dossier]).status == 0)
        #expect(
            try Command.run([
                "generate", "beneficiary-listing", "--format", "ods", "--data", dossier, "--output",
                folder.path + "/out",
            ]).status == 0)
    }

    @Test func `a quarter before all data is told on the terminal, in JSON and in the document`() throws {
        let arguments = [
            "generate", "beneficiary-listing", "--format", "pdf", "--quarter", "2009-T4", "--output", folder.path,
        ]
        let result = try Command.run(arguments)
        #expect(result.status == 0)
        #expect(result.errors.contains("n’a aucun fait daté jusqu’au 31/12/2009"))
        #expect(result.errors.contains("--quarter un trimestre à partir de 20"))
        #expect(try Command.run(arguments + ["--json"]).output.contains("n’a aucun fait daté jusqu’au 31/12/2009"))
        let text = try Poppler.text(of: folder.path + "/beneficiary-listing-2009-T4.pdf")
        #expect(text.contains("Aucun fait daté jusqu’au 31/12/2009"))
        #expect(
            try !Command.run(["generate", "beneficiary-listing", "--format", "pdf", "--output", folder.path]).errors
                .contains("aucun fait"))
    }
}
