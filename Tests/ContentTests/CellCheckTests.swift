import BilanKit
import Testing

/// What is wrong with cells and sheets is said before anything is written.
@Suite struct CellCheckTests {
    private func messages(_ table: Table) -> [String] { Composition("Essai") { table }.check().map(\.message) }

    private func table(_ change: (Column<Int>) -> Column<Int>) -> Table {
        Table("Notes", [1, 2]) { change(Column("Note", { $0 })) }
    }

    @Test func `a list of nothing, or with a value twice, is refused`() {
        #expect(messages(table { $0.validated(CellValidation(.list([]))) }).count == 1)
        #expect(messages(table { $0.validated(CellValidation(.list(["a", "a"]))) }).count == 1)
        #expect(messages(table { $0.validated(CellValidation(.list(["a", "b"]))) }).isEmpty)
    }

    @Test func `bounds the wrong way round, or of text, are refused`() {
        #expect(
            messages(table { $0.validated(CellValidation(.integer(.between(.integer(9), .integer(1))))) }).count == 1)
        #expect(messages(table { $0.validated(CellValidation(.integer(.atLeast(.text("un"))))) }).count == 1)
    }

    @Test func `a rule by formula is a grid's`() {
        #expect(
            messages(table { $0.validated(CellValidation(.formula(.cell("A1") > 0))) }).contains {
                $0.contains("grilles")
            })
        #expect(
            messages(table { $0.highlighted(when: .formula(.cell("A1") > 0), CellAppearance(bold: true)) }).contains {
                $0.contains("grilles")
            })
    }

    @Test func `a look that depends on a column needs that column`() {
        #expect(
            messages(table { $0.highlighted(when: .exceeds(column: "Plafond"), CellAppearance(bold: true)) }).contains {
                $0.contains("« Plafond »")
            })
    }

    @Test func `rows to fill in don't go with a grand total`() {
        var table = Table("Notes", [1]) { Column("Note", { $0 }, total: .sum) }
        table.spareRows = 3
        #expect(messages(table).count == 1)
    }

    @Test func `a list's values are cells that are there`() {
        let grid = Grid("Saisie") {
            GridRow { GridCell("").validated(CellValidation(.values(.range("A1:A3", of: "Choix")))) }
        }
        #expect(Composition("Essai") { grid }.check().contains { $0.message.contains("« Choix »") })
    }

    @Test func `a sheet's zoom, scale and chosen cell are within bounds`() {
        let sheet = Sheet("Feuille", view: SheetView(zoom: 500, activeCell: "12"), page: SheetPage(scale: .percent(5)))
        { Paragraph("Texte") }
        #expect(Composition("Essai") { sheet }.check().count == 3)
    }
}
