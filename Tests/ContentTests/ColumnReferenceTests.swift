import BilanKit
import Testing

@Suite struct ColumnReferenceTests {
    private struct Year {
        var name: String
        var voted: Money
        var ordered: Money
    }

    private let years = [
        Year(name: "2017", voted: Money(euros: 100), ordered: Money(euros: 25)),
        Year(name: "2018", voted: Money(euros: 300), ordered: Money(euros: 75)),
    ]

    @Test func `columns are computed with by themselves as by their titles`() {
        let name = Column("Année", \Year.name, isRowHeader: true)
        let voted = Column("Voté", \Year.voted, total: .sum)
        let ordered = Column("Mandaté", \Year.ordered, total: .sum)
        let byHandle = Table("Budget", years) {
            name
            voted
            ordered
            Column("Part", .ratio(of: ordered, over: voted), format: .percent)
            Column("Reste", .difference(of: voted, minus: "Mandaté"), format: .money)
            Column("Somme", .sum(of: [voted, ordered]), format: .money)
        }
        let byTitle = Table("Budget", years) {
            Column("Année", \.name, isRowHeader: true)
            Column("Voté", \.voted, total: .sum)
            Column("Mandaté", \.ordered, total: .sum)
            Column("Part", .ratio(of: "Mandaté", over: "Voté"), format: .percent)
            Column("Reste", .difference(of: "Voté", minus: "Mandaté"), format: .money)
            Column("Somme", .sum(of: ["Voté", "Mandaté"]), format: .money)
        }
        #expect(byHandle.columns == byTitle.columns)
        #expect(ComputedValue.total(table: byHandle, column: voted) == .total(table: "Budget", column: "Voté"))
        #expect(ComputedValue.count(table: byHandle) == .count(table: "Budget"))
        let chart = Chart(.bars, "Budget", of: byHandle, category: name, series: [voted, ordered])
        #expect(chart.category == "Année" && chart.series == ["Voté", "Mandaté"])
    }

    @Test func `sums by key, formulas, ranges, pivots and highlights take columns and tables`() {
        let name = Column("Année", \Year.name)
        let voted = Column("Voté", \Year.voted)
        let source = Table("Budget", years) {
            name
            voted
        }
        #expect(
            Computation.sumIf(table: source, column: voted, match: name, key: "Clé")
                == .sumIf(table: "Budget", column: "Voté", match: "Année", key: "Clé"))
        #expect(
            Computation.countIf(table: source, match: name, key: name)
                == .countIf(table: "Budget", match: "Année", key: "Année"))
        #expect(CellArea.column(voted, of: source) == .column("Voté", of: "Budget"))
        #expect(CellArea.body(of: source) == .body(of: "Budget"))
        #expect(TableRange("Votes", column: voted) == TableRange("Votes", column: "Voté"))
        #expect(CellHighlight.Condition.exceeds(column: voted) == .exceeds(column: "Voté"))
        let pivot = Pivot("Croisé", of: source, rows: [name], value: .sum(voted)).filtered(name, is: "2018")
        #expect(pivot.table == "Budget" && pivot.rows == ["Année"] && pivot.columns.isEmpty)
        #expect(pivot.value == .sum("Voté") && pivot.filters == [Pivot.Filter("Année", is: "2018")])
    }

    @Test func `a column that isn't in the table is named, whichever way it is said`() {
        let voted = Column("Voté", \Year.voted)
        let ordered = Column("Mandaté", \Year.ordered)
        let composition = Composition("Essai") {
            Heading("Essai")
            Table("Budget", years) {
                voted
                Column("Part", .ratio(of: ordered, over: voted), format: .percent)
            }
        }
        let faults = composition.check().map(\.message)
        #expect(faults == ["la colonne « Part » repose sur « Mandaté », que la table n’a pas"])
    }
}
