import Programme
import Testing

@testable import Content

/// What a walk over a table meets.
@Suite struct TableTests {
    struct Award {
        var department: String
        var town: String
        var amount: Money?
        var expense: Money
    }

    static let awards = [
        Award(department: "33", town: "Cestas", amount: Money(cents: 10_001), expense: Money(cents: 20_002)),
        Award(department: "33", town: "Pessac", amount: Money(cents: 2), expense: Money(cents: 4)),
        Award(department: "64", town: "Bordes", amount: nil, expense: Money(cents: 0)),
    ]

    static func table(_ awards: [Award] = awards) -> Table {
        Table("Aides", awards, groupedBy: [Grouping("Département", \.department)]) {
            Column("Commune", \.town)
            Column("Montant", \.amount, total: .sum)
            Column("Dépense", \.expense, total: .sum)
            Column("Taux", .ratio(of: "Montant", over: "Dépense"), format: .percent)
        }
    }

    private func events(_ table: Table) -> [String] {
        var out: [String] = []
        func text(_ cells: [CellValue]) -> String {
            zip(cells, table.columns).map { $1.format.string($0) }.joined(separator: "|")
        }
        table.walk(TableEvaluator([table])) { event in
            switch event {
            case .group(let level, let key): out.append("group \(level) \(key)")
            case .row(let number, let cells): out.append("row \(number) \(text(cells))")
            case .subtotal(let level, let key, let cells, let count):
                out.append("subtotal \(level) \(key) \(count) \(text(cells))")
            case .total(let cells, let count): out.append("total \(count) \(text(cells))")
            }
        }
        return out.map { $0.replacing("\u{00A0}", with: " ").replacing("\u{202F}", with: " ") }
    }

    @Test func `groups open and close around their rows, with subtotals and a grand total in cents`() {
        #expect(
            events(Self.table()) == [
                "group 0 33", "row 0 Cestas|100,01 €|200,02 €|50,0 %", "row 1 Pessac|0,02 €|0,04 €|50,0 %",
                "subtotal 0 33 2 |100,03 €|200,06 €|50,0 %",
                "group 0 64", "row 2 Bordes||0,00 €|", "subtotal 0 64 1 |0,00 €|0,00 €|",
                "total 3 |100,03 €|200,06 €|50,0 %",
            ])
    }

    @Test func `a table without rows has neither groups nor total`() {
        #expect(events(Self.table([])).isEmpty)
    }

    @Test func `rows are read one by one as the walk goes on`() {
        var read = 0
        let rows = Records<Int> {
            var next = 0
            return {
                guard next < 5 else { return nil }
                read += 1
                next += 1
                return next
            }
        }
        let table = Table("Suite", rows) { Column("Nombre", { $0 }, total: .sum) }
        table.walk(TableEvaluator([])) { event in
            if case .row(let number, _) = event { #expect(read == number + 1) }
        }
        #expect(read == 5)
    }

    @Test func `averages, counts and extremes are those of the values present`() {
        let table = Table("Mesures", [3, nil, 5, 1] as [Int?]) {
            Column("Moyenne", { $0 }, total: .average)
            Column("Nombre", { $0 }, total: .count)
            Column("Moindre", { $0 }, total: .minimum)
            Column("Plus grand", { $0 }, total: .maximum)
        }
        guard case .total(let cells, _)? = last(table) else { return #expect(Bool(false)) }
        #expect(cells == [.decimal(3), .integer(3), .integer(1), .integer(5)])
    }

    private func last(_ table: Table) -> TableEvent? {
        var event: TableEvent?
        table.walk(TableEvaluator([])) { event = $0 }
        return event
    }

    @Test func `a figure takes another table's total, and a ratio of figures its share`() {
        let evaluator = TableEvaluator([Self.table()])
        let amount = ComputedValue.total(table: "Aides", column: "Montant")
        #expect(evaluator.value(of: amount) == .money(Money(cents: 10_003)))
        #expect(evaluator.value(of: .count(table: "Aides")) == .integer(3))
        #expect(
            evaluator.value(of: .ratio(amount, over: .total(table: "Aides", column: "Dépense")))
                == .share(Share(10_003 / 20_006)))
        #expect(evaluator.value(of: .ratio(amount, over: .value(.integer(0)))) == .empty)
    }

    @Test func `a column adds up another table's rows by key`() {
        let departments = Table("Départements", ["33", "64", "87"]) {
            Column("Code", { $0 })
            Column(
                "Montant", .sumIf(table: "Villes", column: "Montant", match: "Département", key: "Code"), format: .money
            )
            Column("Nombre", .countIf(table: "Villes", match: "Département", key: "Code"), format: .integer)
        }
        let towns = Table("Villes", Self.awards) {
            Column("Département", \.department)
            Column("Montant", \.amount)
        }
        var rows: [[CellValue]] = []
        departments.walk(TableEvaluator([departments, towns])) {
            if case .row(_, let cells) = $0 { rows.append(cells) }
        }
        #expect(
            rows == [
                [.text("33"), .money(Money(cents: 10_003)), .integer(2)],
                [.text("64"), .money(.zero), .integer(1)],
                [.text("87"), .money(.zero), .integer(0)],
            ])
    }

    @Test func `tables that rest on each other give nothing rather than never ending`() {
        let a = Table("A", [ComputedValue.total(table: "B", column: "V")]) {
            Column("V", { CellValue.figure($0) }, format: .integer)
        }
        let b = Table("B", [ComputedValue.total(table: "A", column: "V")]) {
            Column("V", { CellValue.figure($0) }, format: .integer)
        }
        #expect(TableEvaluator([a, b]).value(of: .total(table: "A", column: "V")) == .integer(0))
    }
}
