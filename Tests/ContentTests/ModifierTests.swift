import Programme
import Testing

@testable import Content

/// Options of blocks: each modifier gives a changed copy.
@Suite struct ModifierTests {
    private let table = Table("Aides", [1, 2]) { Column("Rang", { $0 }, total: .sum) }

    @Test func `a chart's options are said without a variable`() {
        let chart = Chart(.lines, "Cumul", of: table, category: "Rang", series: ["Rang"])
        let changed = chart.height(180).legend(.bottom).direction(.horizontal).valueLabels(.hidden).subtitle("en 2018")
            .axes(value: "M€").valueFormat(.integer).alternative("Une courbe.").labelled("cumul")
        #expect(changed.height == 180)
        #expect(changed.legend == .bottom)
        #expect(changed.direction == .horizontal)
        #expect(changed.valueLabels == .hidden)
        #expect(changed.subtitle == "en 2018")
        #expect(changed.valueTitle == "M€")
        #expect(changed.categoryTitle == nil)
        #expect(changed.valueFormat == .integer)
        #expect(changed.alternative == "Une courbe.")
        #expect(changed.label == "cumul")
        #expect(chart.height == 200)
    }

    @Test func `a table's options are said without a variable`() {
        let changed = table.labelled("aides").captioned("Les aides").noted("Source : essai").total("Ensemble")
            .emptyText("Rien").ranges(TableRange("Rangs", column: "Rang")).spareRows(3).inLandscape()
        #expect(changed.label == "aides")
        #expect(changed.caption == "Les aides")
        #expect(changed.note == "Source : essai")
        #expect(changed.totalLabel == "Ensemble")
        #expect(changed.hasGrandTotal)
        #expect(!changed.total(isShown: false).hasGrandTotal)
        #expect(changed.emptyText == "Rien")
        #expect(changed.ranges.map(\.name) == ["Rangs"])
        #expect(changed.ranges(TableRange("Autres", column: "Rang")).ranges.map(\.name) == ["Rangs", "Autres"])
        #expect(changed.spareRows == 3)
        #expect(changed.prefersLandscape)
    }

    @Test func `a grid's, a pivot's and a composition's options are said without a variable`() {
        let grid = Grid("Barème") { GridRow { "Taux" } }.widths(80, nil).hidingColumns(1).namedRanges(
            .init("taux", "A1:A1"))
        #expect(grid.widths == [80, nil])
        #expect(grid.hiddenColumns == [1])
        #expect(grid.namedRanges.map(\.name) == ["taux"])
        let pivot = Pivot("Par rang", of: "Aides", rows: ["Rang"], value: .sum("Rang")).filtered("Nature", is: "x")
            .ordered(.alphabetical).totals(rows: false)
        #expect(pivot.filters == [Pivot.Filter("Nature", is: "x")])
        #expect(pivot.order == .alphabetical)
        #expect([pivot.hasRowTotals, pivot.hasColumnTotals] == [false, true])
        let composition = Composition("Essai") {}.language("en-GB").properties(DocumentProperty("Comité", "A"))
        #expect(composition.language == "en-GB")
        #expect(composition.properties.count == 1)
    }
}
