/// One sheet as it will be written: what stands on it from top to bottom, and how wide its columns are.
struct SheetPlan {
    var name: String
    var items: [SheetItem]
    /// Widths in points, from column A.
    var widths: [Double]
    /// The columns that are hidden, counted from 0.
    var hiddenColumns: Set<Int> = []
    var setup: PageSetup
    var options: SheetOptions
    /// Whether the sheet goes on with what the one before it could not hold.
    var isContinuation = false

    var rowCount: Int { items.reduce(0) { $0 + $1.rowCount } }

    /// A table, and its rows that stand on the sheet.
    typealias PlacedTable = (placement: TablePlacement, part: TablePart)

    var tables: [PlacedTable] {
        items.compactMap {
            if case .table(let placement, let part) = $0 { (placement, placement.parts[part]) } else { nil }
        }
    }

    var pivots: [PivotPlacement] {
        items.compactMap { if case .pivot(let placement) = $0 { placement } else { nil } }
    }

    /// The table that the sheet is there for: its only one, with nothing but text around it. Printed pages repeat its
    /// header, which would
    /// stand over the wrong cells elsewhere.
    var mainTable: PlacedTable? {
        var main: PlacedTable?
        for item in items {
            switch item {
            case .table(let placement, let part):
                guard main == nil else { return nil }
                main = (placement, placement.parts[part])
            case .chart, .keyFigure, .grid, .pivot, .picture: return nil
            case .line, .blank, .spareRows, .anchor: continue
            }
        }
        return main
    }

    /// The table whose header stays in sight, if it doesn't start too low.
    var frozenTable: PlacedTable? { mainTable.flatMap { $0.part.headerRow < 10 && !$0.placement.isEmpty ? $0 : nil } }

    /// How many columns and rows stay in sight.
    var frozenCells: (columns: Int, rows: Int) {
        switch options.view.frozen {
        case .none: return (0, 0)
        case .cells(let columns, let rows): return (max(0, columns), max(0, rows))
        case .automatic:
            guard let frozen = frozenTable else { return (0, 0) }
            return (frozen.placement.columnCount > 2 ? 1 : 0, frozen.part.headerRow + 1)
        }
    }

    /// The columns that are printed again on pages beside one another: those that stay in sight.
    var repeatedColumns: Int { mainTable == nil ? 0 : min(frozenCells.columns, widths.count) }

    /// The table that has filter buttons: the sheet's longest.
    var filteredTable: PlacedTable? {
        tables.filter { !$0.placement.isEmpty }.max { $0.part.bodyCount < $1.part.bodyCount }
    }

    /// The cells at which what bears a label begins, by label.
    var anchors: [String: CellAddress] {
        var anchors: [String: CellAddress] = [:]
        var row = 0
        for item in items {
            if case .anchor(let label) = item { anchors[label] = CellAddress(sheet: name, column: 0, row: row) }
            row += item.rowCount
        }
        return anchors
    }

    /// All that the sheet holds: what is printed.
    var usedRange: CellRange {
        CellRange(sheet: name, columns: 0...max(0, widths.count - 1), rows: 0...max(0, rowCount - 1))
    }

    /// The most rows that a sheet holds in the spreadsheet programs in use.
    static let rowLimit = 1_048_576
}

/// What a report asks of a sheet as a whole.
struct SheetOptions {
    var view = SheetView()
    var page = SheetPage()
    var tabColour: Colour?
    var isHidden = false
    var isProtected = false

    init() {}

    init(_ sheet: Sheet) {
        (view, page, tabColour, isHidden, isProtected) = (
            sheet.view, sheet.page, sheet.tabColour, sheet.isHidden, sheet.isProtected
        )
    }
}

/// What stands on a sheet, one below the other.
enum SheetItem {
    case line(Line)
    /// - Parameter beginsPage: whether a new printed page begins with it.
    case blank(beginsPage: Bool = false)
    case keyFigure(KeyFigure, height: Double)
    /// A table, and which of its parts stands there.
    case table(TablePlacement, part: Int)
    case grid(GridPlacement)
    case pivot(PivotPlacement)
    case chart(ChartPlacement)
    case picture(PicturePlacement)
    /// Empty rows under a table, for whoever fills it in.
    case spareRows(TablePlacement, count: Int)
    /// Where what bears the label begins; it takes no row.
    case anchor(String)

    /// A text over the sheet's whole width.
    struct Line {
        var text: Text
        var role: CellStyle.Role
        /// Where a click leads within the workbook: a sheet's name.
        var target: String?
        /// In points, from the estimated number of lines.
        var height = 0.0
        /// Whether the text needs the columns beside it merged into one.
        var isMerged = false
        /// Whether it never ends a page: a heading, or what belongs to the chart under it.
        var isKept = false
        /// Whether a new printed page begins with it.
        var beginsPage = false
    }

    var rowCount: Int {
        switch self {
        case .line, .blank, .keyFigure: 1
        case .table(let placement, let part): placement.parts[part].rowCount
        case .grid(let placement): placement.rowCount
        case .pivot(let placement): placement.rowCount
        case .chart(let placement): placement.rowCount
        case .picture(let placement): placement.rowCount
        case .spareRows(_, let count): count
        case .anchor: 0
        }
    }

    /// Has a new printed page begin with it; false where it can't.
    mutating func beginPage() -> Bool {
        switch self {
        case .line(var line) where line.isKept:
            line.beginsPage = true
            self = .line(line)
        case .chart(let placement): placement.beginsPage = true
        case .picture(let placement): placement.beginsPage = true
        default: return false
        }
        return true
    }

    /// The styles of its rows, but for those as high as their content wants.
    func rowStyles(_ theme: Theme) -> [RowStyle] {
        switch self {
        case .line(let line): [RowStyle(height: line.height, beginsPage: line.beginsPage)]
        case .blank(let beginsPage): [RowStyle(beginsPage: beginsPage)]
        case .keyFigure(_, let height): [RowStyle(height: height)]
        case .chart(let placement): placement.rowStyles
        case .picture(let placement): placement.rowStyles
        case .grid(let placement): placement.rowStyles
        case .table(let placement, _):
            (1...placement.mostLines(theme)).map { RowStyle(lines: $0) }
                + (placement.merges.isEmpty ? [] : (1...RowStyle.mostLines).map { .fixed(theme, lines: $0) })
        case .pivot, .spareRows, .anchor: []
        }
    }
}
