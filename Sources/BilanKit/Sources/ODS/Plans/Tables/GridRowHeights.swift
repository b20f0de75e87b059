/// How high a grid's rows are: as high as their texts want, and where a cell over several rows wants more, all of its
/// rows alike. Spreadsheet programs don't count such cells when they size rows.
struct GridRowHeights {
    private(set) var styles: [RowStyle]

    /// - Parameters:
    ///   - widths: of the grid's columns in points.
    ///   - wraps: the columns whose texts go over several lines.
    init(_ plan: GridPlan, _ evaluator: FormulaEvaluator, widths: [Double], wraps: [Bool], _ theme: Theme) {
        styles = plan.grid.rows.map { RowStyle($0) }
        var tall: [(rows: Range<Int>, height: Double)] = []
        for cell in plan.rows.joined() {
            let isWrapped = cell.role == .columnHeader || cell.columns == 1 && wraps[cell.column]
            guard cell.cell.traits.look.wraps ?? isWrapped, cell.cell.traits.look.rotation == nil else { continue }
            let room = widths[cell.column..<min(cell.column + cell.columns, widths.count)].reduce(0, +)
            let size = cell.cell.traits.look.size ?? theme.fonts.size
            let lines = TextMeasure.lines(
                evaluator.sheetText(cell, of: plan.grid.name, theme.numbers), in: room - ColumnWidths.padding + 2,
                size: size, isBold: cell.role != .body)
            // Letters of another size are counted in lines of the body's.
            let scaled = Int((Double(lines) * size / theme.fonts.size).rounded(.up))
            guard cell.rows > 1 else {
                styles[cell.row].lines = min(max(styles[cell.row].lines, scaled), RowStyle.mostLines)
                continue
            }
            let rows = cell.row..<min(cell.row + cell.rows, styles.count)
            tall.append((rows, RowStyle.bodyHeight(theme, lines: scaled)))
        }
        for (rows, height) in tall {
            let heights = rows.map { styles[$0].height ?? RowStyle.bodyHeight(theme, lines: styles[$0].lines) }
            let missing = height - heights.reduce(0, +)
            let free = rows.filter { plan.grid.rows[$0].height == nil && !plan.grid.rows[$0].isHidden }
            guard missing > 0, !free.isEmpty else { continue }
            for row in free {
                let own = heights[row - rows.lowerBound]
                styles[row].height = ((own + missing / Double(free.count)) * 2).rounded(.up) / 2
            }
        }
    }
}
