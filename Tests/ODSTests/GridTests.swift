import Testing

@testable import ODS

/// Grids as sheets hold them.
@Suite struct GridTests {
    private let grid = Grid("Barème", caption: "Le barème", note: "Règlement de 2018") {
        GridRow(.columnHeader) {
            GridCell("Part", rowSpan: 2)
            GridCell("Montants", columnSpan: 2)
        }
        GridRow(.columnHeader) {
            "Assiette"
            "Aide"
        }
        GridRow {
            GridCell(Share(0.25), role: .rowHeader, name: "taux")
            Money(euros: 200)
            GridCell(formula: .named("taux") * .cell("B3"), format: .money)
        }
        GridRow(.total) {
            "Reste"
            GridCell(formula: .cell("B3") - .cell("C3"), format: .money, columnSpan: 2)
        }
    }

    @Test func `values and formulas stand in typed cells with their results`() throws {
        let sheet = try Opened(Composition("Essai") { Sheet("Aide") { grid } }).sheet("Aide")
        #expect(sheet["A1"].text == "Le barème")
        #expect(sheet["A4"].type == "percentage")
        #expect(sheet["C4"].formula == "of:=taux*[.B4]")
        #expect(sheet["C4"].type == "currency" && sheet["C4"].value == "50.0")
        #expect(sheet["C4"].text == "50,00\u{00A0}€")
        #expect(sheet["B5"].formula == "of:=[.B4]-[.C4]")
        #expect(sheet["A6"].text == "Règlement de 2018")
    }

    @Test func `spans cover the cells under them`() throws {
        let content = try Opened(Composition("Essai") { Sheet("Aide") { grid } }).content
        #expect(content.contains("table:number-columns-spanned=\"1\" table:number-rows-spanned=\"2\""))
        #expect(content.contains("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\""))
        #expect(content.matches(of: /<table:covered-table-cell/).count == 3)
    }

    @Test func `a name is the workbook's`() throws {
        let content = try Opened(Composition("Essai") { Sheet("Aide") { grid } }).content
        #expect(content.contains("table:name=\"taux\" table:base-cell-address=\"$Aide.$A$4\""))
    }

    @Test func `a grid that stands loose has a sheet, which the summary leads to`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Heading("Partie")
                grid
            })
        #expect(opened.sheetNames == ["Synthèse", "Barème"])
        #expect(opened.sheet("Synthèse").rows.joined().flatMap(\.links) == ["#'Barème'.A1"])
    }

    @Test func `an error is written in words`() throws {
        let sheet = try Opened(
            Composition("Essai") {
                Sheet("S") { Grid("G") { GridRow { GridCell(formula: 1 / .value(0), format: .money) } } }
            }
        )
        .sheet("S")
        #expect(sheet["A1"].type == "string")
        #expect(sheet["A1"].text == "#DIV/0!")
    }

    @Test func `a short row leaves empty cells`() throws {
        let sheet = try Opened(
            Composition("Essai") {
                Sheet("S") {
                    Grid("G") {
                        GridRow { 1 }
                        GridRow {
                            1
                            2
                            3
                        }
                    }
                }
            }
        ).sheet("S")
        #expect(sheet.rows[0].count == 3)
    }

    @Test func `a column is as wide as the grid says`() throws {
        var grid = grid
        grid.widths = [200, nil, 90]
        let plan = try WorkbookPlan(Composition("Essai") { Sheet("S") { grid } }, theme: Theme())
        #expect(plan.sheets[0].widths[0] == 200 && plan.sheets[0].widths[2] == 90)
    }
}
