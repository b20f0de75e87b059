import Foundation
import Testing

/// The listing of one department's awards, as a user asks for it.
@Suite struct DepartmentListingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func generate(_ arguments: String...) throws -> Command.Result {
        try Command.run(
            [
                "generate", "beneficiary-listing", "--quarter", "2018-T4", "--date", "2019-01-01", "--output",
                folder.path,
            ]
                + arguments)
    }

    private func text(of name: String) throws -> String {
        try Poppler.text(of: folder.path + "/" + name).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }

    @Test func `the listing of a department is a document of its own beside that of all`() throws {
        #expect(try generate("--format", "pdf").status == 0)
        let gironde = try generate("--format", "pdf", "--set", "department=33")
        #expect(gironde.status == 0, "\(gironde.errors)")
        #expect(
            documents(in: folder.path) == [
                "beneficiary-listing-2018-T4.pdf", "beneficiary-listing-33-2018-T4.pdf",
            ])
        let text = try text(of: "beneficiary-listing-33-2018-T4.pdf")
        #expect(text.contains("33 – Gironde"))
        #expect(text.contains("dans l’ordre alphabétique des bénéficiaires"))
        #expect(!text.contains("Charente"))
    }

    /// The department's line of the whole list is the total of its own.
    @Test func `a department's total is its line among all`() throws {
        #expect(try generate("--format", "pdf").status == 0)
        #expect(try generate("--format", "pdf", "--set", "department=33").status == 0)
        func lines(_ name: String) throws -> [String] {
            try text(of: name).split(separator: "\n").map {
                $0.split(separator: " ").joined(separator: " ")
            }
        }
        let whole = try lines("beneficiary-listing-2018-T4.pdf")
        let line = try #require(whole.first { $0.hasPrefix("33 – Gironde") && $0.hasSuffix("€") })
        let amounts = line.dropFirst("33 – Gironde ".count).split(separator: " ", maxSplits: 1)
        let own = try lines("beneficiary-listing-33-2018-T4.pdf")
        #expect(own.contains { $0.hasPrefix("Total") && $0.hasSuffix(amounts[1].replacing(",00", with: "")) })
    }

    @Test func `a department without awards has no listing, and one that there isn't is wrong usage`() throws {
        let empty = try generate("--set", "department=976")
        #expect(empty.status == 1)
        #expect(empty.errors.contains("aucune aide à un établissement de ce département (Mayotte) au 31/12/2018"))
        let unknown = try generate("--set", "department=20")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("n’est pas un code de département (33, 2A, 971)"))
        #expect(documents(in: folder.path) == [])
    }

    /// The demonstration, with establishments whose department nobody tells.
    ///
    /// - Parameter isUnplaced: by the establishment's number in the file.
    private func data(_ isUnplaced: (Int) -> Bool) throws -> String {
        let export = folder.path + "/donnees/"
        #expect(try Command.run(["export", "demo", "--to", export]).status == 0)
        let path = export + "etablissements.csv"
        var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        let header = lines[0].trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: ",")
        let places = ["departement", "codeCommune"].compactMap(header.firstIndex(of:))
        for number in lines.indices.dropFirst() where isUnplaced(number) {
            var cells = lines[number].components(separatedBy: ",")
            guard !lines[number].contains("\""), cells.count >= header.count, cells[places[0]] == "33" else { continue }
            for place in places { cells[place] = "" }
            lines[number] = cells.joined(separator: ",")
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return export
    }

    @Test func `awards of unknown department are told where some may be the department's`() throws {
        let result = try generate("--data", try data { $0 % 3 == 0 }, "--format", "pdf", "--set", "department=33")
        #expect(result.status == 0, "\(result.errors)")
        let text = try text(of: "beneficiary-listing-33-2018-T4.pdf").split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        #expect(text.contains("dont le département n’est pas connu ne sont pas dans cette liste"))
        let english = try generate(
            "--data", folder.path + "/donnees/", "--format", "pdf", "--set", "department=33", "--language", "en")
        #expect(english.status == 0)
        let words = try self.text(of: "beneficiary-listing-33-2018-T4.pdf").split(whereSeparator: \.isWhitespace)
        #expect(words.joined(separator: " ").contains("isn’t known are not in this list"))
    }

    @Test func `a list without establishments says that it tells no department`() throws {
        let file = folder.path + "/aides.csv"
        #expect(try Command.run(["export", "demo", "--to", file]).status == 0)
        let result = try generate("--data", file, "--set", "department=33").withPlainSpaces
        #expect(result.status == 1)
        #expect(result.errors.contains("318 aides ("))
        #expect(result.errors.contains("Donnez les établissements (etablissements.csv)"))
    }

    @Test func `a department's listing is verified as it was made`() throws {
        #expect(try generate("--set", "department=33").status == 0)
        let result = try Command.run([
            "verify", "--data", "demo", folder.path + "/beneficiary-listing-33-2018-T4.pdf",
            folder.path + "/beneficiary-listing-33-2018-T4.ods",
        ])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }
}
