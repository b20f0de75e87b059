import Foundation
import Testing

/// `bilan generate` as a user types it.
@Suite struct GenerateCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `the demo gives the programme's PDF and its spreadsheet`() throws {
        let result = try Command.run([
            "generate", "programme-progress", "--quarter", "2018-T4", "--output", folder.path,
        ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(folder.contents == ["programme-progress-2018-T4.ods", "programme-progress-2018-T4.pdf"])
        #expect(result.output.contains("programme-progress-2018-T4.pdf  "))
        #expect(result.output.contains("pages"))
    }

    @Test func `the same data and date give the same bytes`() throws {
        let other = try TemporaryFolder()
        for path in [folder.path, other.path] {
            let result = try Command.run(
                [
                    "generate", "programme-progress", "council-workbook", "--quarter", "2018-T4", "--date",
                    "2019-01-15", "--output", path,
                ],
                environment: ["TZ": path == other.path ? "Asia/Tokyo" : "America/Lima"])
            #expect(result.status == 0, "\(result.errors)")
        }
        #expect(folder.contents.count == 3)
        for name in folder.contents {
            let first = FileManager.default.contents(atPath: folder.path + "/" + name)
            #expect(first != nil && first == FileManager.default.contents(atPath: other.path + "/" + name), "\(name)")
        }
    }

    @Test func `Safran's profile carries its published gain and says what was never published`() throws {
        let result = try Command.run(
            [
                "generate", "company-profile", "--set", "company=338481955", "--quarter", "2018-T4", "--output",
                folder.path,
            ])
        #expect(result.status == 0, "\(result.errors)")
        let text = try Poppler.text(of: folder.path + "/company-profile-338481955-2018-T4.pdf")
        #expect(text.contains("+50 %"))
        #expect(text.contains("non communiqué"))
    }

    @Test func `the progress report prints the programme's published totals`() throws {
        _ = try Command.run([
            "generate", "programme-progress", "--format", "pdf", "--quarter", "2018-T4", "--output", folder.path,
        ])
        let text = try Poppler.text(of: folder.path + "/programme-progress-2018-T4.pdf")
        for figure in ["409", "42,5 M€", "150", "240"] { #expect(text.contains(figure), "\(figure)") }
        #expect(text.contains("Démonstration"))
    }

    @Test func `a report that has a workbook is made as flat XML where that is asked for`() throws {
        let result = try Command.run([
            "generate", "council-workbook", "--format", "fods", "--quarter", "2018-T4", "--output", folder.path,
        ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(folder.contents == ["council-workbook-2018-T4.fods"])
        #expect(result.output.contains("feuilles"))
        let refused = try Command.run(["generate", "company-profile", "--format", "fods", "--output", folder.path])
        #expect(refused.status == 2 && refused.errors.contains("Il se produit en : pdf, png."), "\(refused.errors)")
    }

    @Test func `an impossible quarter is wrong usage and makes nothing`() throws {
        let result = try Command.run([
            "generate", "programme-progress", "--quarter", "2018-T5", "--output", folder.path,
        ])
        #expect(result.status == 2)
        #expect(result.errors.contains("--quarter 2018-T5 : ce n’est pas un trimestre. Écrivez par exemple 2018-T4."))
        #expect(folder.contents.isEmpty)
    }

    @Test func `a setting that no report has is refused with those there are`() throws {
        let result = try Command.run(["generate", "company-profile", "--set", "colour=red", "--output", folder.path])
        #expect(result.status == 2)
        #expect(result.errors.contains("Réglages : company."), "\(result.errors)")
    }

    @Test func `an output folder that can't be made is named`() throws {
        let file = try folder.write("", to: "file")
        let result = try Command.run([
            "generate", "programme-progress", "--quarter", "2018-T4", "--output", file + "/out",
        ])
        #expect(result.status == 2)
        #expect(result.errors.contains("Le dossier de sortie « \(file)/out » ne peut pas être créé"))
    }

    @Test func `a full disk fails the report, says so and leaves no half file`() throws {
        // A file-size limit stands for the disk: writing past it fails as writing to a full one does.
        let script =
            "trap '' XFSZ; ulimit -f 8; exec '\(Command.executable.path)' generate beneficiary-listing --format pdf --quarter 2018-T4 --output '\(folder.path)/out' --data '\(try prepared())'"
        let result = try Shell.run(script)
        #expect(result.status == 1)
        #expect(result.errors.contains("beneficiary-listing"))
        #expect(documents(in: folder.path + "/out").isEmpty)
    }

    /// The demo as a dossier file, so that nothing but the report is written under the limit.
    private func prepared() throws -> String {
        let path = folder.path + "/demo.bilan"
        let result = try Command.run(["import", "demo", "--into", path])
        #expect(result.status == 0, "\(result.errors)")
        return path
    }

    @Test func `with --json each event is one line of JSON`() throws {
        let result = try Command.run([
            "generate", "council-workbook", "--quarter", "2018-T4", "--json", "--output", folder.path,
        ])
        let lines = result.output.split(separator: "\n")
        #expect(lines.allSatisfy { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) != nil })
        #expect(lines.contains { $0.contains(#""event":"made""#) })
    }

    @Test func `--quiet prints nothing when all goes well`() throws {
        let result = try Command.run([
            "generate", "council-workbook", "--quarter", "2018-T4", "--quiet", "--output", folder.path,
        ])
        #expect(result.status == 0)
        #expect(result.output.isEmpty && result.errors.isEmpty, "\(result.output) \(result.errors)")
    }
}
