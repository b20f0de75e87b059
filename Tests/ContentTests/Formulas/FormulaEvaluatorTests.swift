import Testing

@testable import Content

/// What formulas come to. LibreOffice itself judges many more: see the workbooks of formulas in ODSTests.
@Suite struct FormulaEvaluatorTests {
    /// The result of a formula in D1 of a grid whose first cells are `values`, from A1 on.
    private func result(
        _ formula: CellFormula, _ values: [CellValue] = [], as format: NumberFormat? = nil,
        @BlockBuilder with blocks: () -> [Block] = { [] }
    ) -> CellValue {
        let cells = (values + Array(repeating: .empty, count: max(0, 3 - values.count))).map { GridCell(.value($0)) }
        let composition = Composition("Essai") {
            Grid("Essai", rows: [GridRow(cells + [GridCell(formula: formula, format: format)])])
            blocks()
        }
        let evaluator = FormulaEvaluator(composition, TableEvaluator(composition.tables))
        let cell = evaluator.plans[0].rows[0].last!
        return evaluator.value(cell, of: "Essai")
    }

    private let aids = Table(
        "Aides", [("a", 10), ("b", 20), ("a", 5)], groupedBy: [Grouping<(String, Int)>("Nom") { $0.0 }]
    ) {
        Column("Nom", \.0)
        Column("Montant", \.1, total: .sum)
    }

    @Test func `noise in the last bits is nothing`() {
        #expect(result(0.1 + 0.2 - 0.3) == .integer(0))
        #expect(result(0.1 + 0.2 == 0.3) == .boolean(true))
        #expect(result(.sum(0.1, 0.2, -0.3) == 0) == .boolean(true))
    }

    @Test func `whole numbers that differ by one are not the same`() {
        #expect(result(1e15 == 1e15 + .value(1)) == .boolean(false))
    }

    @Test(arguments: [
        (2.5, 0, 3.0), (-2.5, 0, -3), (1.005, 2, 1.01), (2.675, 2, 2.68), (1234.5, -2, 1200), (0.285, 2, 0.29),
        (-0.4, 0, 0),
    ])
    func `rounding goes half away from zero, as figures are read`(value: Double, decimals: Int, rounded: Double) {
        #expect(result(.round(.value(value), .value(decimals)) == .value(rounded)) == .boolean(true))
    }

    @Test func `an empty cell is zero or an empty text, as it is needed`() {
        #expect(result(.cell("A1") + 1) == .integer(1))
        #expect(result(.concatenate(.cell("A1"), "x")) == .text("x"))
        #expect(result(.cell("A1") == 0) == .boolean(true))
        #expect(result(.cell("A1") == "") == .boolean(true))
        #expect(result(.cell("A1")) == .integer(0))
    }

    @Test func `a text that reads as a number is one to an operator, and nothing to a sum of cells`() {
        #expect(result(.cell("A1") + 1, [.text("12")]) == .integer(13))
        #expect(result(.cell("A1") * 2, [.text("1,5")]) == .integer(3))
        #expect(result(.sum(.range("A1:B1")), [.text("12"), .integer(1)]) == .integer(1))
        #expect(result(.cell("A1") + 1, [.text("douze")]) == .missing("#VALUE!"))
    }

    @Test func `a number becomes text with a comma and fifteen figures`() {
        #expect(result(.concatenate("n", 1 / .value(3))) == .text("n0,333333333333333"))
        #expect(result(.concatenate("n", 1e16)) == .text("n1E+016"))
        #expect(result(.concatenate("n", -.value(0.5))) == .text("n-0,5"))
    }

    @Test func `errors are values and pass on`() {
        #expect(result(1 / .cell("A1")) == .missing("#DIV/0!"))
        #expect(result(1 + .notAvailable) == .missing("#N/A"))
        #expect(result(.value(-1).raised(to: 0.5)) == .missing("#NUM!"))
        #expect(result(.ifError(1 / .cell("A1"), "—")) == .text("—"))
        #expect(result(.if(true, 1, 1 / .cell("A1"))) == .integer(1))
        #expect(result(.count(.range("A1:C1")), [.integer(1)]) == .integer(1))
    }

