import Testing

@testable import PDF

/// Grids as pages hold them.
@Suite struct GridTests {
    private func grid(_ count: Int) -> Grid {
        Grid("Barème", caption: "Le barème", note: "Règlement de 2018") {
            GridRow(.columnHeader) {
                GridCell("Part", rowSpan: 2)
                GridCell("Montants", columnSpan: 2)
            }
            GridRow(.columnHeader) {
                "Assiette"
                "Aide"
            }
            for row in 0..<count {
                GridRow {
                    GridCell("ligne-\(row)-", role: .rowHeader)
                    Money(euros: 100)
                    GridCell(formula: .cell(column: 1, row: row + 2) * 0.25, format: .money)
                }
            }
            GridRow(.total) {
                "Ensemble"
                GridCell(formula: .sum(.range("C3:C\(count + 2)")), format: .money, columnSpan: 2)
            }
        }
    }

    @Test func `results stand for formulas`() throws {
        let text = try Rendered { grid(3) }.text()
        #expect(text.contains("Tableau 1 – Le barème"))
        #expect(text.contains("ligne-2- 100,00 € 25,00 €"))
        #expect(text.contains("Ensemble 75,00 €"))
        #expect(text.contains("Règlement de 2018"))
    }

    @Test func `a long grid goes over pages with its header`() throws {
        let file = try Rendered { grid(150) }
        try Samples.keep(file.path, as: "grid.pdf")
        let text = try file.text()
        #expect(file.summary.pages > 2)
        #expect(text.count(of: "Assiette Aide") == file.summary.pages)
        for row in [0, 60, 149] { #expect(text.count(of: "ligne-\(row)-") == 1) }
        #expect(try file.structure().count(of: "\"Assiette\"") == 1)
    }

    @Test func `header cells say what they head, and spans what they cover`() throws {
        let syntax = try Rendered { grid(2) }.syntax()
        #expect(syntax.count(of: "/Scope /Column") == 4)
        #expect(syntax.count(of: "/Scope /Row") == 2)
        #expect(syntax.count(of: "/RowSpan 2") == 1)
        #expect(syntax.count(of: "/ColSpan 2") == 2)
    }

    @Test func `cells over several rows of the body keep them together`() throws {
        let grid = Grid("G") {
            for block in 0..<30 {
                GridRow {
                    GridCell("bloc-\(block)-", role: .rowHeader, rowSpan: 3)
                    "un-\(block)-"
                }
                GridRow { "deux-\(block)-" }
                GridRow { "trois-\(block)-" }
            }
        }
        let file = try Rendered { grid }
        #expect(file.summary.pages > 1)
        for page in 1...file.summary.pages {
            let text = try file.text(page: page)
            for block in 0..<30 { #expect(text.contains("un-\(block)-") == text.contains("trois-\(block)-")) }
        }
    }

    @Test func `a grid stands in columns and beside others`() throws {
        let text = try Rendered {
            SideBySide {
                Grid("A") { GridRow { "gauche" } }
            } end: {
                Grid("B") { GridRow { "droite" } }
            }
        }.text()
        #expect(text.contains("gauche") && text.contains("droite"))
    }
}
