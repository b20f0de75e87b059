import Testing

@testable import Content

/// What is nested too deep is refused by name; nothing overflows the stack, at any depth.
@Suite struct NestingTests {
    private func nested(_ depth: Int) -> Composition {
        var blocks: [Block] = [.paragraph(Paragraph("Fond"))]
        for _ in 0..<depth { blocks = [.keepTogether(blocks)] }
        return Composition("Essai") { blocks }
    }

    @Test func `sixty-three levels of blocks are no fault`() { #expect(nested(63).check().isEmpty) }

    @Test(arguments: [64, 2_000, 200_000]) func `blocks nested too deep are one error`(depth: Int) {
        let found = nested(depth).check()
        #expect(found.count == 1 && found[0].message.contains("plus de 64 niveaux"))
    }

    @Test func `the error names the block that holds them`() {
        var blocks: [Block] = [.paragraph(Paragraph("Fond"))]
        for _ in 0..<2_000 { blocks = [.columns(Columns { blocks })] }
        #expect(Composition("Essai") { blocks }.check().map(\.block) == ["colonnes"])
    }

    @Test func `a formula nested too deep names its grid`() {
        var formula = CellFormula.value(1)
        for _ in 0..<100_000 { formula = formula + 1 }
        let grid = Grid("Calcul") { GridRow { GridCell(formula: formula) } }
        let found = Composition("Essai") { grid }.check()
        #expect(found.map(\.block) == ["grille « Calcul »"])
    }

    @Test func `a figure nested too deep is named`() {
        var figure = ComputedValue.value(.integer(1))
        for _ in 0..<100_000 { figure = .sum([figure]) }
        let found = Composition("Essai") { KeyFigures([KeyFigure("Somme", figure, format: .integer)]) }.check()
        #expect(found.map(\.block) == ["chiffre clé « Somme »"])
    }

    @Test func `a figure in a row that is nested too deep is named`() {
        var figure = ComputedValue.value(.integer(1))
        for _ in 0..<100 { figure = .sum([figure]) }
        let table = Table("T", [figure]) { Column("x", { CellValue.figure($0) }, format: .integer) }
        let evaluator = TableEvaluator([table])
        _ = evaluator.summary(of: "T")
        #expect(evaluator.diagnostics.map(\.block) == ["table « T », colonne « x », ligne 1"])
    }
}
