@testable import Content
import Testing

@Suite struct DistinctCountTests {
    private struct Row {
        var group: String
        var company: String?
        var amount: Int
    }

    private let rows = [
        Row(group: "a", company: "Une", amount: 1), Row(group: "a", company: "Une", amount: 2),
        Row(group: "a", company: "Deux", amount: 2), Row(group: "b", company: "Une", amount: 2),
        Row(group: "b", company: nil, amount: 3), Row(group: "b", company: "", amount: 3),
    ]

    private var table: Table {
        Table("Aides", rows, groupedBy: [Grouping("Groupe", \.group)]) {
            Column("Objet", { _ in "x" }, isRowHeader: true)
            Column("Entreprise", \.company, total: .distinct)
            Column("Montant", \.amount, total: .distinct)
        }
    }

    @Test func `each different value counts once, in its group and in all; empty ones don't count`() {
        var totals: [[CellValue]] = []
        table.walk(TableEvaluator([table])) { event in
            switch event {
            case .subtotal(_, _, let cells, _), .total(let cells, _): totals.append(cells)
            default: break
            }
        }
        #expect(
            totals == [
                [.empty, .integer(2), .integer(2)], [.empty, .integer(1), .integer(2)],
                [.empty, .integer(2), .integer(3)],
            ])
    }

    @Test func `a figure may ask for it, and texts are no fault`() {
        let evaluator = TableEvaluator([table])
        #expect(evaluator.value(of: .total(table: "Aides", column: "Entreprise")) == .integer(2))
        let composition = Composition("Essai") {
            Heading("Essai")
            KeyFigures([
                KeyFigure("Entreprises", .total(table: "Aides", column: "Entreprise"), format: .integer)
            ])
            table
        }
        #expect(composition.check().isEmpty)
    }

    @Test func `a pivot that asks for it is refused by name`() {
        let composition = Composition("Essai") {
            Heading("Essai")
            Table("Aides", rows) {
                Column("Groupe", \.group)
                Column("Entreprise", \.company)
            }
            Pivot("Croisé", of: "Aides", rows: ["Groupe"], value: Pivot.Value(.distinct, "Entreprise"))
        }
        let faults = composition.check()
        #expect(faults.count == 1 && faults[0].message.contains("ne compte pas les valeurs distinctes"))
        #expect(faults[0].block?.contains("Croisé") == true)
    }

    @Test func `a plain integer has no spaces`() {
        #expect(NumberFormat.plainInteger.string(.integer(2014)) == "2014")
        #expect(NumberFormat.plainInteger.string(.integer(-12_345)) == "\u{2212}12345")
        #expect(NumberFormat.integer.string(.integer(2014)) == "2\u{202F}014")
    }

    @Test func `a plain integer is of whole numbers alone`() {
        let composition = Composition("Essai") {
            Heading("Essai")
            Table("Aides", [Money(euros: 5)]) { Column("Montant", { $0 }, format: .plainInteger) }
        }
        let evaluator = TableEvaluator(composition.tables)
        _ = evaluator.summary(of: "Aides")
        #expect(evaluator.diagnostics.contains { $0.message.contains(".plainInteger ne convient pas à des montants") })
    }
}
