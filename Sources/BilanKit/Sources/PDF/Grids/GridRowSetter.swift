import Content

/// Sets a grid's rows in its plan's columns.
struct GridRowSetter {
    private let grid: GridPlan
    private let plan: TablePlan
    private let context: DocumentContext
    private let lefts: [Double]
    private let body: TextStyle
    private let bold: TextStyle
    private let measures: Bool
    /// Places that cells over several rows reach into.
    private let covered: Set<CellPosition>
    /// All rows, set once: setting them numbers their notes.
    private var rows: [TableRowLayout] = []

    /// - Parameter measures: whether only the rows' heights are wanted.
    init(_ grid: GridPlan, _ plan: TablePlan, _ context: DocumentContext, measures: Bool) {
        self.grid = grid
        self.plan = plan
        self.context = context
        self.measures = measures
        lefts = plan.lefts
        body = context.scale.cell.sized(plan.size)
        bold = body.weighted(.semibold)
        covered = Set(
            grid.rows.joined().filter { $0.rows > 1 }.flatMap { cell in
                (cell.row + 1..<cell.row + cell.rows).flatMap { row in
                    (cell.column..<cell.column + cell.columns).map { CellPosition(column: $0, row: row) }
                }
            })
        rows = all
    }

    /// The rows that are repeated on every page.
    var header: [TableRowLayout] { Array(rows[..<grid.headerRowCount]) }

    /// The rows after the header, in bundles that stand on one page: a cell over several rows keeps them together.
    var bundles: [[TableRowLayout]] {
        var bundles: [[TableRowLayout]] = []
        var end = 0
        for (row, layout) in rows.enumerated().dropFirst(grid.headerRowCount) {
            if row < end { bundles[bundles.count - 1].append(layout) } else { bundles.append([layout]) }
            end = max(end, grid.rows[row].map { $0.row + $0.rows }.max() ?? 0)
        }
        return bundles
    }

    private var all: [TableRowLayout] {
        var rows = grid.rows.indices.map(layout)
        // A cell over several rows may be higher than they: all of them grow.
        for (row, cells) in grid.rows.enumerated() {
            for cell in cells where cell.rows > 1 {
                let span = row..<row + cell.rows
                let lines = rows[row].cells.first { $0.column == cell.column }?.lineCount ?? 0
                let room = span.reduce(0) { $0 + rows[$1].height } + 0.01
                let missing = (rows[row].height(lines: lines) - room) / rows[row].leading
                let added = missing.rounded(.up).whole(in: 0...100_000)
                for (place, index) in span.enumerated() {
                    let share = added * (place + 1) / span.count - added * place / span.count
                    rows[index].leastLines = rows[index].lineCount + share
                }
            }
        }
        for (row, cells) in grid.rows.enumerated() where row < grid.headerRowCount {
            for cell in cells where cell.rows > 1 {
                guard let index = rows[row].cells.firstIndex(where: { $0.column == cell.column }) else { continue }
                rows[row].cells[index].reach = (row..<row + cell.rows).dropFirst().reduce(0) { $0 + rows[$1].height }
            }
        }
        return rows
    }

    private func layout(_ row: Int) -> TableRowLayout {
        let cells = grid.rows[row]
        let isTotal = !cells.isEmpty && cells.allSatisfy { $0.role == .total }
        let kind: TableRowLayout.Kind =
            row < grid.headerRowCount
            ? .header
            : isTotal
                ? (row == grid.rows.count - 1 ? .total : .subtotal(level: 0)) : .body(number: row - grid.headerRowCount)
        let style = kind == .header || isTotal ? bold : body
        var set: [TableRowLayout.Cell] = []
        var rest = cells[...]
        var column = 0
        while column < grid.columnCount {
            if let cell = rest.first, cell.column == column {
                set.append(layout(cell, isHeader: kind == .header))
                rest.removeFirst()
                column += cell.columns
            } else {
                // Every row has a cell in every column that none covers.
                if !covered.contains(CellPosition(column: column, row: row)) {
                    set.append(layout("", body, column, 1, .start, context.theme.colours.text))
                }
                column += 1
            }
        }
        return TableRowLayout(
            kind: kind, cells: set, style: style, leading: style.size * 1.34,
            padding: style.size * (kind == .header || kind == .total ? 0.5 : 0.33),
            leastLines: 1)
    }

    private func layout(_ cell: GridPlan.Cell, isHeader: Bool) -> TableRowLayout.Cell {
        let colours = context.theme.colours
        let name = grid.grid.name
        let value = context.formulas.value(cell, of: name)
        let look = cell.cell.traits.look
        let style = look.isBold ?? cell.isBold ? bold : body
        let alignment = context.formulas.alignment(of: cell, in: name)
        var colour = isHeader ? colours.accentText : cell.role == .columnHeader ? colours.accent : colours.text
        if !isHeader, let own = look.printedColour { colour = own }
        if case .missing = value { colour = isHeader ? colours.accentText : colours.secondary }
        let isRich = if case .rich = value { !isHeader } else { false }
        let text = isRich ? "" : context.formulas.text(cell, of: name, context.theme.numbers)
        var result = layout(text, style, cell.column, cell.columns, alignment, colour)
        result.rowSpan = cell.rows
        result.scope = cell.role == .columnHeader ? .column : cell.role == .rowHeader ? .row : nil
        if isRich, case .rich(let running) = value {
            let set = FlowText(running, style, width: max(result.right - result.left, style.size), context)
            result.rich = set
            result.lineCount = set.lines.count
        }
        if case .link(let words, let uri) = value, !isHeader {
            result.uri = uri
            result.colour = colours.link
            result.words = words
        }
        return result
    }

    private func layout(
        _ text: String, _ style: TextStyle, _ column: Int, _ span: Int, _ alignment: TableColumn.Alignment,
        _ colour: Colour
    ) -> TableRowLayout.Cell {
        let left = lefts[column] + plan.padding
        let last = min(column + span, lefts.count) - 1
        let right = lefts[last] + plan.widths[last] - plan.padding
        let width = max(right - left, style.size)
        let set = measures ? CellText(lines: [], width: 0) : context.cells.set(text, style, width: width)
        return TableRowLayout.Cell(
            text: set, lineCount: measures ? context.cells.lineCount(text, style, width: width) : set.lines.count,
            left: left,
            right: right, column: column, span: span, alignment: alignment, colour: colour)
    }
}
