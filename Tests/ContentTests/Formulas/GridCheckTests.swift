import Testing

@testable import Content

/// What is found wrong in grids and their formulas before anything is drawn.
@Suite struct GridCheckTests {
    private let table = Table("Aides", [1]) {
        Column("Nombre", { $0 })
        Column("Double", .sum(of: ["Nombre", "Nombre"]), format: .integer)
    }

    /// The findings on a formula in B1 of a grid of two cells.
    private func findings(_ formula: CellFormula, _ block: Block? = nil) -> [Diagnostic] {
        Composition("Essai") {
            Grid("Calcul") {
                GridRow {
                    1
                    GridCell(formula: formula)
                }
            }
            table
            [block].compactMap { $0 }
        }.check()
    }

    @Test func `a sound formula has no finding`() {
        #expect(findings(.cell("A1") + .sum(.column("Nombre", of: "Aides")) + .total("Double", of: "Aides")).isEmpty)
    }

    @Test(arguments: ["B0", "2B", "", "A1:B2", "XFE1", "A1048577", "B 1", "é1"])
    func `what is no address is named with its cell`(address: String) {
        let found = findings(.cell(address))
        #expect(found.map(\.block) == ["grille « Calcul », cellule B1"])
        #expect(found.first?.message.contains("« \(address) »") == true)
    }

    @Test func `a cell outside the grid is an error`() {
        #expect(findings(.cell("C1")).first?.message.contains("qui va de A1 à B1") == true)
        #expect(findings(.sum(.range("A1:A2"))).count == 1)
        #expect(findings(.cell(column: -1, row: 0)).count == 1)
    }

    @Test func `an unknown grid, table, column or name is named`() {
        #expect(findings(.cell("A1", of: "Ailleurs")).first?.message.contains("« Ailleurs »") == true)
        #expect(findings(.sum(.column("Nombre", of: "Nulle part"))).first?.message.contains("« Nulle part »") == true)
        #expect(
            findings(.sum(.column("Montant", of: "Aides"))).first?.message.contains("elle a : Nombre, Double") == true)
        #expect(findings(.total("Montant", of: "Aides")).count == 1)
        #expect(findings(.named("taux")).first?.message.contains("« taux »") == true)
    }

    @Test func `a circle is told as it runs`() {
        let found = Composition("Essai") {
            Grid("Un") { GridRow { GridCell(formula: .cell("A1", of: "Deux")) } }
            Grid("Deux") {
                GridRow {
                    GridCell(formula: .sum(.range("A1:B1", of: "Un")))
                    2
                }
            }
        }.check()
        #expect(found.contains { $0.message.contains("A1 → « Deux ».A1 → A1") })
    }

    @Test func `areas of a condition are of one size`() {
        #expect(findings(.sumIf(.range("A1:A1"), .equal(1), sum: .column("Nombre", of: "Aides"))).count == 1)
        #expect(
            findings(
                .countIfs((.column("Nombre", of: "Aides"), .equal(1)), (.column("Double", of: "Aides"), .greater(0)))
            ).isEmpty)
    }

    @Test func `two blocks of one name, and a name given twice, are errors`() {
        #expect(findings(1, .grid(Grid("Aides") { GridRow { 1 } })).map(\.block) == ["grille « Aides »"])
        let found = findings(
            1,
            .grid(
                Grid("G") {
                    GridRow {
                        GridCell(1, name: "taux")
                        GridCell(2, name: "Taux")
                    }
                }))
        #expect(found.map(\.message).contains { $0.contains("« Taux »") })
    }

    @Test(arguments: ["A1", "r1c1", "R", "1x", "a b", "", "VRAI-faux", "TRUE"])
    func `a name that reads as something else is refused`(name: String) {
        #expect(!findings(1, .grid(Grid("G") { GridRow { GridCell(1, name: name) } })).isEmpty)
    }

    @Test func `a name for several cells doesn't stand for one`() {
        let grid = Grid("G", namedRanges: [.init("tous", "A1:B1")]) {
            GridRow {
                1
                2
                GridCell(formula: .named("tous") + 1)
            }
        }
        #expect(Composition("Essai") { grid }.check().count == 1)
    }

    @Test func `cells that lie over one another are told`() {
        let grid = Grid("G") {
            GridRow {
                "a"
                GridCell("b", rowSpan: 2)
            }
            GridRow { GridCell("c", columnSpan: 2) }
        }
        #expect(Composition("Essai") { grid }.check().map(\.block) == ["grille « G », cellule A2"])
    }

    @Test func `a computed column of a table with groups is summed by its total`() {
        let grouped = Table("Groupes", [1], groupedBy: [Grouping<Int>("G") { "\($0)" }]) {
            Column("N", { $0 }, total: .sum)
            Column("D", .sum(of: ["N"]), format: .integer)
        }
        let found = Composition("Essai") {
            Grid("G") { GridRow { GridCell(formula: .sum(.column("D", of: "Groupes"))) } }
            grouped
        }.check()
        #expect(found.first?.message.contains("total(_:of:)") == true)
    }
}
