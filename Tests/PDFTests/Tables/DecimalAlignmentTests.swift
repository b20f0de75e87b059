import Foundation
import Testing

@testable import PDF

/// Figures of one column stand with their decimal marks under one another.
@Suite struct DecimalAlignmentTests {
    private func places(
        _ values: [CellValue], format: NumberFormat = .decimal(2)
    ) throws -> [String: (start: Double, end: Double)] {
        var table = Table("Nombres", [0], caption: "Nombres") {
            Column("Nom", { "\($0)" })
            Column("Valeur", { _ in 0 })
        }
        table.columns[1] = TableColumn(title: "Valeur", format: format)
        table.rows = Records(values.map { TableRow(cells: [.text("ligne"), $0]) })
        return try Rendered { table }.words()
    }

    @Test func `figures of one and of two decimals stand on one mark`() throws {
        let words = try places([.text("7,25"), .text("8,5"), .text("9")])
        let longest = try #require(words["7,25"])
        let shorter = try #require(words["8,5"])
        let whole = try #require(words["9"])
        #expect(abs(longest.start - shorter.start) < 0.01)
        #expect(abs(longest.start - whole.start) < 0.01)
        #expect(longest.end > shorter.end + 1 && shorter.end > whole.end + 1)
    }

    @Test func `figures alike end together`() throws {
        let words = try places([.decimal(7.25), .decimal(108.5)])
        #expect(abs(try #require(words["7,25"]).end - (try #require(words["108,50"])).end) < 0.1)
    }

    @Test func `words among figures end at the column's end`() throws {
        let words = try places([.text("7,25"), .missing("inconnu")])
        #expect(abs(try #require(words["7,25"]).end - (try #require(words["inconnu"])).end) < 0.3)
    }

    @Test func `a figure wider than the rest keeps within its column`() throws {
        let words = try places([.text("123456789"), .text("1,123456789")])
        let whole = try #require(words["123456789"])
        let fraction = try #require(words["1,123456789"])
        #expect(whole.end < fraction.end - 1)
        #expect(whole.start > 56)
    }

    @Test(
        arguments: [
            ("1 234,50 €", ",00 €"), ("12 %", " %"), ("−7", ""), ("0,125", ",000"), ("1,2,3", ",0"), (",5", ""),
            ("non communiqué", nil),
        ] as [(String, String?)])
    func `the mark is the comma between digits, else the end of the figure`(_ text: String, _ tail: String?) {
        #expect(DecimalTails.pattern(of: text) == tail)
    }
}
