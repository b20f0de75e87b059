import Foundation
import Testing

/// What a message proposes for a column that can't be decided is typed as it is printed, and gives the right sum.
@Suite struct RemedyTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The options that the check of a list proposes, as they are printed.
    private func proposals(_ file: String) throws -> [String] {
        let result = try Command.run(["check", file, "--all"])
        #expect(result.status == 3, "\(result.output)")
        let text = result.output.replacing("\u{A0}", with: " ")
        let pattern = /--(?:map|constant|numbers|dates|unit|no-header)(?: (?:"[^"]*"|[^\s."]+=[^\s"]*[^\s".,;)])|(?= ))/
        return text.matches(of: pattern).map { String($0.output) }
    }

    /// The sum that a check with these options reads, in cents, typed in a shell.
    private func cents(_ file: String, _ options: String) throws -> Int {
        let result = try Shell.run("'\(Command.executable.path)' check '\(file)' \(options) --json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any], "\(result.errors)")
        #expect(object["fatalCount"] as? Int == 0, "\(options): \(result.output)")
        return (object["amountCents"] as? Int ?? 0) - (object["amountRefusedCents"] as? Int ?? 0)
    }

    private func list(_ header: String, _ rows: [String]) throws -> String {
        try folder.write(([header] + rows).joined(separator: "\n") + "\n", to: "liste.csv")
    }

    @Test func `either style that is proposed for undecided amounts`() throws {
        let file = try list(
            "dateConvention;nomBeneficiaire;montant",
            ["2018-01-15;Club A;12.500", "2018-01-16;Club B;7.250", "2018-01-17;Club C;3.125"])
        let options = try proposals(file).filter { $0.hasPrefix("--numbers") }
        #expect(options == ["--numbers \"montant=1.234,56\"", "--numbers \"montant=1,234.56\""])
        #expect(try options.map { try cents(file, $0) } == [22_875_00, 22_88])
    }

    @Test func `the columns that are proposed for a list without a header`() throws {
        let file = try list(
            "Ville de Fleurmont;2018-01-15;Association des Jonquilles;1500",
            ["Ville de Fleurmont;2018-01-16;Club des Lilas;20"])
        let options = try proposals(file).joined(separator: " ")
        #expect(options.contains("--no-header") && options.contains("#4=montant"))
        #expect(try cents(file, options) == 1_520_00)
    }

    @Test func `a day for the whole file, and a column that was asked for`() throws {
        let file = try list("Association;Aide attribuée", ["Club A;2018", "Club B;2019"])
        let options = try proposals(file)
        #expect(options.contains("--map \"Aide attribuée=montant\""))
        let day = try #require(options.first { $0.hasPrefix("--constant dateConvention=") })
        let typed = day.replacing("AAAA-MM-JJ", with: "2018-12-31")
        #expect(try cents(file, typed + " --map \"Aide attribuée=montant\"") == 4_037_00)
    }

    @Test func `a column that its name says to be in another currency`() throws {
        let file = try list("dateConvention;nomBeneficiaire;Montant (GBP)", ["2018-01-15;Club A;15"])
        #expect(try proposals(file).contains("--unit \"montant=€\""))
        #expect(try cents(file, "--unit \"montant=€\"") == 15_00)
    }

    @Test func `what a decision says to turn it round`() throws {
        let file = try list(
            "dateConvention;nomBeneficiaire;montant", ["01/05/2018;Club A;500", "02/05/2018;Club B;1,500"])
        let text = try Command.run(["check", file]).output.replacing("\u{A0}", with: " ")
        #expect(text.contains("--dates \"dateConvention=mm/dd\"") && text.contains("--numbers \"montant=1.234,56\""))
        #expect(try cents(file, "") == 2_000_00)
        #expect(try cents(file, "--numbers \"montant=1.234,56\" --dates \"dateConvention=mm/dd\"") == 501_50)
    }

    @Test func `what was said is kept beside the file and holds for the next check`() throws {
        let file = try list(
            "Montant;Club", ["12.500;A", "7.250;B"])
        let import1 = try Shell.run(
            "'\(Command.executable.path)' import '\(file)' --into '\(folder.path)/a.bilan' --map Club=nomBeneficiaire "
                + "--numbers montant=1.234,56 --constant dateConvention=2018-12-31")
        #expect(import1.status == 0, "\(import1.errors)")
        #expect(try cents(file, "") == 19_750_00)
    }

    @Test func `generate takes what the message about its data proposes`() throws {
        let file = try list(
            "dateConvention;nomBeneficiaire;montant", ["2018-01-15;Club A;12.500", "2018-01-16;Club B;7.250"])
        let output = folder.path + "/out"
        let make =
            "'\(Command.executable.path)' generate beneficiary-listing --format pdf --data '\(file)' --output '\(output)'"
        let refused = try Shell.run(make)
        #expect(refused.status == 3)
        #expect(refused.errors.replacing("\u{A0}", with: " ").contains("--numbers \"montant=1.234,56\""))
        #expect(try Shell.run(make + " --numbers \"montant=1.234,56\"").status == 0)
        let text = try Poppler.text(of: output + "/beneficiary-listing-2018-T1.pdf")
        #expect(text.replacing("\u{202F}", with: " ").contains("19 750"))
    }

    @Test(arguments: [
        ["--numbers", "montant=1234"], ["--dates", "dateConvention=jj/mm"], ["--unit", "montant=tonnes"],
        ["--constant", "jour=2018-12-31"], ["--constant", "dateConvention"],
    ])
    func `an option that can't be meant is wrong usage, with what can`(option: [String]) throws {
        let result = try Command.run(["check", "demo"] + option)
        #expect(result.status == 2)
        #expect(result.errors.contains(option[0]))
    }
}
