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

    @Test func `a department's listing is verified as it was made`() throws {
        #expect(try generate("--set", "department=33").status == 0)
        let result = try Command.run([
            "verify", "--data", "demo", folder.path + "/beneficiary-listing-33-2018-T4.pdf",
            folder.path + "/beneficiary-listing-33-2018-T4.ods",
        ])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }
}