    @Test func `texts compare by case, criteria don't`() {
        #expect(result("a" == "A") == .boolean(false))
        #expect(result(.countIf(.range("A1:C1"), .equal("ÉTÉ")), [.text("été"), .text("ete")]) == .integer(1))
    }

    @Test(arguments: ["a*c", "a.c", "a?c", "[ac]", "^a", "a\\c"])
    func `no character of a criterion stands for another`(text: String) {
        #expect(
            result(.countIf(.range("A1:C1"), .equal(.value(text))), [.text(text), .text("abc"), .text("a")])
                == .integer(1))
    }

    @Test func `letters stand before their accents, accents before the next letter`() {
        #expect(result("cote" < "coté") == .boolean(true))
        #expect(result("é" < "f") == .boolean(true))
        #expect(result("Zoé" < "été") == .boolean(false))
        #expect(result("œuf" < "off") == .boolean(true))
    }

    @Test func `days run on past the calendar`() {
        #expect(result(.date(2018, 2, 29), as: .date) == .date(CivilDate("2018-03-01")!))
        #expect(result(.date(2018, 13, 1), as: .date) == .date(CivilDate("2019-01-01")!))
        #expect(result(.year(.cell("A1")), [.date(CivilDate("2018-12-31")!)]) == .integer(2018))
    }

    @Test func `a result is shown as the cell's format says`() {
        #expect(result(.value(1) / 4, as: .percent) == .share(Share(0.25)))
        #expect(result(.value(1) / 4, as: .money) == .decimal(0.25))
        #expect(result(.value(1) == 1, as: .integer) == .integer(1))
        #expect(result(2, as: .yesNo) == .boolean(true))
    }

    @Test func `a column of a table is looked at by its title`() {
        #expect(result(.sum(.column("Montant", of: "Aides")), with: { aids }) == .integer(35))
        #expect(
            result(
                .sumIf(.column("Nom", of: "Aides"), .equal("A"), sum: .column("Montant", of: "Aides")), with: { aids })
                == .integer(15))
        #expect(
            result(.total("Montant", of: "Aides") / .rowCount(of: "Aides"), as: .decimal(1), with: { aids })
                == .decimal(35.0 / 3))
    }

    @Test func `a table is walked once for all formulas on it`() {
        final class Counter: @unchecked Sendable { var walks = 0 }
        let counter = Counter()
        let rows = Records<Int> {
            counter.walks += 1
            var next = 0
            return {
                next += 1
                return next <= 5 ? next : nil
            }
        }
        let table = Table("T", rows) { Column("N", { $0 }) }
        let composition = Composition("Essai") {
            Grid("G", rows: (0..<20).map { _ in GridRow { GridCell(formula: .sum(.column("N", of: "T"))) } })
            table
        }
        let evaluator = FormulaEvaluator(composition, TableEvaluator(composition.tables))
        #expect(evaluator.value(evaluator.plans[0].rows[19][0], of: "G") == .integer(15))
        #expect(counter.walks == 1)
    }

    @Test func `a column where each row rests on the one before may be as long as it likes`() {
        let rows =
            [GridRow { 1 }]
            + (1..<5_000).map { row in GridRow { GridCell(formula: .cell(column: 0, row: row - 1) + 1) } }
        let composition = Composition("Essai") {
            Grid("Haut") { GridRow { GridCell(formula: .cell("A5000", of: "Bas")) } }
            Grid("Bas", rows: rows)
        }
        let evaluator = FormulaEvaluator(composition, TableEvaluator([]))
        #expect(evaluator.value(evaluator.plans[0].rows[0][0], of: "Haut") == .integer(5_000))
        #expect(composition.check().isEmpty)
    }
}
