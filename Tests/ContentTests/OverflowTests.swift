import Testing

@testable import Content

/// No arithmetic on a report's numbers traps, and none gives a wrong figure without a word.
@Suite struct OverflowTests {
    private func evaluated(_ table: Table) -> TableEvaluator {
        let evaluator = TableEvaluator([table])
        _ = evaluator.summary(of: table.name)
        return evaluator
    }

    private let large = 999_999_999_999_999_999

    @Test func `twelve rows of eighteen digits are no fault where no total is asked`() {
        let table = Table("Codes", Array(repeating: large, count: 12)) { Column("Code", { $0 }) }
        #expect(evaluated(table).diagnostics.isEmpty)
    }

    @Test func `a total too large to be held names its table and column`() {
        let table = Table("Codes", Array(repeating: large, count: 12)) { Column("Code", { $0 }, total: .sum) }
        let found = evaluated(table).diagnostics
        #expect(found.map(\.block) == ["table « Codes », colonne « Code »"])
        #expect(found.first?.message.hasPrefix("le total est trop grand") == true)
    }

    @Test func `a subtotal too large to be held names its group`() {
        let rows = Array(repeating: ("A", Money(cents: .max)), count: 2) + [("B", Money(cents: -.max))]
        let table = Table("Aides", rows, groupedBy: [Grouping("Lettre", \.0)]) {
            Column("Montant", { $0.1 }, total: .sum)
        }
        #expect(evaluated(table).diagnostics.contains { $0.message.contains("le sous-total du groupe « A »") })
    }

    @Test func `a figure on a total too large to be held is told, though the table asks for none`() throws {
        let table = Table("Codes", Array(repeating: large, count: 12)) { Column("Code", { $0 }) }
        let composition = Composition("Essai") {
            KeyFigures([KeyFigure("Somme", .total(table: "Codes", column: "Code"), format: .integer)])
            table
        }
        let error = #expect(throws: DocumentError.self) { try evaluated(table).checked(composition) }
        #expect(error?.diagnostics.map(\.block) == ["chiffre clé « Somme »"])
    }

    @Test(arguments: [
        Computation.sum(of: ["a", "b"]), .difference(of: "c", minus: "a"),
    ])
    func `a computed column too large to be held names its row`(computation: Computation) {
        let table = Table("T", [Int.max]) {
            Column("a", { $0 })
            Column("b", { $0 })
            Column("c", { -$0 })
            Column("d", computation, format: .integer)
        }
        #expect(evaluated(table).diagnostics.map(\.block) == ["table « T », colonne « d », ligne 1"])
    }

    @Test func `the least whole number can be taken from nothing without a trap`() {
        #expect(CellValue.empty.subtracting(.integer(.min)) == nil)
        #expect(CellValue.money(Money(cents: -.max)).subtracting(.money(Money(cents: .max))) == nil)
    }

    @Test func `sums of doubles, shares and durations beyond their kind are nil`() {
        #expect(CellValue.decimal(1.7e308).adding(.decimal(1.7e308)) == nil)
        #expect(CellValue.share(Share(1.7e308)).adding(.share(Share(1.7e308))) == nil)
        #expect(CellValue.duration(.seconds(8e13)).adding(.duration(.seconds(8e13))) == nil)
    }

    @Test func `sums by key too large to be held are told where they are asked`() {
        let source = Table("Aides", [1, 2]) {
            Column("Clé", { _ in "A" })
            Column("Montant", { _ in Money(cents: .max) })
        }
        let asking = Table("Synthèse", [1]) {
            Column("Clé", { _ in "A" })
            Column("Somme", .sumIf(table: "Aides", column: "Montant", match: "Clé", key: "Clé"), format: .money)
        }
        let evaluator = TableEvaluator([source, asking])
        _ = evaluator.summary(of: "Synthèse")
        #expect(evaluator.diagnostics.map(\.block) == ["table « Synthèse », colonne « Somme », ligne 1"])
    }

    @Test func `a pivot too large to be held is told`() {
        let table = Table("Aides", [1, 2]) {
            Column("Clé", { _ in "A" })
            Column("Montant", { _ in Money(cents: .max) })
        }
        let composition = Composition("Essai") {
            table
            Pivot("Croisé", of: "Aides", rows: ["Clé"], value: .sum("Montant"))
        }
        let error = #expect(throws: DocumentError.self) { try composition.withPivotsAsTables() }
        #expect(error?.diagnostics.map(\.block) == ["tableau croisé « Croisé »"])
    }

    @Test func `an amount that a report's own sum made too large is refused with its row`() {
        let sum = [Money(cents: .max), Money(cents: .max)].reduce(.zero, +)
        let table = Table("T", [sum]) { Column("Somme", { $0 }) }
        #expect(evaluated(table).diagnostics.map(\.block) == ["table « T », colonne « Somme », ligne 1"])
    }

    @Test func `a duration that no document can tell is refused`() {
        let table = Table("T", [Duration.seconds(Int64.max)]) { Column("Temps", { $0 }, total: .sum) }
        #expect(evaluated(table).diagnostics.contains { $0.block == "table « T », colonne « Temps », ligne 1" })
    }

    @Test func `a place beyond any sheet is a fault of the formula, not a trap`() {
        let grid = Grid("G") {
            GridRow { CellFormula.cell(column: .max, row: .max) }
            GridRow {
                CellFormula.sum(
                    .range(from: CellPosition(column: .min, row: .min), to: CellPosition(column: 0, row: 0)))
            }
        }
        #expect(Composition("Essai") { grid }.check().count == 2)
    }

    @Test(arguments: [Int.max, .min, 16]) func `a number of decimals that no number has is refused`(digits: Int) {
        #expect(
            Composition("Essai") { Table("T", [1.0]) { Column("x", { $0 }, format: .decimal(digits)) } }.check().map(
                \.block) == ["table « T », colonne « x »"])
        #expect(NumberFormat.decimal(digits).string(.decimal(1e300)).count < 500)
    }

    @Test func `measures that are none name their block`() {
        let found = Composition("Essai") {
            Heading("Titre")
            Drawing(height: .nan, alternative: "Un dessin") { _ in }
            Image("/x.png", width: .infinity, alternative: "Une image")
            Columns(.max) { Paragraph("Texte") }
            PageNumbering(.lowerRoman, start: .max)
            Grid("G", widths: [-1]) { GridRow { "a" } }
            Table("T", [1]) { Column("x", { $0 }, width: 10...(.infinity)) }
        }.check()
        #expect(
            found.map(\.block) == [
                "dessin « Un dessin »", "image « /x.png »", "colonnes", "numérotation des pages",
                "grille « G », colonne A", "table « T », colonne « x »",
            ])
    }

    @Test func `looks and conditions that no cell can have name their column`() {
        let found = Composition("Essai") {
            Table("T", [1]) {
                Column("a", { $0 }).look(CellAppearance(indent: .nan))
                Column("b", { $0 }).highlighted(when: .less(.decimal(.infinity)), CellAppearance(bold: true))
                Column("c", { $0 }).highlighted(when: .less(.integer(1)), CellAppearance(size: .nan))
            }
        }.check()
        #expect(found.map(\.block) == ["a", "b", "c"].map { "table « T », colonne « \($0) »" })
    }
}
