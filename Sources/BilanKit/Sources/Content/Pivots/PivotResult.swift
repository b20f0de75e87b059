import Foundation

/// What a pivot comes to: its groups alone are kept, never the rows.
public struct PivotResult {
    /// The values that head each row, one a row field, in order.
    public private(set) var rowKeys: [[CellValue]] = []
    /// The values that head each column; one without values where the pivot has no column field.
    public private(set) var columnKeys: [[CellValue]] = []
    /// Each field's texts in the order in which they head rows or columns, by the field's title: those that
    /// differ by case alone follow one another, since a spreadsheet program may choose any of them. A field that holds
    /// others too has none.
    public private(set) var members: [String: [String]] = [:]
    /// How the fields' values are shown, by their title.
    public private(set) var fieldFormats: [String: NumberFormat] = [:]
    /// How the cells are shown.
    public private(set) var valueFormat: NumberFormat
    private var cells: [Place: Accumulator] = [:]

    /// A row and a column; nil is the total over all.
    private struct Place: Hashable {
        var row: Int?
        var column: Int?
    }

    /// What a cell holds; `.empty` where no row has a value for it.
    ///
    /// - Parameters:
    ///   - row: nil for the total over all rows.
    ///   - column: nil for the total over all columns.
    public func value(row: Int?, column: Int?) -> CellValue { cells[Place(row: row, column: column)]?.result ?? .empty }

    /// Walks the table once.
    init(_ pivot: Pivot, _ table: Table, _ evaluator: TableEvaluator) {
        let rowFields = pivot.rows.compactMap(table.index(of:))
        let columnFields = pivot.columns.compactMap(table.index(of:))
        let filters = pivot.filters.compactMap { filter in
            table.index(of: filter.column).map { ($0, PivotKey(.text(filter.text))) }
        }
        let valued = table.index(of: pivot.value.column)
        valueFormat = Self.format(pivot.value.aggregate, valued.map { table.columns[$0].format } ?? .integer)
        var rows = PivotKeys(rowFields.count)
        var columns = PivotKeys(columnFields.count)
        var cells: [Place: Accumulator] = [:]
        if let valued {
            table.walk(evaluator) { event in
                guard case .row(_, let values) = event else { return }
                let (heads, tops) = (rowFields.map { values[$0] }, columnFields.map { values[$0] })
                rows.note(heads)
                columns.note(tops)
                guard filters.allSatisfy({ PivotKey(values[$0.0]) == $0.1 }) else { return }
                let (row, column) = (rows.index(of: heads), columns.index(of: tops))
                for place in [
                    Place(row: row, column: column), Place(row: row, column: nil), Place(row: nil, column: column),
                    Place(row: nil, column: nil),
                ] { cells[place, default: Accumulator(pivot.value.aggregate)].add(values[valued]) }
            }
        }
        if cells.values.contains(where: \.isOverflown) {
            evaluator.report(
                String(
                    fr: "une somme est trop grande pour être tenue ; vérifiez les valeurs de « \(pivot.value.column) »",
                    en: "a sum is too large to be held; check the values of “\(pivot.value.column)”"),
                block: Block.pivot(pivot).name)
        }
        let rowOrder = rows.sorted(pivot.order)
        let columnOrder = columns.sorted(pivot.order)
        rowKeys = rowOrder.map { rows.tuples[$0] }
        columnKeys = columnOrder.map { columns.tuples[$0] }
        let rowPlaces = Self.inverted(rowOrder)
        let columnPlaces = Self.inverted(columnOrder)
        for (place, cell) in cells {
            self.cells[Place(row: place.row.map { rowPlaces[$0] }, column: place.column.map { columnPlaces[$0] })] =
                cell
        }
        for (titles, keys) in [(pivot.rows, rows), (pivot.columns, columns)] {
            for (level, title) in titles.enumerated() {
                if let texts = keys.texts(level, pivot.order) { members[title] = texts }
                fieldFormats[title] = table.index(of: title).map { table.columns[$0].format }
            }
        }
    }

    private static func inverted(_ order: [Int]) -> [Int] {
        var places = Array(repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = place }
        return places
    }

    private static func format(_ aggregate: Aggregate, _ format: NumberFormat) -> NumberFormat {
        switch (aggregate, format) {
        case (.count, _): .integer
        case (.average, .integer): .decimal(1)
        default: format
        }
    }

    /// One cell's aggregate under way.
    private struct Accumulator {
        let aggregate: Aggregate
        private var value = CellValue.empty
        private var count = 0
        /// Whether the sum is beyond what its values can hold.
        private(set) var isOverflown = false

        init(_ aggregate: Aggregate) { self.aggregate = aggregate }

        mutating func add(_ cell: CellValue) {
            if aggregate == .count {
                if PivotKey(cell) != .empty { count += 1 }
                return
            }
            guard let number = cell.number, number.isFinite else { return }
            count += 1
            switch aggregate {
            case .sum, .average:
                if let sum = value.adding(cell) { value = sum } else { isOverflown = true }
            case .minimum: if count == 1 || number < value.number! { value = cell }
            case .maximum: if count == 1 || number > value.number! { value = cell }
            case .count, .distinct: break
            }
        }

        var result: CellValue {
            switch aggregate {
            case _ where count == 0 || isOverflown: .empty
            case .count: .integer(count)
            // Refused by the check: pivot tables of spreadsheets can't count them.
            case .distinct: .empty
            case .average: value.divided(by: count)
            case .sum, .minimum, .maximum: value
            }
        }
    }
}
