import Content

/// Sets a table's rows in its plan's columns.
struct TableRowSetter {
    private let table: Table
    private let plan: TablePlan
    private let context: DocumentContext
    private let lefts: [Double]
    private let body: TextStyle
    private let bold: TextStyle
    private let measures: Bool

    /// - Parameter measures: whether only the rows' heights are wanted.
    init(_ table: Table, _ plan: TablePlan, _ context: DocumentContext, measures: Bool) {
        self.measures = measures
        self.table = table
        self.plan = plan
        self.context = context
        lefts = plan.lefts
        body = context.scale.cell.sized(plan.size)
        bold = body.weighted(.semibold)
    }

    /// The header's rows: titles over columns first, the columns' own last.
    var header: [TableRowLayout] {
        let depth = (table.columns.map(\.headings.count).max() ?? 0) + 1
        var rows = (0..<depth).map { row(.header, headerCells($0, of: depth), bold) }
        for (index, own) in rows.enumerated() {
            for cell in own.cells where cell.rowSpan > 1 {
                let others = rows[index + 1..<index + cell.rowSpan]
                let height = others.reduce(own.height) { $0 + $1.height }
                let room = ((height - 2 * own.padding) / own.leading + 0.01).whole(in: 0...100_000)
                if cell.lineCount > room { rows[index].leastLines = own.lineCount + cell.lineCount - room }
            }
        }
        for index in rows.indices {
            for cell in rows[index].cells.indices {
                let others = rows[index..<index + rows[index].cells[cell].rowSpan].dropFirst()
                rows[index].cells[cell].reach = others.reduce(0) { $0 + $1.height }
            }
        }
        return rows
    }

    private func headerCells(_ level: Int, of depth: Int) -> [TableRowLayout.Cell] {
        var cells: [TableRowLayout.Cell] = []
        var index = 0
        while index < table.columns.count {
            let column = table.columns[index]
            let start = index
            index += 1
            guard level <= column.headings.count else { continue }
            let isGroup = level < column.headings.count
            while isGroup, index < table.columns.count,
                table.columns[index].headings.starts(with: column.headings[...level])
            {
                index += 1
            }
            var cell = cell(
                isGroup ? column.headings[level] : column.title, bold, at: start, span: index - start,
                alignment: isGroup && index - start > 1 ? .center : column.alignment, context.theme.colours.accentText,
                scope: .column)
            if !isGroup { cell.rowSpan = depth - level }
            cells.append(cell)
        }
        return cells
    }

    /// - Parameter isContinued: for the heading repeated on a group's next page.
    func group(level: Int, key: String, isContinued: Bool = false) -> TableRowLayout {
        let name = key.isEmpty ? "—" : key
        let text = isContinued ? "\(name) \(context.words.continued)" : name
        let colours = context.theme.colours
        let indent = Double(level) * body.size
        let heading = cell(
            text, bold, at: 0, span: table.columns.count, alignment: .start, level == 0 ? colours.accent : colours.text,
            scope: .column, indent: indent)
        return row(.group(level: level), [heading], bold)
    }

    /// A row of the table's beginning, for its height.
    func opening(_ event: TableEvent) -> TableRowLayout {
        switch event {
        case .group(let level, let key): group(level: level, key: key)
        case .row(let number, let cells): body(number, cells)
        case .subtotal(let level, let key, let cells, _): subtotal(level: level, key: key, cells)
        case .total(let cells, _): total(cells)
        }
    }

    /// - Parameters:
    ///   - spans: how many columns a cell covers, by its first.
    ///   - continued: the columns that cells of rows before go on over.
    func body(_ number: Int, _ values: [CellValue], spans: [Int: Int] = [:], continued: [Int] = []) -> TableRowLayout {
        let colours = context.theme.colours
        var cells: [TableRowLayout.Cell] = []
        cells.reserveCapacity(values.count)
        var index = 0
        while index < values.count {
            let value = values[index]
            let column = table.columns[index]
            let span = spans.isEmpty ? 1 : min(max(1, spans[index] ?? 1), values.count - index)
            defer { index += span }
            if !continued.isEmpty, continued.contains(index) { continue }
            let scope: StructureTree.Scope? = column.isRowHeader ? .row : nil
            if case .rich(let text) = value {
                cells.append(rich(text, at: index, span: span, alignment: column.alignment, colours.text, scope: scope))
                continue
            }
            let text = context.string(value, column.format)
            let highlight = column.highlight(of: value, plan.extremes[index]) { title in
                table.index(of: title).map { values[$0] }
            }
            var colour = highlight?.printedColour ?? column.traits.look.printedColour ?? colours.text
            if case .missing = value { colour = colours.secondary }
            let style = highlight?.isBold ?? column.traits.look.isBold == true ? bold : body
            var cell = cell(
                text, style, at: index, span: span, alignment: column.alignment, colour, scope: scope,
                hasGraphic: span == 1 && plan.figures[index] != nil && value.number != nil)
            if span == 1 {
                align(&cell, text, style)
                if !measures { addGraphic(to: &cell, values, at: index) }
            }
            cell.mayContinue = column.mergesEqualValues
            if case .link(_, let uri) = value {
                cell.uri = uri
                cell.colour = colours.link
                cell.words = text
            }
            cells.append(cell)
        }
        return row(.body(number: number), cells, body)
    }

