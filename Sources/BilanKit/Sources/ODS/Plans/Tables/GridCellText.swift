extension FormulaEvaluator {
    /// What a grid's cell shows on a sheet: with its footnotes, which stand in the cell itself.
    func sheetText(_ cell: GridPlan.Cell, of grid: String, _ numbers: NumberStyles) -> String {
        if case .value(.rich(let text)) = cell.cell.content { return text.localized(numbers).spelledOut }
        return text(cell, of: grid, numbers)
    }
}
