/// The styles of a table's body on one sheet.
struct BodyStyles {
    private let placement: TablePlacement
    /// By column.
    private let conditions: [[CellStyle.Condition]]

    init(_ placement: TablePlacement, on part: TablePart, plan: WorkbookPlan) {
        self.placement = placement
        let row = part.body.lowerBound
        let formulas = OpenFormula(sheet: part.sheet, plan: plan)
        func address(_ column: Int) -> String { CellAddress.letters(column) + "\(row + 1)" }
        conditions = placement.table.columns.enumerated().map { index, column in
            column.traits.highlights.map { highlight in
                let test = highlight.test(
                    own: address(index), extremes: placement.extremes[index] ?? ColumnExtremes(),
                    column: { placement.table.index(of: $0).map(address) }, formula: formulas.text)
                let base = CellAddress(sheet: part.sheet, column: index, row: row).address
                return CellStyle.Condition(test: test, look: highlight.look, base: base)
            }
        }
    }

    /// - Parameter shade: 1 for every second row.
    func style(_ value: CellValue, _ index: Int, shade: Int) -> CellStyle {
        let column = placement.table.columns[index]
        var style = CellStyle(
            role: shade == 0 ? .body : .zebra, format: value.effectiveFormat(in: column.format),
            alignment: column.alignment)
        switch value {
        case .missing: style.isMissing = true
        case .link: style.isLink = true
        default: break
        }
        style.wraps = placement.wraps[index] && style.format == .text
        style.apply(column.traits)
        style.conditions = conditions[index]
        return style
    }

    /// The style of an empty cell that waits for a value.
    func spareStyle(_ index: Int) -> CellStyle {
        var style = style(.empty, index, shade: 0)
        style.format = placement.table.columns[index].format
        return style
    }

    /// Makes the styles that have conditions, for every kind of value that the columns hold.
    func prepare(_ styles: CellStyles) {
        for index in conditions.indices where !conditions[index].isEmpty {
            for value in placement.kinds[index].examples {
                for shade in 0...1 { _ = styles.name(of: style(value, index, shade: shade)) }
            }
            if placement.table.spareRows > 0 { _ = styles.name(of: spareStyle(index)) }
        }
    }
}
