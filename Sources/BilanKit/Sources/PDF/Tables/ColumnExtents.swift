import Content

/// How wide a table's columns want to be and can be, found by walking it once.
struct ColumnExtents {
    /// The widest line of each column, in points at the full cell size.
    private(set) var natural: [Double]
    /// The widest piece that should not be broken, up to what is kept whole.
    private(set) var least: [Double]
    /// The widest piece that should not be broken, however wide.
    private(set) var unbroken: [Double]
    /// The widest that figures have from their decimal mark on; 0 in a column of texts.
    private(set) var tails: [Double]
    /// Of the columns whose extremes are marked.
    private(set) var extremes: [Int: ColumnExtremes] = [:]
    /// The bars before figures, by their column.
    private(set) var bars: [Int: BarExtent] = [:]
    /// The columns that lines before figures go through, by the column of the figures.
    private(set) var lines: [Int: [Int]] = [:]
    /// How wide the figures behind bars and lines are.
    private(set) var figures: [Int: Double] = [:]
    /// The footnotes of the table's rows.
    private(set) var noteCount = 0
    /// The headings of the first groups and the first rows, as the walk met them.
    private(set) var opening: [TableEvent] = []
    /// Whether `opening` is all of the table.
    private(set) var isWhole = true
    /// The widest that they have before it.
    private var heads: [Double]

    /// Labels of sums that run over the first columns: the widest piece by their number.
    private var labels: [Int: Double] = [:]
    /// The widest line that runs over the first columns, by their number: labels of sums and of groups.
    private var wideLines: [Int: Double] = [:]

    /// Words longer than this, in times the cell size, are broken rather than widen their column.
    private static let longestWord = 16.0
    /// Numbers and codes longer than this are: an identifier of 36 characters is not.
    private static let longestNumber = 24.0

    /// More than the groups that begin with a table's first row, and two rows.
    private static let openingLimit = 12

    /// The extents of the columns that pages show.
    init(_ whole: Table, _ context: DocumentContext) {
        let table = whole.shown
        natural = Array(repeating: 0, count: table.columns.count)
        (least, unbroken) = (natural, natural)
        tails = natural
        heads = natural
        let body = context.scale.cell
        let total = body.weighted(.semibold)
        for (index, column) in table.columns.enumerated() {
            let extent = context.cells.extent(column.title, total)
            // A header takes two or three lines before it widens its column.
            natural[index] = max(extent.least, extent.natural * 0.5)
            need(extent, in: index, body)
            bars[index] = BarExtent(of: column, in: table)
            lines[index] = column.line?.columns.compactMap(table.index)
            if column.marksExtremes { extremes[index] = ColumnExtremes() }
        }
        var spans: [Int: Int] = [:]
        whole.walkShown(context.evaluator, spans: { spans = $0 }) { event in
            if opening.count < Self.openingLimit { opening.append(event) } else { isWhole = false }
            switch event {
            case .group(_, let key): add(line: key, over: table.columns.count, total, context)
            case .row(_, var cells):
                // What runs over several columns, or lies under such a cell, asks for no width of one.
                for (index, span) in spans where span > 1 {
                    for covered in index..<min(index + span, cells.count) { cells[covered] = .empty }
                }
                spans.removeAll(keepingCapacity: true)
                for cell in cells { noteCount += cell.noteCount }
                add(cells, table, body, context)
                for index in bars.keys { bars[index]!.add(cells, at: index) }
                for index in extremes.keys { extremes[index]!.add(cells[index]) }
            case .subtotal(_, let key, let cells, _):
                add(cells, table, total, context)
                if table.hasSubtotals { add(label: context.words.subtotal(key), cells, table, total, context) }
            case .total(let cells, _):
                add(cells, table, total, context)
                add(label: table.totalLabel, cells, table, total, context)
            }
        }
        if opening.isEmpty { add(line: table.emptyText, over: table.columns.count, body, context) }
        makeRoomForLabels()
        for index in natural.indices {
            // What stands on one mark may be wider than any figure of it.
            natural[index] = max(natural[index], heads[index] + tails[index])
            least[index] = max(least[index], min(heads[index] + tails[index], body.size * Self.longestWord))
            guard bars[index] != nil || lines[index] != nil else { continue }
            // A header may stand over both.
            figures[index] = table.columns[index].standsOnDecimalMark ? heads[index] + tails[index] : natural[index]
            natural[index] = max(natural[index], figures[index]! + TablePlan.barRoom(body.size))
            least[index] = max(least[index], figures[index]! + TablePlan.barRoom(body.size))
        }
        bound(by: table)
    }

