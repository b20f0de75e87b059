import Testing

@testable import ODS

/// A group's aggregates are called as in print, whatever the grand total is called.
@Suite struct SubtotalWordTests {
    private func texts(_ language: String, label: String? = nil) throws -> [String] {
        var table = Sample.table(groupedBy: [Sample.byDepartment])
        if let label { table.totalLabel = label }
        var composition = Composition("Essai") { table }
        composition.language = language
        return try Opened(composition).sheet("Aides").rows.joined().map(\.text)
    }

    @Test func `a group ends with its subtotal, the table with its total`() throws {
        let texts = try texts("fr-FR")
        #expect(texts.contains("Sous-total 33 – Gironde") && texts.contains("Total"))
        #expect(!texts.contains { $0.hasPrefix("Total ") })
    }

    @Test func `an English workbook says subtotal`() throws {
        #expect(try texts("en-GB").contains("Subtotal 33 – Gironde"))
    }

    @Test func `a report's own word for the total is the total's alone`() throws {
        let texts = try texts("fr-FR", label: "Ensemble")
        #expect(texts.contains("Sous-total 33 – Gironde") && texts.contains("Ensemble"))
    }
}
