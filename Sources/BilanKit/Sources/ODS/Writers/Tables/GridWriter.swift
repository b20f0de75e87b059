/// Writes a grid's rows: every cell in its place, formulas with their results.
struct GridWriter {
    private let placement: GridPlacement
    private let plan: WorkbookPlan
    private let cells: CellWriter
    private let rows: SheetStyles
    private let styles: GridStyles
    private let formulas: OpenFormula
    private let figures: ComputedValueFormulas

    private var xml: XMLStream { cells.xml }
    private var grid: GridPlan { placement.plan }

    init(placement: GridPlacement, plan: WorkbookPlan, cells: CellWriter, rows: SheetStyles) {
        self.placement = placement
        self.plan = plan
        self.cells = cells
        self.rows = rows
        styles = GridStyles(placement, plan: plan)
        formulas = OpenFormula(placement: placement, plan: plan)
        figures = ComputedValueFormulas(placements: plan.placements, sheet: placement.sheet)
    }

    func write() throws {
        // How many more rows a cell covers in each column.
        var covered = Array(repeating: 0, count: grid.columnCount)
        for (index, (row, line)) in zip(grid.rows, grid.grid.rows).enumerated() {
            xml.start(
                "table:table-row", ("table:style-name", rows.row(placement.rowStyles[index])),
                ("table:visibility", line.isHidden ? "collapse" : nil))
            var rest = row[...]
            var column = 0
            while column < grid.columnCount {
                if let cell = rest.first, cell.column == column {
                    rest.removeFirst()
                    write(cell)
                    for index in column..<min(column + cell.columns, covered.count) { covered[index] = cell.rows - 1 }
                    column += cell.columns
                } else if covered[column] > 0 {
                    covered[column] -= 1
                    cells.covered(1)
                    column += 1
                } else {
                    xml.append("<table:table-cell/>" as StaticString)
                    column += 1
                }
            }
            xml.append("</table:table-row>" as StaticString)
            try xml.checkpoint()
        }
    }

    private func write(_ cell: GridPlan.Cell) {
        let formula: String? =
            switch cell.cell.content {
            case .formula(let formula): formulas.text(formula.node)
            case .value(.figure(let figure)): figures.formula(figure)
            case .value: nil
            }
        let place = placement.cell(cell.position)
        let traits = cell.cell.traits
        let extras = CellExtras(
            validation: traits.validation.flatMap { plan.validations.name(of: $0, at: place) }, comment: traits.comment)
        cells.cell(
            plan.formulas.value(cell, of: grid.grid.name), styles.style(cell), formula: formula, span: cell.columns,
            rowSpan: cell.rows,
            extras: extras, place: place.address)
    }
}
