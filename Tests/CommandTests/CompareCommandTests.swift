import Foundation
import Testing

/// `bilan compare`, as an office runs it before a session.
@Suite struct CompareCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func compare(_ arguments: String...) throws -> Command.Result {
        try Command.run(["compare"] + arguments).withPlainSpaces
    }

    private struct Part: Decodable {
        var change: String
        var isRevision: Bool
        var label: String
        var file: String
        var line: Int
        var before: Int64?
        var after: Int64?
        var difference: Int64
        var details: [Part]?
    }

    private struct Figure: Decodable {
        var label: String
        var before: Int64?
        var after: Int64?
        var textBefore: String?
        var textAfter: String?
        var parts: [Part]?
    }

    private func figures(_ result: Command.Result) throws -> [Figure] {
        try result.output.split(separator: "\n").filter { $0.contains("\"label\"") }.map {
            try JSONDecoder().decode(Figure.self, from: Data($0.utf8))
        }
    }

    private static let header = "Bénéficiaire;Montant;Date;Référence\n"
    private static let rows = ["A;100;2018-01-02;R1\n", "B;200,50;2018-02-03;R2\n", "C;300;2018-03-04;R3\n"]

    private func list(_ name: String, _ rows: [String]) throws -> String {
        try folder.write(Self.header + rows.joined(), to: name)
    }

    @Test func `equal data say nothing`() throws {
        let one = try list("un.csv", Self.rows)
        let other = try list("autre.csv", Self.rows.reversed())
        for arguments in [[one, one], [one, other], ["2018-T4", "2018-T4"]] {
            let result = try Command.run(["compare"] + arguments)
            #expect(result.status == 0 && result.output.isEmpty, "\(arguments): \(result.output) \(result.errors)")
        }
    }

    @Test func `between two quarters each difference is the sum of its rows' parts, and none is a revision`() throws {
        let result = try compare("2018-T2", "2018-T4", "--json")
        #expect(result.status == 1, "\(result.errors)")
        let figures = try figures(result)
        #expect(
            Set(figures.map(\.label)).isSuperset(of: ["Mandaté", "Engagé", "Aides", "Montant voté"]),
            "\(figures.map(\.label))")
        for figure in figures {
            let parts = try #require(figure.parts)
            #expect(parts.reduce(0) { $0 + $1.difference } == figure.after! - figure.before!, "\(figure.label)")
            let revised = parts.filter(\.isRevision)
            #expect(revised.isEmpty, "\(figure.label)")
            let unplaced = parts.filter { $0.file.isEmpty || $0.line < 2 }
            #expect(unplaced.isEmpty)
        }
        // The sums are those that the trace finds.
        let traced = try Command.run(["trace", "mandate", "--quarter", "2018-T4"]).withPlainSpaces.output
        let after = try #require(figures.first { $0.label == "Mandaté" }?.after)
        let total = try #require(traced.split(separator: "\n").last)
        #expect(
            total.filter(\.isNumber).hasSuffix("") && total.replacing(" ", with: "").contains("\(after / 100),"),
            "\(total)")
    }

    @Test func `rows are added, corrected and withdrawn, and a corrected past is told from a new event`() throws {
        let before = try list("avant.csv", Self.rows)
        let after = try list(
            "apres.csv",
            [Self.rows[0], "B;200,75;2018-02-03;R2\n", "D;10;2018-03-30;R4\n", "E;20;2018-01-30;R5\n"])
        let result = try compare(before, after)
        #expect(result.status == 1)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("Montant voté : 600,50 € → 330,75 €  (−269,75 €)"), "\(result.output)")
        #expect(
            lines.contains("  ~ apres.csv:3  convention R2, B  200,50 € → 200,75 € (+0,25 €)  révisé"),
            "\(result.output)")
        #expect(lines.contains("  - avant.csv:4  convention R3, C  −300,00 €  révisé"), "\(result.output)")
        // The first list ends before its day: that is no past of it.
        #expect(lines.contains("  + apres.csv:4  convention R4, D  +10,00 €"), "\(result.output)")
        #expect(lines.contains("  + apres.csv:5  convention R5, E  +20,00 €  révisé"), "\(result.output)")
        #expect(lines.last == "Données, subventions : 3 → 4 lignes", "\(result.output)")
    }

    @Test func `new events in other data are no revision, in any figure`() throws {
        let demo = Command.root.appendingPathComponent("Sources/Import/Demo").path
        let earlier = folder.path + "/earlier"
        try FileManager.default.copyItem(atPath: demo, toPath: earlier)
        for (name, column) in [("subventions", 2), ("mouvements", 2), ("statuts", 2)] {
            let file = "\(earlier)/\(name).csv"
            let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            let kept = lines.filter { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return cells.count <= column || !(cells[column] > "2018-09-30" && cells[column].hasPrefix("2018-1"))
            }
            try Data((kept.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
        }
        let figures = try figures(compare(earlier, "demo", "--quarter", "2018-T4", "--json"))
        #expect(figures.contains { $0.label == "Mandaté" } && figures.contains { $0.label == "Aides" })
        for figure in figures {
            let revised = try #require(figure.parts).filter(\.isRevision).map(\.label)
            #expect(revised.isEmpty, "\(figure.label): \(revised)")
        }
        let back = try self.figures(compare("2018-T4", "2018-T3", "--json"))
        for figure in back {
            let revised = try #require(figure.parts).filter { $0.isRevision && $0.change == "withdrawn" }
            #expect(revised.isEmpty, "\(figure.label)")
        }
    }

    @Test func `rows that change no figure are told by table`() throws {
        let demo = Command.root.appendingPathComponent("Sources/Import/Demo").path
        let copy = folder.path + "/demo"
        try FileManager.default.copyItem(atPath: demo, toPath: copy)
        let file = copy + "/objectifs.csv"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let lines = text.split(separator: "\n")
        try Data((lines.dropLast().joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
        let result = try compare("demo", copy, "--quarter", "2018-T4")
        #expect(result.status == 1)
        #expect(result.output == "Données, objectifs : 7 → 6 lignes\n", "\(result.output)")
    }

    @Test func `a correction to the cent of a past amount is a revision`() throws {
        let demo = Command.root.appendingPathComponent("Sources/Import/Demo").path
        let copy = folder.path + "/demo"
        try FileManager.default.copyItem(atPath: demo, toPath: copy)
        let file = copy + "/mouvements.csv"
        var lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let place = try #require(lines.firstIndex { $0.contains(",mandat,2015") })
        let cells = lines[place].split(separator: ",", omittingEmptySubsequences: false)
        let amount = try #require(Double(cells[3]))
        lines[place] = (cells[0..<3] + [Substring(String(format: "%.2f", amount + 0.01))]).joined(separator: ",")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
        let figures = try figures(compare("demo", copy, "--quarter", "2018-T4", "--json"))
        #expect(Set(figures.map(\.label)) == ["Mandaté", "Mandats, toutes conventions"])
        for figure in figures {
            let part = try #require(figure.parts?.first)
            #expect(figure.parts?.count == 1 && part.difference == 1 && part.isRevision && part.change == "corrected")
            if let detail = part.details?.first { #expect(detail.line == place + 1 && detail.difference == 1) }
        }
    }

    @Test func `one scheme, department or company can be compared`() throws {
        let whole = try figures(compare("2018-T3", "2018-T4", "--json"))
        let part = try figures(compare("2018-T3", "2018-T4", "--department", "33", "--json"))
        let (all, own) = (whole.first { $0.label == "Mandaté" }, part.first { $0.label == "Mandaté" })
        let (few, many) = (try #require(own?.parts), try #require(all?.parts))
        #expect(few.count < many.count)
        #expect(try compare("2018-T3", "2018-T4", "--company", "12").status == 2)
    }

    @Test func `two documents are compared by their figures and tables, and by their rows where they carry them`()
        throws
    {
        for quarter in ["2018-T2", "2018-T4"] {
            let made = try Command.run([
                "generate", "programme-progress", "--quarter", quarter, "--date", "2018-12-31", "--format", "pdf",
                "--self-contained", "--output", folder.path, "--quiet",
            ])
            try #require(made.status == 0, "\(made.errors)")
        }
        let paths = ["2018-T2", "2018-T4"].map { "\(folder.path)/programme-progress-\($0).pdf" }
        let result = try compare(paths[0], paths[1])
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.output.contains("Tableau « "), "\(result.output.prefix(2000))")
        #expect(result.output.contains("mouvements.csv:"), "\(result.output.prefix(2000))")
        let same = try compare(paths[0], paths[0])
        #expect(same.status == 0 && same.output.isEmpty, "\(same.output.prefix(500))")
        let objects = try compare(paths[0], paths[1], "--json").output.split(separator: "\n")
        let figures = objects.compactMap { try? JSONDecoder().decode(Figure.self, from: Data($0.utf8)) }.filter {
            $0.parts != nil
        }
        #expect(!figures.isEmpty)
        for figure in figures {
            guard let before = figure.before, let after = figure.after else { continue }
            #expect(figure.parts!.reduce(0) { $0 + $1.difference } == after - before, "\(figure.label)")
        }
    }

    @Test func `a comparison is a document like any other`() throws {
        let result = try compare(
            "2018-T3", "2018-T4", "--output", folder.path + "/out", "--date", "2019-01-15", "--format", "pdf",
            "--format", "ods")
        #expect(result.status == 1, "\(result.errors)")
        let stem = folder.path + "/out/comparison-2018-T3-2018-T4"
        #expect(result.output.split(separator: "\n").map(String.init) == ["\(stem).pdf", "\(stem).ods"])
        let text = try Shell.run("pdftotext -layout '\(stem).pdf' -").output
        #expect(
            text.contains("Comparaison") && text.contains("Mandaté") && text.contains("Démonstration"),
            "\(text.prefix(1500))")
        #expect(try Shell.run("pdfinfo '\(stem).pdf' | grep -q 'Tagged: *yes'").status == 0)
        let cells = try Shell.run("unzip -p '\(stem).ods' content.xml | grep -o 'office:value-type=\"float\"' | wc -l")
            .output
        #expect(Int(cells.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 20)
        let equal = try compare("2018-T4", "2018-T4", "--output", folder.path + "/none")
        #expect(equal.status == 0 && !FileManager.default.fileExists(atPath: folder.path + "/none"))
    }

    @Test func `what can't be compared is refused with what can`() throws {
        let list = try list("liste.csv", Self.rows)
        let foreign = try folder.write("%PDF-1.4\n", to: "foreign.pdf")
        #expect(try compare(foreign, list).status == 2)
        #expect(try compare(foreign, foreign).status == 3)
        #expect(try compare(list, list, "--data", "demo").status == 2)
        #expect(try compare("2018-T3", "2018-T4", "--quarter", "2018-T4").status == 2)
        #expect(try compare(list, folder.path + "/none.csv").status == 3)
    }

    @Test func `for the public nobody is named who may not be`() throws {
        func data(_ name: String, amount: Int) throws -> String {
            _ = try folder.write(
                "siren,denomination,personnePhysique\n000000018,Jeanne Quxfort,oui\n", to: name + "/entreprises.csv")
            _ = try folder.write(
                "siret,siren,departement\n00000001800010,000000018,33\n", to: name + "/etablissements.csv")
            let file = try folder.write(
                "dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,montant\n"
                    + "2018-01-02,R1,Jeanne Quxfort,00000001800010,Tour,\(amount)\n", to: name + "/subventions.csv")
            return (file as NSString).deletingLastPathComponent
        }
        let (before, after) = (try data("avant", amount: 100), try data("apres", amount: 120))
        let known = try compare(before, after)
        #expect(known.output.contains("Quxfort") && known.output.contains("100,00 € → 120,00 €"), "\(known.output)")
        let result = try compare(before, after, "--audience", "public")
        #expect(
            !result.output.contains("Quxfort") && !result.errors.contains("Quxfort"),
            "\(result.output) \(result.errors)")
    }
}
