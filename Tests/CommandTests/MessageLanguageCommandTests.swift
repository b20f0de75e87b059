import Foundation
import Testing

/// The command speaks French, and English where the locale asks for it; documents are the same for both.
@Suite struct MessageLanguageCommandTests {
    private let folder: TemporaryFolder
    private static let english = ["LC_ALL": "en_GB.UTF-8"]
    /// What English has no use for. Names of columns and of documents' figures are data, and stay.
    private static var french: Regex<Substring> {
        /«|\p{L}\x{A0}:| :|\b(?:est|sont|pas|une|dans|pour|avec|fichier|dossier \w|aucun)\b/
    }

    init() throws { folder = try TemporaryFolder() }

    private func pages(_ language: [String: String], _ name: String) throws -> [String: String] {
        let place = folder.path + "/" + name
        #expect(try Command.run(["manual", place], environment: language).status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: place)
        return try Dictionary(
            uniqueKeysWithValues: files.map { ($0, try String(contentsOfFile: "\(place)/\($0)", encoding: .utf8)) })
    }

    @Test func `the manual has the same pages and options in both languages, and no French in the English ones`()
        throws
    {
        let (french, english) = (try pages([:], "fr"), try pages(Self.english, "en"))
        #expect(french.count > 20 && french.keys == english.keys)
        for (name, page) in english {
            #expect(page.contains(".SH NAME\n") && page.contains(".SH USAGE\n"), "\(name)")
            #expect(
                page.firstMatch(of: Self.french) == nil, "\(name): \(page.firstMatch(of: Self.french)?.output ?? "")")
            func options(_ page: String?) -> [Substring] {
                (page ?? "").split(separator: "\n").filter { $0.hasPrefix(".B ") }
                    .map { $0.prefix { $0 != "<" } }
            }
            #expect(options(page) == options(french[name]), "\(name)")
        }
    }

    @Test func `what can't be understood is told in English`() throws {
        let result = try Command.run(["chek"], environment: Self.english)
        #expect(result.status == 2 && result.errors.hasPrefix("bilan: “chek” is not a command."), "\(result.errors)")
        let option = try Command.run(["check", "--foo", "l.csv"], environment: Self.english)
        #expect(option.errors.hasPrefix("bilan: Unknown option '--foo'."), "\(option.errors)")
        let report = try Command.run(["generate", "toto", "--output", folder.path], environment: Self.english)
        #expect(report.status == 2 && report.errors.firstMatch(of: Self.french) == nil, "\(report.errors)")
    }

    @Test func `what is found in a list is told in English, with figures as English has them`() throws {
        let list = try folder.write(
            "dateConvention;nomBeneficiaire;montant\n2018-01-10;A;1234567,50\n31/02/2018;B;2000\n2018-01-12;C;NC\n",
            to: "list.csv")
        let result = try Command.run(["check", list], environment: Self.english)
        #expect(result.status == 3)
        #expect(result.output.contains("€1,234,567.50"), "\(result.output)")
        #expect(result.output.contains("list.csv:3, column dateConvention"), "\(result.output)")
        #expect(result.output.contains("“31/02/2018” doesn’t exist"), "\(result.output)")
        #expect(result.output.firstMatch(of: Self.french) == nil, "\(result.output)")
    }

    @Test func `another language than French has English, no language French`() throws {
        func help(_ variables: [String: String]) throws -> String {
            let none = ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "", "LANGUAGE": ""]
            return try Command.run(["history", "--help"], environment: none.merging(variables) { $1 }).output
        }
        #expect(try help([:]).contains("EMPLOI :"))
        #expect(try help(["LANG": "fr_CA.UTF-8"]).contains("EMPLOI :"))
        #expect(try help(["LANG": "de_DE.UTF-8"]).contains("USAGE:"))
        #expect(try help(["LANG": "de_DE.UTF-8", "LANGUAGE": "fr"]).contains("EMPLOI :"))
    }

    @Test func `reports and their settings have English names`() throws {
        let reports = try Command.run(["reports"], environment: Self.english).output
        #expect(reports.contains("    Company profile: a sheet for each company"), "\(reports)")
        #expect(reports.contains("--set company=…: the companies to make a sheet of"), "\(reports)")
        #expect(reports.firstMatch(of: Self.french) == nil, "\(reports.firstMatch(of: Self.french)?.output ?? "")")
    }

    @Test func `a worker's errors are in the language of the command`() throws {
        let result = try Command.run(
            [
                "generate", "company-profile", "--set", "company=338481955", "--output", folder.path, "--timeout",
                "0.0001",
            ],
            environment: Self.english)
        #expect(result.status != 0 && result.errors.firstMatch(of: Self.french) == nil, "\(result.errors)")
        let unknown = try Command.run(
            ["generate", "programme-progress", "--set", "scheme=none", "--output", folder.path],
            environment: Self.english)
        #expect(unknown.status != 0)
    }

    @Test func `documents and what is imported don't depend on who makes them`() throws {
        func made(_ name: String, _ language: [String: String]) throws -> [String: Data] {
            let output = "\(folder.path)/\(name)"
            let list = try folder.write(
                "dateConvention;nomBeneficiaire;montant\n2018-01-10;A;100\n31/02/2018;B;2000\n", to: "\(name).csv")
            let own = "\(output)/liste.csv"
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: list, toPath: own)
            let day = ["--quarter", "2018-T4", "--date", "2018-12-31", "--output", output, "--quiet"]
            for order in [
                ["generate", "programme-progress", "council-workbook"] + day,
                ["generate", "beneficiary-listing", "--data", own, "--format", "pdf", "--format", "ods"] + day,
                ["check", own, "--findings", output + "/constats.csv"],
                ["export", own, "--to", output + "/classeur.ods"],
            ] {
                _ = try Command.run(order, environment: language)
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: output).filter { $0 != "manifest.jsonl" }
            return try Dictionary(
                uniqueKeysWithValues: files.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(output)/\($0)"))) })
        }
        let (french, english) = (try made("fr", [:]), try made("en", Self.english))
        #expect(french.count >= 7, "\(french.keys)")
        #expect(french == english, "\(french.filter { english[$0.key] != $0.value }.keys)")
    }
}