    /// The extents of a grid's columns; cells over several ask for no width of one.
    init(_ grid: GridPlan, _ table: Table, _ context: DocumentContext) {
        natural = Array(repeating: 0, count: grid.columnCount)
        (least, unbroken) = (natural, natural)
        tails = natural
        heads = natural
        let body = context.scale.cell
        let bold = body.weighted(.semibold)
        for cell in grid.rows.joined() {
            noteCount += context.formulas.value(cell, of: grid.grid.name).noteCount
            guard cell.columns == 1 else { continue }
            let text = context.formulas.text(cell, of: grid.grid.name, context.theme.numbers)
            let extent = context.cells.extent(text, cell.isBold ? bold : body)
            need(extent, in: cell.column, body)
            let wanted =
                cell.role == .columnHeader ? max(least[cell.column], extent.natural * 0.5) : extent.natural
            natural[cell.column] = max(natural[cell.column], wanted)
        }
        bound(by: table)
    }

    private mutating func bound(by table: Table) {
        for (index, column) in table.columns.enumerated() {
            guard let range = column.width else { continue }
            natural[index] = min(max(natural[index], range.lowerBound), max(range.upperBound, least[index]))
            least[index] = min(max(least[index], range.lowerBound), natural[index])
        }
    }

    /// Asks for the room that a column's text needs to be broken nowhere but between words.
    private mutating func need(
        _ extent: (natural: Double, least: Double, numbers: Double), in column: Int, _ style: TextStyle
    ) {
        let kept = max(
            min(extent.least, style.size * Self.longestWord), min(extent.numbers, style.size * Self.longestNumber))
        least[column] = max(least[column], kept)
        unbroken[column] = max(unbroken[column], extent.least)
    }

    /// Takes in the label of a row of sums, which runs over the columns before the first sum.
    private mutating func add(
        label: String, _ cells: [CellValue], _ table: Table, _ style: TextStyle, _ context: DocumentContext
    ) {
        let first = cells.enumerated().first { !context.string($1, table.columns[$0].format).isEmpty }
        let span = max(1, first?.offset ?? cells.count)
        let extent = context.cells.extent(label, style)
        wideLines[span] = max(wideLines[span] ?? 0, extent.natural)
        guard span > 1 else { return need(extent, in: 0, style) }
        labels[span] = max(labels[span] ?? 0, min(extent.least, style.size * Self.longestWord))
    }

    private mutating func add(line: String, over span: Int, _ style: TextStyle, _ context: DocumentContext) {
        wideLines[span] = max(wideLines[span] ?? 0, context.cells.extent(line, style).natural)
    }

    /// How much wider than its columns a line over several of them is, in points; 0 where none is.
    var shortage: Double {
        wideLines.reduce(0) { max($0, $1.value - natural[..<min($1.key, natural.count)].reduce(0, +)) }
    }

    /// Widens the columns under labels that run over several, evenly.
    private mutating func makeRoomForLabels() {
        for (span, width) in labels.sorted(by: { $0.key < $1.key }) {
            let missing = (width - least[..<span].reduce(0, +)) / Double(span)
            guard missing > 0 else { continue }
            for column in 0..<span { least[column] += missing }
        }
        for index in natural.indices { natural[index] = max(natural[index], least[index]) }
    }

    private mutating func add(_ cells: [CellValue], _ table: Table, _ style: TextStyle, _ context: DocumentContext) {
        for (index, value) in cells.enumerated() where value != .empty {
            let text = context.string(value, table.columns[index].format)
            let style = table.columns[index].mayBeBold ? style.weighted(.semibold) : style
            let extent = context.cells.extent(text, style)
            natural[index] = max(natural[index], extent.natural)
            need(extent, in: index, style)
            guard table.columns[index].standsOnDecimalMark, let tail = context.decimalTails.width(of: text, style)
            else { continue }
            tails[index] = max(tails[index], tail)
            heads[index] = max(heads[index], extent.natural - tail)
        }
    }
}

extension TableColumn {
    /// Whether a cell of the body may be bold, and so wider.
    fileprivate var mayBeBold: Bool {
        traits.look.isBold == true || traits.highlights.contains { $0.look.isBold == true }
    }

    /// Whether the column's figures stand with their decimal marks under one another.
    var standsOnDecimalMark: Bool { alignment == .end && format.isNumeric }
}
