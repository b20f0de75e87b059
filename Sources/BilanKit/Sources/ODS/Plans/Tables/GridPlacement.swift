/// A grid and where it stands in the workbook. Rows count from 0 within the sheet; columns are the sheet's own.
final class GridPlacement {
    let plan: GridPlan
    /// In points.
    let widths: [Double]
    /// Columns whose text goes over several lines.
    let wraps: [Bool]
    /// One a row.
    let rowStyles: [RowStyle]
    private let theme: Theme
    var sheet = ""
    var firstRow = 0

    /// - Parameter evaluator: gives the results that widths follow from.
    init(_ plan: GridPlan, _ evaluator: FormulaEvaluator, theme: Theme) {
        self.plan = plan
        self.theme = theme
        let size = theme.fonts.size
        var widths = Array(repeating: 40.0, count: plan.columnCount)
        var wraps = Array(repeating: false, count: plan.columnCount)
        // What no line may break.
        var least = Array(repeating: 0.0, count: plan.columnCount)
        for cell in plan.rows.joined() where cell.columns == 1 {
            let text = evaluator.sheetText(cell, of: plan.grid.name, theme.numbers)
            let look = cell.cell.traits.look
            let size = look.size ?? size
            let isBold = look.isBold ?? (cell.role != .body)
            let isError = evaluator.error(of: cell, in: plan.grid.name) != nil
            let lines = isError ? [ColumnWidths.widestError[...]] : text.split(separator: "\n")
            let natural = lines.map { TextMeasure.width(String($0), size: size, isBold: isBold) }.max() ?? 0
            // Numbers and errors stand whole; texts and headers go over several lines.
            let isText =
                !isError
                && (evaluator.alignment(of: cell, in: plan.grid.name) == .start || cell.role == .columnHeader)
            let padding = ColumnWidths.padding + (look.indent ?? 0)
            let word = min(TextMeasure.widestWord(text, size: size, isBold: isBold), ColumnWidths.widestWord)
            let limit = max(ColumnWidths.widestText - ColumnWidths.padding, word)
            // A turned text stands across its column.
            if look.rotation == nil {
                least[cell.column] = max(least[cell.column], (isText ? word : natural) + padding)
            }
            if isText, natural > limit || text.contains("\n") { wraps[cell.column] = true }
            widths[cell.column] = max(
                widths[cell.column], (isText ? min(natural, limit) : natural) + padding)
        }
        for (column, width) in plan.grid.widths.enumerated() where column < widths.count {
            guard let wanted = width, wanted > 0 else { continue }
            let width = max(wanted, least[column])
            if width < widths[column] { wraps[column] = true }
            widths[column] = width
        }
        Self.widen(&widths, plan, evaluator, theme)
        widths = widths.map { ($0 * 2).rounded(.up) / 2 }
        self.widths = widths
        self.wraps = wraps
        rowStyles = GridRowHeights(plan, evaluator, widths: widths, wraps: wraps, theme).styles
    }

    /// Has columns under one number wide enough for it together.
    private static func widen(
        _ widths: inout [Double], _ plan: GridPlan, _ evaluator: FormulaEvaluator, _ theme: Theme
    ) {
        for cell in plan.rows.joined() where cell.columns > 1 && cell.cell.traits.look.rotation == nil {
            let isError = evaluator.error(of: cell, in: plan.grid.name) != nil
            guard isError || evaluator.value(cell, of: plan.grid.name).number != nil else { continue }
            let look = cell.cell.traits.look
            let text = isError ? ColumnWidths.widestError : evaluator.sheetText(cell, of: plan.grid.name, theme.numbers)
            let wanted =
                TextMeasure.width(
                    text, size: look.size ?? theme.fonts.size, isBold: look.isBold ?? (cell.role != .body))
                + ColumnWidths.padding + (look.indent ?? 0)
            let columns = cell.column..<min(cell.column + cell.columns, widths.count)
            let missing = wanted - widths[columns].reduce(0, +)
            guard missing > 0, !columns.isEmpty else { continue }
            for column in columns { widths[column] += missing / Double(columns.count) }
        }
    }

    /// How high a row is in points, or is thought to be.
    func height(ofRow row: Int) -> Double {
        rowStyles[row].height ?? RowStyle.bodyHeight(theme, lines: rowStyles[row].lines)
    }

    var rowCount: Int { plan.rowCount }

    /// Where a cell of the grid stands in the workbook.
    func cell(_ position: CellPosition) -> CellAddress {
        CellAddress(sheet: sheet, column: position.column, row: firstRow + position.row)
    }

    /// Where cells of the grid stand in the workbook.
    func range(_ first: CellPosition, _ last: CellPosition) -> CellRange {
        CellRange(sheet: sheet, columns: first.column...last.column, rows: firstRow + first.row...firstRow + last.row)
    }
}
