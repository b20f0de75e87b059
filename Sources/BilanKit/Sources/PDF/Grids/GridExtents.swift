import Content

extension GridPlan {
    /// The grid's columns as a table's: what its rows are laid out in.
    func table(_ context: DocumentContext) -> Table {
        var table = Table(grid.name, [Never](), columns: {})
        table.columns = (0..<columnCount).map { index in
            let cells = rows.joined().filter { $0.column == index && $0.columns == 1 && $0.role != .columnHeader }
            let numbers = cells.filter { context.formulas.alignment(of: $0, in: grid.name) == .end }
            let width = index < grid.widths.count ? grid.widths[index] : nil
            return TableColumn(
                title: "\(index)", format: numbers.count * 2 > cells.count ? .decimal(2) : .text,
                width: width.map { $0...$0 })
        }
        return table
    }
}

extension Block {
    /// The table that the block is laid out as; nil where it is none.
    func laidOut(_ context: DocumentContext) -> (table: Table, extents: ColumnExtents)? {
        switch self {
        case .table(let table): return (table.shown, ColumnExtents(table, context))
        case .grid(let grid):
            guard let plan = context.formulas.plan(of: grid.name)?.shown else { return nil }
            let table = plan.table(context)
            return (table, ColumnExtents(plan, table, context))
        default: return nil
        }
    }
}

extension GridPlan.Cell {
    /// Whether the cell is set in bold.
    var isBold: Bool { role != .body }
}