    /// Puts the bar or line that its column has right before the figure.
    private func addGraphic(to cell: inout TableRowLayout.Cell, _ values: [CellValue], at index: Int) {
        guard let figures = plan.figures[index] else { return }
        let left = max(cell.right - figures - TablePlan.barRoom(plan.size), lefts[index] + plan.padding)
        if let bars = plan.bars[index] {
            cell.bar = CellBarLayout(values, at: index, bars, left: left, width: plan.barWidth)
        } else if let columns = plan.lines[index] {
            cell.line = CellLineLayout(values, through: columns, left: left, width: plan.barWidth)
        }
    }

    private func rich(
        _ text: Text, at index: Int, span: Int, alignment: TableColumn.Alignment, _ colour: Colour,
        scope: StructureTree.Scope?
    ) -> TableRowLayout.Cell {
        var result = cell("", body, at: index, span: span, alignment: alignment, colour, scope: scope)
        let set = FlowText(text, body, width: max(result.right - result.left, body.size), context)
        result.rich = set
        result.lineCount = set.lines.count
        result.mayContinue = table.columns[index].mergesEqualValues
        return result
    }

    func subtotal(level: Int, key: String, _ values: [CellValue]) -> TableRowLayout {
        sums(.subtotal(level: level), context.words.subtotal(key), values, indent: Double(level) * body.size)
    }

    func total(_ values: [CellValue]) -> TableRowLayout { sums(.total, table.totalLabel, values, indent: 0) }

    var empty: TableRowLayout {
        row(
            .empty,
            [
                cell(
                    table.emptyText.isEmpty ? "—" : table.emptyText, body, at: 0, span: table.columns.count,
                    alignment: .start,
                    context.theme.colours.secondary)
            ], body)
    }

    /// A row of sums: its label runs over the columns before the first sum.
    private func sums(
        _ kind: TableRowLayout.Kind, _ label: String, _ values: [CellValue], indent: Double
    ) -> TableRowLayout {
        let texts = values.enumerated().map { context.string($1, table.columns[$0].format) }
        let span = max(1, texts.firstIndex { !$0.isEmpty } ?? texts.count)
        let first = texts[0].isEmpty ? label : label + context.words.colon + texts[0]
        let colour = context.theme.colours.text
        var cells = [cell(first, bold, at: 0, span: span, alignment: .start, colour, scope: .row, indent: indent)]
        for index in span..<max(span, texts.count) {
            var cell = cell(texts[index], bold, at: index, alignment: table.columns[index].alignment, colour)
            align(&cell, texts[index], bold)
            cells.append(cell)
        }
        return row(kind, cells, bold)
    }

    private func cell(
        _ text: String, _ style: TextStyle, at index: Int, span: Int = 1, alignment: TableColumn.Alignment,
        _ colour: Colour,
        scope: StructureTree.Scope? = nil, indent: Double = 0, hasGraphic: Bool = false
    ) -> TableRowLayout.Cell {
        let left = lefts[index] + plan.padding + indent + (hasGraphic ? TablePlan.barRoom(plan.size) : 0)
        let last = index + span - 1
        let right = lefts[last] + plan.widths[last] - plan.padding
        let width = max(right - left, style.size)
        let set = measures ? CellText(lines: [], width: 0) : context.cells.set(text, style, width: width)
        return TableRowLayout.Cell(
            text: set, lineCount: measures ? context.cells.lineCount(text, style, width: width) : set.lines.count,
            left: left,
            right: right, column: index, span: span, alignment: alignment, colour: colour, scope: scope)
    }

    /// Has a figure stand on its column's decimal mark, where it has a line of its own.
    private func align(_ cell: inout TableRowLayout.Cell, _ text: String, _ style: TextStyle) {
        guard !measures, cell.text.lines.count == 1, table.columns[cell.column].standsOnDecimalMark,
            let tail = context.decimalTails.width(of: text, style)
        else { return }
        cell.inset = max(0, min(plan.tails[cell.column] - tail, cell.right - cell.left - cell.text.width))
    }

    private func row(_ kind: TableRowLayout.Kind, _ cells: [TableRowLayout.Cell], _ style: TextStyle) -> TableRowLayout
    {
        TableRowLayout(
            kind: kind, cells: cells, style: style, leading: style.size * 1.34,
            padding: style.size * (kind == .header || kind == .total ? 0.5 : 0.33))
    }
}
