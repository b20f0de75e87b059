import Foundation
import Testing

/// What comes from data is shown on a terminal, in JSON and in documents, and never obeyed.
@Suite struct TerminalTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// An escape sequence, a C1 control, DEL, and a right-to-left override.
    private let hostile = "Forge\u{1B}]0;titre\u{7}\u{9B}31m\u{7F}\u{202E}evitciF\u{2066}\u{200F}\u{61C}"

    private func isClean(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }

    private func data() throws -> (file: String, dossier: String) {
        let file = try folder.write(
            AwardFile.header + AwardFile.row("C\u{1B}[2J", name: hostile, subject: hostile)
                + AwardFile.row("C2", name: hostile).replacingOccurrences(of: ",10,", with: ",\u{1B}[5m,"),
            to: "aides\u{1B}[31m\u{202E}\nligne.csv")
        return (file, folder.path + "/a.bilan")
    }

    @Test func `no control character of the data reaches the terminal, whatever the command`() throws {
        let (file, dossier) = try data()
        let pdf = folder.path + "/out/beneficiary-listing-2018-T1.pdf"
        let commands = [
            ["check", file], ["check", file, "--json"], ["check", file, "--strict"],
            ["check", file, "--strict", "--json"],
            ["import", file, "--dry-run"], ["import", file, "--dry-run", "--json"],
            ["import", file, "--into", dossier],
            ["import", file, "--into", dossier, "--forget", "absent\u{1B}[1m"],
            ["history", dossier], ["history", dossier, "--json"],
            ["trace", "engage", "--data", dossier], ["trace", "engage", "--data", dossier, "--json"],
            ["trace", "C\u{1B}[2J", "--data", dossier], ["trace", "inconnu\u{1B}[2J", "--data", dossier],
            ["generate", "beneficiary-listing", "--data", dossier, "--output", folder.path + "/out"],
            ["generate", "beneficiary-listing", "--data", dossier, "--output", folder.path + "/out", "--json"],
            ["generate", "\u{1B}[31mabsent"], ["trace", pdf], ["trace", pdf, "--json"], ["trace", pdf, "Aides"],
            ["trace", pdf, "Aides", "--json"], ["trace", pdf, "absent\u{1B}[1m"],
            ["export", dossier, "--to", folder.path + "/export\u{1B}[1m"],
            ["export", dossier, "--to", folder.path + "/e.csv"],
            ["\u{1B}[31m"],
        ]
        for command in commands {
            let result = try Command.run(command)
            #expect(isClean(result.output), "\(command): \(result.output.debugDescription)")
            #expect(isClean(result.errors), "\(command): \(result.errors.debugDescription)")
            #expect(!(result.output + result.errors).contains("\nligne.csv"), "\(command)")
            if command.contains("--json") {
                for line in result.output.split(separator: "\n") {
                    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
                }
            }
        }
    }

    @Test func `JSON holds the value as it is, a line shows it`() throws {
        let (file, dossier) = try data()
        _ = try Command.run(["import", file, "--into", dossier])
        let line = try Command.run(["trace", "C\u{1B}[2J", "--data", dossier, "--json"]).output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let values = try #require(object["values"] as? [[String: String]])
        #expect(values.first { $0["column"] == "nomBeneficiaire" }?["text"] == hostile)
        let shown = try Command.run(["trace", "C\u{1B}[2J", "--data", dossier]).output
        #expect(shown.contains("nomBeneficiaire=Forge␛]0;titre␇‹U+009B›31m␡‹U+202E›evitciF‹U+2066›‹U+200F›‹U+061C›"))
    }

    @Test func `a template's keys are shown`() throws {
        let template = folder.path + "/modele"
        try FileManager.default.createDirectory(atPath: template, withIntermediateDirectories: true)
        _ = try folder.write("\"cl\\e[31m\\u202E\": 1\n", to: "modele/template.yaml")
        let result = try Command.run(["generate", "beneficiary-listing", "--template", template])
        #expect(result.status == 2)
        #expect(result.errors.contains("cl␛[31m‹U+202E›"), "\(result.errors.debugDescription)")
    }

    @Test func `bidirectional controls are shown in PDF, workbook and attached CSV alike`() throws {
        let (file, dossier) = try data()
        _ = try Command.run(["import", file, "--into", dossier])
        _ = try Command.run(["generate", "beneficiary-listing", "--data", dossier, "--output", folder.path])
        let stem = folder.path + "/beneficiary-listing-2018-T1"
        let page = try Poppler.text(of: stem + ".pdf")
        #expect(page.contains("›evitciF‹U+2066"))
        #expect(!page.contains("\u{202E}"))
        let sheet = try Shell.run("unzip -p '\(stem).ods' content.xml").output
        #expect(sheet.contains("‹U+202E›evitciF‹U+2066›"))
        #expect(!sheet.contains("\u{202E}"))
        let csv = try Command.run(["trace", stem + ".pdf", "Aides", "--json"]).output
        #expect(csv.contains("‹U+202E›evitciF‹U+2066›"))
    }

    @Test func `--quiet prints no warning, and JSON tells no extent twice`() throws {
        let (file, _) = try data()
        let arguments = ["generate", "beneficiary-listing", "--data", file, "--output", folder.path + "/out"]
        #expect(try Command.run(arguments).errors.contains("U+FFFD"))
        let quiet = try Command.run(arguments + ["--quiet"])
        #expect(quiet.output == "" && quiet.errors == "")
        let lines = try Command.run([
            "generate", "programme-progress", "council-workbook", "--json", "--output", folder.path,
        ])
        .output.split(separator: "\n").filter { $0.contains("\"progress\"") }
        #expect(!lines.contains { $0.contains("\"pages\":0") && $0.contains("\"rows\":0") })
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 != $1 })
    }
}
