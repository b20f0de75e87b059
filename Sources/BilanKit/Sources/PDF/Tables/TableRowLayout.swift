import Content

/// A row of a table, set for its columns.
struct TableRowLayout {
    enum Kind: Equatable {
        case header
        case group(level: Int)
        case body(number: Int)
        case subtotal(level: Int)
        case total
        /// Stands where a table has no rows.
        case empty
    }

    struct Cell {
        /// Without lines while the flow only measures.
        var text: CellText
        var lineCount: Int
        /// Points from the table's left to where the text's column starts and ends.
        var left: Double
        var right: Double
        /// How far before `right` a figure ends, so that its decimal mark stands on the column's, in points.
        var inset = 0.0
        /// The first column that the cell covers, and how many it does.
        var column = 0
        var span = 1
        /// How many rows of the header the cell covers, and how far the others reach under its own, in points.
        var rowSpan = 1
        var reach = 0.0
        /// Whether equal values in the rows that follow are taken into the cell.
        var mayContinue = false
        /// The bar before a figure.
        var bar: CellBarLayout?
        /// The line before a figure.
        var line: CellLineLayout?
        /// Set where the text has links, emphasis or marks of its own.
        var rich: FlowText?
        var alignment: TableColumn.Alignment
        var colour: Colour
        /// Whether it names its row or its column.
        var scope: StructureTree.Scope?
        var uri: String?
        /// The text as it is read aloud for a link.
        var words = ""
    }

    var kind: Kind
    var cells: [Cell]
    var style: TextStyle
    /// The distance between two baselines, and the space over and under the text, in points.
    var leading: Double
    var padding: Double

    /// Cells of rows before that go on over this one.
    var continued: [Cell] = []
    /// The columns whose cells go on over the next row: their text has the room of all their rows.
    var goesOn: Set<Int> = []
    /// Lines that the row has in any case.
    var leastLines = 1

    var lineCount: Int {
        cells.reduce(leastLines) { $1.rowSpan > 1 || goesOn.contains($1.column) ? $0 : max($0, $1.lineCount) }
    }

    /// The footnotes whose marks stand in some lines of its cells.
    func notes(in lines: Range<Int>) -> [FootnoteLayout] {
        cells.flatMap { cell in cell.rich.map { $0.notes(in: $0.lines.indices.clamped(to: lines)) } ?? [] }
    }

    /// What its footnotes need at the page's foot, in points.
    func footHeight(_ context: DocumentContext) -> Double {
        PageFoot(size: context.scale.small.size).need(for: notes(in: 0..<lineCount))
    }

    var height: Double { height(lines: lineCount) }

    func height(lines: Int) -> Double { Double(lines) * leading + 2 * padding }
}
