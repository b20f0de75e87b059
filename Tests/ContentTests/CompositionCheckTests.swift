import Testing

@testable import Content

/// What is found wrong in a composition before it is drawn.
@Suite struct CompositionCheckTests {
    private func findings(@BlockBuilder _ blocks: () -> [Block]) -> [Diagnostic] {
        Composition("Essai", blocks).check()
    }

    private let table = Table("Aides", [1]) { Column("Nombre", { $0 }) }

    @Test func `a sound composition has no finding`() {
        #expect(
            findings {
                Heading("Un")
                Heading("Deux", level: 2)
                table
                KeyFigures([KeyFigure("Total", .total(table: "Aides", column: "Nombre"), format: .integer)])
            }.isEmpty)
    }

    @Test func `a skipped heading level names the heading`() {
        let found = findings {
            Heading("Un")
            Heading("Trop bas", level: 3)
        }
        #expect(found.map(\.block) == ["titre « Trop bas »"])
    }

    @Test func `a figure on a table that isn't there names the table`() {
        #expect(
            findings { KeyFigures([KeyFigure("Total", .count(table: "Nulle part"), format: .integer)]) }
                .contains { $0.message.contains("« Nulle part »") })
    }

    @Test func `a figure on a column that isn't there lists the columns there are`() {
        #expect(
            findings {
                table
                KeyFigures([KeyFigure("Total", .total(table: "Aides", column: "Somme"), format: .integer)])
            }.contains { $0.message.contains("Nombre") })
    }

    @Test func `two tables of one name are refused`() {
        #expect(
            findings {
                table
                table
            }.count == 1)
    }

    @Test func `two columns of one title are refused`() {
        #expect(
            findings {
                Table("Double", [1]) {
                    Column("A", { $0 })
                    Column("A", { $0 })
                }
            }.count == 1)
    }

    @Test func `a chart on a column that isn't there is refused`() {
        #expect(
            findings { Chart(.bars, "Barres", of: table, category: "Nombre", series: ["Rien"]) }.map(\.block) == [
                "graphique « Barres »"
            ])
    }
}
