import Foundation
import Testing

/// Batches in shards, their manifests, and runs that are resumed, as a scheduler runs them.
@Suite struct BatchCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Sixty companies, enough for several in each of a few shards.
    private func dossier() throws -> String {
        let companies = (1...60).map { "\(Self.siren($0)),Atelier Fictif \($0)" }
        let steps = (1...60).map { "D\($0),depose,2018-02-01\nD\($0),retenu,2018-03-01" }
        let data = folder.path + "/data"
        _ = try folder.write(
            "siren,denomination\n" + companies.joined(separator: "\n") + "\n", to: "data/entreprises.csv")
        _ = try folder.write("code,libelle\nUDF,Usine du Futur\n", to: "data/dispositifs.csv")
        _ = try folder.write(
            "siret,siren,departement\n"
                + (1...60).map { "\(Self.siret($0)),\(Self.siren($0)),33" }.joined(separator: "\n") + "\n",
            to: "data/etablissements.csv")
        _ = try folder.write(
            "numero,dispositif,siret\n" + (1...60).map { "D\($0),UDF,\(Self.siret($0))" }.joined(separator: "\n")
                + "\n",
            to: "data/dossiers.csv")
        _ = try folder.write("dossier,statut,date\n" + steps.joined(separator: "\n") + "\n", to: "data/statuts.csv")
        let dossier = folder.path + "/programme.bilan"
        let result = try Command.run(["import", data, "--into", dossier])
        try #require(result.status == 0, "\(result.errors)")
        return dossier
    }

    /// A number that is never issued, with its key.
    private static func siren(_ number: Int) -> String { withKey("000" + String(format: "%05d", number)) }
    private static func siret(_ number: Int) -> String { withKey(siren(number) + "0001") }

    /// The digit by which Luhn's sum is a multiple of ten.
    private static func withKey(_ digits: String) -> String {
        let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let doubled = Int(digit.element - 0x30) * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + doubled / 10 + doubled % 10
        }
        return digits + String((10 - sum % 10) % 10)
    }

    private func generate(_ dossier: String, to output: String, _ arguments: [String] = []) throws -> Command.Result {
        try Command.run(
            [
                "generate", "company-profile", "--data", dossier, "--quarter", "2018-T4", "--date", "2018-12-31",
                "--output",
                folder.path + "/" + output,
            ] + arguments
        ).withPlainSpaces
    }

    private struct Line: Decodable {
        var kind: String
        var identity: String?
        var file: String?
        var sha256: String?
        var bytes: Int?
        var pages: Int?
        var seconds: Double?
        var inputs: String
        var status: String?
        var reason: String?
        var total: Int?
    }

    private func manifest(_ output: String) throws -> [Line] {
        let text = try String(contentsOfFile: "\(folder.path)/\(output)/manifest.jsonl", encoding: .utf8)
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    private func digests(_ output: String) throws -> [String: String] {
        try manifest(output).reduce(into: [:]) { if let file = $1.file { $0[file] = $1.sha256 } }
    }

    private func merge(_ outputs: [String], _ arguments: [String] = []) throws -> Command.Result {
        try Command.run(["manifest", "merge"] + outputs.map { "\(folder.path)/\($0)" } + arguments).withPlainSpaces
    }

    // MARK: The manifest

    @Test func `a run's manifest tells of each file what it is and how it was made`() throws {
        let dossier = try dossier()
        let result = try generate(dossier, to: "out")
        #expect(result.status == 0, "\(result.errors)")
        let lines = try manifest("out")
        #expect(lines.first?.kind == "run" && lines.first?.total == 60)
        let files = lines.filter { $0.kind == "document" }
        #expect(files.count == 60)
        #expect(files.map(\.identity) == files.map(\.identity).sorted { $0! < $1! })
        for line in files.prefix(5) {
            let path = "\(folder.path)/out/\(line.file ?? "")"
            #expect(line.status == "made" && line.pages! > 0 && line.seconds! >= 0 && line.inputs == lines[0].inputs)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == line.bytes)
            #expect(try Shell.run("sha256sum '\(path)'").output.hasPrefix(line.sha256 ?? "?"))
        }
    }

    @Test func `two runs into one folder leave one manifest of all its files`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "out", ["--set", "company=\(Self.siren(1))"])
        _ = try Command.run([
            "generate", "programme-progress", "--quarter", "2018-T4", "--date", "2018-12-31", "--output",
            folder.path + "/out",
        ])
        #expect(
            try Set(digests("out").keys) == [
                "company-profile-\(Self.siren(1))-2018-T4.pdf", "programme-progress-2018-T4.pdf",
                "programme-progress-2018-T4.ods",
            ])
    }

    // MARK: Shards

    @Test func `all shards together are one run's documents, to the byte`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "whole")
        let shards = (1...4).map { "part-\($0)" }
        for (index, shard) in shards.enumerated() {
            let result = try generate(dossier, to: shard, ["--shard", "\(index + 1)/4"])
            #expect(result.status == 0, "\(result.errors)")
        }
        let parts = try shards.map(digests)
        #expect(parts.allSatisfy { !$0.isEmpty })
        #expect(parts.reduce(0) { $0 + $1.count } == 60)
        #expect(try parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } } == digests("whole"))
        let merged = try merge(shards, ["--output", folder.path + "/manifest.jsonl"])
        #expect(merged.status == 0, "\(merged.output) \(merged.errors)")
        #expect(merged.output.contains("60 documents en 4 parts"), "\(merged.output)")
        let text = try String(contentsOfFile: folder.path + "/manifest.jsonl", encoding: .utf8)
        #expect(text.contains("\"file\":\"part-3/company-profile-"))
    }

    @Test func `what lacks is named: a shard, a document, a file that was changed`() throws {
        let dossier = try dossier()
        for number in 1...3 { _ = try generate(dossier, to: "part-\(number)", ["--shard", "\(number)/3"]) }
        let missing = try merge(["part-1", "part-3"])
        #expect(missing.status == 1, "\(missing.errors)")
        #expect(missing.errors.contains("parts absentes : 2/3"), "\(missing.errors)")

        let file = try #require(try digests("part-2").keys.sorted().first)
        try Data("other".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/part-2/\(file)"))
        let changed = try merge(["part-1", "part-2", "part-3"])
        #expect(changed.status != 0)
        #expect(changed.errors.contains("part 2/3") && changed.errors.contains(file), "\(changed.errors)")

        #expect(try generate(dossier, to: "part-2", ["--shard", "2/3", "--resume"]).status == 0)
        #expect(try merge(["part-1", "part-2", "part-3"]).status == 0)
        let twice = try merge(["part-1", "part-2", "part-3", "part-1"])
        #expect(twice.status == 0, "a folder that is named twice is one folder")
        try FileManager.default.copyItem(atPath: folder.path + "/part-1", toPath: folder.path + "/copy")
        let copied = try merge(["part-1", "part-2", "part-3", "copy"])
        #expect(copied.status == 1)
        #expect(copied.errors.contains("dans plusieurs dossiers"), "\(copied.errors)")
    }

    @Test func `shards of other settings, data or divisions are no batch`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "part-1", ["--shard", "1/2"])
        _ = try generate(dossier, to: "english", ["--shard", "2/2", "--language", "en"])
        let other = try merge(["part-1", "english"])
        #expect(other.status == 1)
        #expect(other.errors.contains("n’est pas de la même recette"), "\(other.errors)")
        _ = try generate(dossier, to: "thirds", ["--shard", "2/3"])
        let divided = try merge(["part-1", "thirds"])
        #expect(divided.status == 1)
        #expect(divided.errors.contains("ne font pas un ensemble"), "\(divided.errors)")
        let nothing = try merge(["none"])
        #expect(nothing.status != 0)
        #expect(nothing.errors.contains("n’a pas de manifeste"), "\(nothing.errors)")
    }

    @Test(arguments: ["0/16", "17/16", "3", "a/b", "-1/4", "1/0", "1/4/2", " 1/4", "1/999999999999999999999"])
    func `a shard that there isn't is refused`(_ shard: String) throws {
        let result = try Command.run(["generate", "company-profile", "--shard=\(shard)", "--output", folder.path])
        #expect(result.status == 2)
        #expect(result.errors.contains("--shard"), "\(result.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test func `a scheduler's variables say the shard`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "named", ["--shard", "2/5"])
        let arguments = [
            "generate", "company-profile", "--data", dossier, "--quarter", "2018-T4", "--date", "2018-12-31", "--shard",
            "auto",
            "--output",
        ]
        let slurm = [
            "SLURM_ARRAY_TASK_ID": "11", "SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_MAX": "14",
            "SLURM_ARRAY_TASK_COUNT": "5",
        ]
        #expect(try Command.run(arguments + [folder.path + "/slurm"], environment: slurm).status == 0)
        #expect(try digests("slurm") == digests("named"))
        let kubernetes = ["JOB_COMPLETION_INDEX": "1", "BILAN_SHARD_COUNT": "5"]
        #expect(try Command.run(arguments + [folder.path + "/kubernetes"], environment: kubernetes).status == 0)
        #expect(try digests("kubernetes") == digests("named"))
        let gaps = slurm.merging(["SLURM_ARRAY_TASK_MAX": "20"]) { $1 }
        for environment in [
            [:], gaps, ["JOB_COMPLETION_INDEX": "1"], ["JOB_COMPLETION_INDEX": "5", "BILAN_SHARD_COUNT": "5"],
        ] {
            let result = try Command.run(arguments + [folder.path + "/none"], environment: environment)
            #expect(result.status == 2, "\(environment): \(result.errors)")
        }
    }

    @Test func `--recipients doesn't go with a part of the documents`() throws {
        let list = try folder.write("code,courriel\n33,a@exemple.invalid\n", to: "list.csv")
        for option in [["--shard", "1/2"], ["--resume"]] {
            let result = try Command.run(
                [
                    "generate", "beneficiary-listing", "--by", "department", "--recipients", list, "--output",
                    folder.path + "/out",
                ]
                    + option)
            #expect(result.status == 2 && result.errors.contains("--recipients"), "\(result.errors)")
        }
    }

    // MARK: Resuming

    private func times(_ output: String) throws -> [String: Date] {
        let path = folder.path + "/" + output
        return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".pdf") }.reduce(
            into: [:]) {
                $0[$1] = try FileManager.default.attributesOfItem(atPath: "\(path)/\($1)")[.modificationDate] as? Date
            }
    }

    @Test func `a resumed run makes what is missing or was changed, and nothing else`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "out")
        let (before, files) = (try times("out"), try digests("out"))
        let names = files.keys.sorted()
        try FileManager.default.removeItem(atPath: "\(folder.path)/out/\(names[7])")
        try Data("%PDF-".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/out/\(names[20])"))
        let result = try generate(dossier, to: "out", ["--resume"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("58 documents déjà faits restent en place"), "\(result.errors)")
        #expect(try digests("out") == files)
        let after = try times("out")
        for name in names where ![names[7], names[20]].contains(name) {
            #expect(after[name] == before[name], "\(name)")
        }
        let again = try generate(dossier, to: "out", ["--resume"])
        #expect(again.status == 0 && again.output.isEmpty, "\(again.output)")
    }

    @Test func `documents of other data or settings are made anew`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "out")
        let result = try generate(dossier, to: "out", ["--resume", "--language", "en"])
        #expect(result.status == 0 && !result.errors.contains("déjà"), "\(result.errors)")
        let step = try folder.write("dossier,statut,date\nD1,engage,2018-04-01\n", to: "more/statuts.csv")
        _ = try Command.run(["import", step, "--into", dossier])
        let other = try generate(dossier, to: "out", ["--resume", "--language", "en"])
        #expect(other.status == 0 && !other.errors.contains("déjà"), "\(other.errors)")
    }

    @Test func `a run that is killed is complete once it is resumed, and nothing is made twice`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "whole")
        let whole = try digests("whole")
        let started = Date()
        _ = try generate(dossier, to: "measure")
        let time = Date().timeIntervalSince(started)
        let moments = ProcessInfo.processInfo.environment["BILAN_KILLS"].flatMap { Int($0) } ?? 8
        for round in 0..<moments {
            let output = folder.path + "/killed-\(round)"
            let process = Process()
            process.executableURL = Command.executable
            process.arguments = [
                "generate", "company-profile", "--data", dossier, "--quarter", "2018-T4", "--date", "2018-12-31",
                "--output",
                output, "--quiet",
            ]
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(Double.random(in: 0.1...1) * time * 1e6))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let before = FileManager.default.fileExists(atPath: output) ? try times("killed-\(round)") : [:]
            let result = try generate(dossier, to: "killed-\(round)", ["--resume"])
            #expect(result.status == 0, "\(result.errors)")
            #expect(try digests("killed-\(round)") == whole)
            let after = try times("killed-\(round)")
            for (name, time) in before { #expect(after[name] == time, "\(name) was made twice") }
            #expect(try merge(["killed-\(round)"]).status == 0)
            try FileManager.default.removeItem(atPath: output)
        }
    }

    @Test func `a manifest that a power cut left half is healed, as often as that happens`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "out")
        let whole = try digests("out")
        let path = folder.path + "/out/manifest.jsonl"
        for _ in 0..<2 {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            try bytes.dropLast(100).write(to: URL(fileURLWithPath: path))
            let result = try generate(dossier, to: "out", ["--resume"])
            #expect(result.status == 0, "\(result.errors)")
            #expect(try digests("out") == whole)
        }
    }

    @Test func `no document's file stands in for another's`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "out")
        let path = folder.path + "/out/manifest.jsonl"
        let names = try digests("out").keys.sorted()
        try FileManager.default.removeItem(atPath: "\(folder.path)/out/\(names[3])")
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        let (gone, other) = (
            try #require(lines.firstIndex { $0.contains(names[3]) }),
            try #require(lines.first { $0.contains(names[4]) })
        )
        let identity = names[3].replacing(".pdf", with: "")
        lines[gone] = other.replacing(
            "\"identity\":\"\(names[4].replacing(".pdf", with: ""))\"", with: "\"identity\":\"\(identity)\"")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
        let merged = try merge(["out"])
        #expect(merged.status == 1, "\(merged.output) \(merged.errors)")
    }

    @Test func `numbers that no manifest of ours has are no crash`() throws {
        let dossier = try dossier()
        _ = try generate(dossier, to: "out", ["--shard", "1/2"])
        let path = folder.path + "/out/manifest.jsonl"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for (from, to) in [
            (#/"bytes":\d+/#, "\"bytes\":9223372036854775807"), (#/"count":2/#, "\"count\":300000000"),
            (#/"total":\d+/#, "\"total\":-9223372036854775808"),
        ] {
            try Data(text.replacing(from, with: to).utf8).write(to: URL(fileURLWithPath: path))
            #expect(try merge(["out"]).status == 1)
        }
        let extreme = [
            "SLURM_ARRAY_TASK_ID": "9223372036854775807", "SLURM_ARRAY_TASK_MIN": "-9223372036854775808",
            "SLURM_ARRAY_TASK_COUNT": "64",
        ]
        let result = try Command.run(
            ["generate", "company-profile", "--shard", "auto", "--output", folder.path + "/x"], environment: extreme)
        #expect(result.status == 2, "\(result.status) \(result.errors)")
    }

    // MARK: What may go well another time

    @Test func `a time that is up may be enough another time`() throws {
        let result = try Command.run([
            "generate", "endless", "--plugins", Command.testPlugins, "--timeout", "3", "--output", folder.path + "/out",
        ])
        #expect(result.status == 75, "\(result.errors)")
        let line = try #require(try manifest("out").first { $0.kind == "document" })
        #expect(line.status == "retry" && line.reason?.contains("--timeout") == true, "\(line)")
    }

    @Test func `a report that would fail again is no case for another time`() throws {
        let result = try Command.run([
            "generate", "trapping", "--plugins", Command.testPlugins, "--output", folder.path + "/out",
        ])
        #expect(result.status == 1, "\(result.errors)")
        #expect(try manifest("out").contains { $0.status == "failed" })
        let merged = try merge(["out"])
        #expect(merged.status == 1, "\(merged.errors)")
        #expect(merged.errors.contains("échec"), "\(merged.errors)")
    }

    @Test func `a manifest that is no manifest is told with its line`() throws {
        _ = try folder.write("{\"kind\":\"run\"}\nnothing\n", to: "out/manifest.jsonl")
        let merged = try merge(["out"])
        #expect(merged.status == 1, "\(merged.errors)")
        #expect(merged.errors.contains("ligne 1"), "\(merged.errors)")
        let dossier = try dossier()
        let resumed = try generate(dossier, to: "out", ["--resume"])
        #expect(resumed.status == 3 && resumed.errors.contains("manifest.jsonl"), "\(resumed.errors)")
    }
}
