/// Writes a grid's rows: every cell in its place, formulas with their results.
struct GridWriter {
    let placement: GridPlacement
    let plan: WorkbookPlan
    let cells: CellWriter

    private var xml: XMLStream { cells.xml }
    private var grid: GridPlan { placement.plan }

    func write() throws {
        let formulas = OpenFormula(placement: placement, plan: plan)
        let figures = FigureFormulas(placements: plan.placements, sheet: placement.sheet)
        // How many more rows a cell covers in each column.
        var covered = Array(repeating: 0, count: grid.columnCount)
        for row in grid.rows {
            xml.append("<table:table-row table:style-name=\"\(SheetStyles.bodyRow)\">")
            var rest = row[...]
            var column = 0
            while column < grid.columnCount {
                if let cell = rest.first, cell.column == column {
                    rest.removeFirst()
                    let formula: String? = switch cell.cell.content {
                    case .formula(let formula): formulas.text(formula.node)
                    case .value(.figure(let figure)): figures.formula(figure)
                    case .value: nil
                    }
                    write(cell, formula)
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

    private func write(_ cell: GridPlan.Cell, _ formula: String?) {
        let name = grid.grid.name
        let value = plan.formulas.value(cell, of: name)
        var style = CellStyle(
            role: CellStyle.Role(cell.role), format: cell.cell.format ?? .text, alignment: plan.formulas.alignment(of: cell, in: name),
            wraps: cell.role == .columnHeader || cell.columns == 1 && placement.wraps[cell.column])
        switch value {
        case .missing: style.isMissing = true
        case .link: style.isLink = true
        default: break
        }
        cells.cell(
            value, style, formula: formula, span: cell.columns, rowSpan: cell.rows,
            place: placement.cell(CellPosition(column: cell.column, row: cell.row)).address)
    }
}

extension CellStyle.Role {
    fileprivate init(_ role: GridCell.Role) {
        self = switch role {
        case .columnHeader: .header
        case .rowHeader: .rowHeader
        case .body: .body
        case .total: .total
        }
    }
}
