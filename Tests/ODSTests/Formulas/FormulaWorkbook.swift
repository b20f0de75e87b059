@testable import ODS

/// A workbook of formulas whose stored results LibreOffice's recalculation is to confirm.
enum FormulaWorkbook {
    /// What formulas look at: every kind of value, columns by kind, rows from 1.
    static let data = Grid(
        "Données",
        namedRanges: [.init("nombres", "A2:A9"), .init("textes", "$C$2:$C$9"), .init("premier", "A3")]
    ) {
        GridRow(.columnHeader) {
            "Nombres"
            "Décimaux"
            "Textes"
            "Divers"
            "Dates"
            "Montants"
            "Calculs"
            "Vide"
        }
        row(1, 0.1, "abc", .text("12"), day(2018, 12, 31), 123_456, GridCell(formula: 1 / .value(0)))
        row(2, 0.2, "ABC", .text("1,5"), day(2018, 1, 1), 5, GridCell(formula: .notAvailable))
        row(-3, 0.3, "été", .text(" 7 "), day(2016, 2, 29), -99, GridCell(formula: ""))
        row(4, -0.5, "Ete", .boolean(true), day(1999, 12, 31), 0, GridCell(formula: .cell("A2") + .cell("B2")))
        row(0, 1e15, "a*c", .boolean(false), day(2020, 2, 28), 10_000, GridCell(formula: .cell("H2")))
        row(1000, 1.005, "=1+1", .empty, day(2000, 6, 15), 33, GridCell(formula: .concatenate("x", .cell("C2"))))
        row(7, 2.675, "a b", .text("50%"), day(2018, 12, 30), 77, GridCell(formula: .cell("A3") > 1))
        row(
            7, 1e-7, "œuvre \"x\"", .text("2018-12-31"), day(2019, 3, 1), 250_000_000,
            GridCell(formula: .date(2018, 2, 29)))
    }

    private static func row(
        _ number: Int, _ decimal: Double, _ text: String, _ other: CellValue, _ date: CivilDate, _ cents: Int64,
        _ computed: GridCell
    ) -> GridRow {
        GridRow([
            GridCell(number), GridCell(decimal, format: .decimal(3)), GridCell(text), GridCell(other), GridCell(date),
            GridCell(Money(cents: cents)), computed, .empty,
        ])
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day)!
    }

    /// A grid of formulas, four to a row, each with what it is for before it.
    static func grid(_ name: String, _ formulas: [(String, CellFormula)]) -> Grid {
        let cells = formulas.map { [GridCell($0), GridCell(formula: $1)] }
        return Grid(
            name,
            rows: stride(from: 0, to: cells.count, by: 4).map { start in
                GridRow(cells[start..<min(start + 4, cells.count)].flatMap { $0 })
            })
    }

    static var composition: Composition {
        Composition("Formules") {
            Sheet("Données") {
                data
                // In order, for what is sought in order.
                Grid("Barème") {
                    GridRow {
                        0
                        "bas"
                        90
                    }
                    GridRow {
                        50
                        "moyen"
                        60
                    }
                    GridRow {
                        60.5
                        "haut"
                        59.5
                    }
                    GridRow {
                        50_000
                        "trop haut"
                        -1
                    }
                }
            }
            for (name, formulas) in FormulaSamples.all {
                Sheet(name) { grid(name, formulas) }
            }
            Sheet("Tables") {
                grid("Sur les tables", FormulaSamples.overTables)
                Sample.table("Aides")
                Sample.table("Groupes", groupedBy: [Sample.byDepartment])
                Sample.table("Rien", [])
            }
        }
    }

    /// How many formulas the grids of a composition hold.
    static func count(_ composition: Composition) -> Int {
        composition.grids.flatMap { $0.rows.flatMap(\.cells) }.count {
            if case .formula = $0.content { true } else { false }
        }
    }
}
