/// One sheet as it will be written: what stands on it from top to bottom, and how wide its columns are.
struct SheetPlan {
    var name: String
    var items: [SheetItem]
    /// Widths in points, from column A.
    var widths: [Double]
    var orientation: PageLook.Orientation

    var rowCount: Int { items.reduce(0) { $0 + $1.rowCount } }

    var tables: [TablePlacement] {
        items.compactMap { if case .table(let placement) = $0 { placement } else { nil } }
    }

    var pivots: [PivotPlacement] {
        items.compactMap { if case .pivot(let placement) = $0 { placement } else { nil } }
    }

    /// The table that the sheet is there for: its only one, with nothing but text around it. Printed pages repeat its header, which would
    /// stand over the wrong cells elsewhere.
    var mainTable: TablePlacement? {
        var main: TablePlacement?
        for item in items {
            switch item {
            case .table(let placement):
                guard main == nil else { return nil }
                main = placement
            case .chart, .keyFigure, .pivot: return nil
            case .line, .blank: continue
            }
        }
        return main
    }

    /// The table whose header stays in sight, if it doesn't start too low.
    var frozenTable: TablePlacement? { mainTable.flatMap { $0.headerRow < 10 && !$0.isEmpty ? $0 : nil } }

    /// The table that has filter buttons: the sheet's longest.
    var filteredTable: TablePlacement? {
        tables.filter { !$0.isEmpty }.max { $0.summary.rowCount < $1.summary.rowCount }
    }

    /// All that the sheet holds: what is printed.
    var usedRange: CellRange {
        CellRange(sheet: name, columns: 0...max(0, widths.count - 1), rows: 0...max(0, rowCount - 1))
    }

    /// The most rows that a sheet holds in the spreadsheet programs in use.
    static let rowLimit = 1_048_576
}

/// What stands on a sheet, one below the other.
enum SheetItem {
    case line(Line)
    case blank
    case keyFigure(KeyFigure, height: Double)
    case table(TablePlacement)
    case pivot(PivotPlacement)
    case chart(ChartPlacement)

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
    }

    var rowCount: Int {
        switch self {
        case .line, .blank, .keyFigure: 1
        case .table(let placement): placement.rowCount
        case .pivot(let placement): placement.rowCount
        case .chart(let placement): placement.rowCount
        }
    }
}
