import Testing

@testable import Content

/// What a sum, a chart or a ratio would leave out without a word is an error that names its table, column and row.
@Suite struct StrayValueTests {
    private func findings(_ table: Table, _ others: [Table] = []) -> [Diagnostic] {
        let evaluator = TableEvaluator([table] + others)
        _ = evaluator.summary(of: table.name)
        return evaluator.diagnostics
    }

    private func column(_ values: [CellValue], _ format: NumberFormat = .integer, total: Aggregate?) -> Table {
        Table("T", values) { Column("x", { $0 }, format: format, total: total) }
    }

    @Test(arguments: [Aggregate.sum, .average, .minimum, .maximum])
    func `a text among numbers of a total is an error with its row`(total: Aggregate) {
        let found = findings(column([.integer(1), .text("1 000"), .integer(3), .text("12 000 €")], total: total))
        #expect(found.map(\.block) == ["table « T », colonne « x », ligne 2"])
        #expect(found.first?.severity == .error)
        #expect(found.first?.message.contains("« 1 000 » n’est pas un nombre") == true)
    }

    @Test(arguments: [CellValue.missing("non communiqué"), .empty, .text("")])
    func `what is missing or empty stands among numbers of a total`(value: CellValue) {
        #expect(findings(column([.integer(1), value, .integer(3)], total: .sum)).isEmpty)
    }

    @Test(arguments: [nil, Aggregate.count]) func `a text stands where nothing sums`(total: Aggregate?) {
        #expect(findings(column([.integer(1), .text("voir la note")], total: total)).isEmpty)
    }

    @Test func `amounts and plain numbers in one total are an error`() {
        let mixed = column([.integer(1), .money(Money(euros: 1)), .integer(3)], .money, total: .sum)
        let found = findings(mixed).filter { $0.severity == .error }
        #expect(found.map(\.block) == ["table « T », colonne « x », ligne 2"])
        #expect(found.first?.message.contains("ne s’additionnent pas") == true)
        let zeros = column([.integer(0), .money(Money(euros: 1))], .money, total: .sum)
        #expect(!findings(zeros).contains { $0.severity == .error })
    }

    @Test func `a text among the numbers of a ratio is an error`() {
        let table = Table("T", [CellValue.integer(1), .text("deux")]) {
            Column("a", { $0 }, format: .integer)
            Column("b") { _ in 2 }
            Column("c", .ratio(of: "a", over: "b"), format: .percent)
        }
        #expect(findings(table).map(\.block) == ["table « T », colonne « a », ligne 2"])
    }

    @Test func `a text among the numbers of a series is an error`() {
        let table = column([.integer(1), .text("deux")], total: nil)
        let evaluator = TableEvaluator([table])
        _ = Chart(.bars, "Barres", of: table, category: "x", series: ["x"]).data(evaluator)
        #expect(evaluator.diagnostics.map(\.block) == ["graphique « Barres »"])
        #expect(evaluator.diagnostics.first?.message.contains("table « T », colonne « x », ligne 2") == true)
    }

    @Test func `a text among the numbers of a figure's total is an error`() {
        let evaluator = TableEvaluator([column([.integer(1), .text("deux")], total: nil)])
        let faults = evaluator.faults(of: .total(table: "T", column: "x"))
        #expect(faults.count == 1 && faults.first?.contains("table « T », colonne « x », ligne 2") == true)
    }

    @Test func `a text among the numbers of another table's sum is an error`() {
        let summing = Table("S", ["A"]) {
            Column("k") { $0 }
            Column("s", .sumIf(table: "T", column: "x", match: "x", key: "k"), format: .integer)
        }
        let found = findings(summing, [column([.integer(1), .text("deux")], total: nil)])
        #expect(found.map(\.block) == ["table « T », colonne « x », ligne 2"])
    }
}
