import Programme

/// What a walk over a table meets, in the order in which it is drawn.
public enum TableEvent {
    /// A group begins: its level (0 is the outermost) and its key.
    case group(level: Int, key: String)
    /// A row of the body, computed columns filled in; its number counts from 0.
    case row(number: Int, cells: [CellValue])
    /// A group ends: its aggregates, computed columns filled in, over so many rows.
    case subtotal(level: Int, key: String, cells: [CellValue], rowCount: Int)
    /// The table ends. Sent where `hasGrandTotal` and there was a row.
    case total(cells: [CellValue], rowCount: Int)
}

extension Table {
    /// Walks the table once: its rows are read as they come, groups and totals made on the way, memory flat.
    ///
    /// - Parameters:
    ///   - evaluator: gives what computed columns take from other tables.
    ///   - spans: told, before each row that has some, how many columns its cells span.
    ///   - body: told of each event, in order.
    public func walk(
        _ evaluator: TableEvaluator, spans: (([Int: Int]) -> Void)? = nil, _ body: (TableEvent) throws -> Void
    ) rethrows {
        var open: [String] = []
        var sums: [Aggregates] = []
        var grand = Aggregates(columns)
        var number = 0
        let computed = computedColumns
        var examination = evaluator.examination(of: self)

        func close(to depth: Int) throws {
            while open.count > depth {
                let level = open.count - 1
                let key = open.removeLast()
                let aggregates = sums.removeLast()
                let cells = evaluator.completed(aggregates.cells, of: self, computed: computed, isTotal: true)
                examination?.closed(level, key, aggregates, overflows: evaluator.overflows)
                try body(.subtotal(level: level, key: key, cells: cells, rowCount: aggregates.rowCount))
            }
        }

        for given in rows {
            let row = given.fitted(to: self)
            let same = zip(open, row.keys).prefix { $0 == $1 }.count
            try close(to: same)
            for level in same..<max(same, row.keys.count) {
                open.append(row.keys[level])
                sums.append(Aggregates(columns))
                examination?.opened(open, row: number)
                try body(.group(level: level, key: row.keys[level]))
            }
            let cells = evaluator.completed(row.cells, of: self, computed: computed, isTotal: false)
            examination?.note(given, cells, row: number, evaluator)
            grand.add(cells)
            for level in sums.indices { sums[level].add(cells) }
            if !row.spans.isEmpty { spans?(row.spans) }
            try body(.row(number: number, cells: cells))
            number += 1
        }
        try close(to: 0)
        if hasGrandTotal, number > 0 {
            let cells = evaluator.completed(grand.cells, of: self, computed: computed, isTotal: true)
            examination?.ended(grand, overflows: evaluator.overflows)
            try body(.total(cells: cells, rowCount: number))
        }
        if let examination { evaluator.take(examination) }
    }
}

extension TableRow {
    /// The row with a cell for every column, no key too many and no span beyond the columns: what a report gave too
    /// little of is empty.
    package func fitted(to table: Table) -> TableRow {
        guard cells.count != table.columns.count || keys.count > table.groupings.count || !spans.isEmpty else {
            return self
        }
        let width = table.columns.count
        var row = TableRow(
            cells: Array(cells.prefix(width)), keys: Array(keys.prefix(table.groupings.count)),
            spans: spans.filter { (0..<width).contains($0.key) && $0.value > 1 }.reduce(into: [:]) {
                $0[$1.key] = min($1.value, width - $1.key)
            })
        while row.cells.count < table.columns.count { row.cells.append(.empty) }
        return row
    }
}

/// The running aggregates of a table's columns.
struct Aggregates {
    private let columns: [TableColumn]
    /// The columns that have a total.
    private let totals: [(index: Int, aggregate: Aggregate)]
    private var values: [CellValue]
    private var counts: [Int]
    /// The different values of columns that count them.
    private var seen: [Int: Set<CellValue>] = [:]
    private(set) var rowCount = 0
    /// The columns whose sum is beyond what their values can hold.
    private(set) var overflows: Set<Int> = []

    init(_ columns: [TableColumn]) {
        self.columns = columns
        totals = columns.indices.compactMap { index in columns[index].total.map { (index, $0) } }
        values = Array(repeating: .empty, count: columns.count)
        counts = Array(repeating: 0, count: columns.count)
    }

    mutating func add(_ cells: [CellValue]) {
        rowCount += 1
        for (index, total) in totals {
            if case .empty = cells[index] { continue }
            guard total.countsValues || cells[index].number != nil else { continue }
            counts[index] += 1
            switch total {
            case .sum, .average: if !values[index].take(cells[index]) { overflows.insert(index) }
            case .minimum where counts[index] == 1 || cells[index].number! < values[index].number!:
                values[index] = cells[index]
            case .maximum where counts[index] == 1 || cells[index].number! > values[index].number!:
                values[index] = cells[index]
            case .distinct: if cells[index].isTold { seen[index, default: []].insert(cells[index]) }
            case .count, .minimum, .maximum: break
            }
        }
    }

    /// One value a column; `.empty` where the column has no total.
    var cells: [CellValue] {
        columns.indices.map { index in
            switch columns[index].total {
            case nil: .empty
            case _ where overflows.contains(index): .empty
            case .count: .integer(counts[index])
            case .distinct: .integer(seen[index]?.count ?? 0)
            case .average: counts[index] == 0 ? .empty : values[index].divided(by: counts[index])
            case .sum: values[index] == .empty ? columns[index].format.zero : values[index]
            case .minimum, .maximum: values[index]
            }
        }
    }
}

extension CellValue {
    /// Adds a value to a sum, of which only nearly every cell's way is told here; false where that is beyond what the
    /// kind of value can hold.
    fileprivate mutating func take(_ other: CellValue) -> Bool {
        switch other {
        case .money(let more):
            if case .money(let sum) = self, (sum + more).isRepresentable {
                self = .money(sum + more)
                return true
            }
        case .integer(let more):
            if case .integer(let sum) = self, case (let whole, false) = sum.addingReportingOverflow(more) {
                self = .integer(whole)
                return true
            }
        default: break
        }
        guard let sum = adding(other) else { return false }
        self = sum
        return true
    }

    /// Whether it says something.
    fileprivate var isTold: Bool {
        switch self {
        case .empty, .missing, .text(""): false
        default: true
        }
    }
}

extension NumberFormat {
    /// What a sum over nothing is.
    var zero: CellValue {
        switch self {
        case .money, .wholeEuros, .millions: .money(.zero)
        case .percent: .share(Share(0))
        case .duration: .duration(.zero)
        case .decimal, .amount: .decimal(0)
        case .signed(let base): base.zero
        default: .integer(0)
        }
    }
}
