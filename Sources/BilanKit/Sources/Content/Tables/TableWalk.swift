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
    public func walk(
        _ evaluator: TableEvaluator, spans: (([Int: Int]) -> Void)? = nil, _ body: (TableEvent) throws -> Void
    ) rethrows {
        var open: [String] = []
        var sums: [Aggregates] = []
        var grand = Aggregates(columns)
        var number = 0
        let computed = computedColumns

        func close(to depth: Int) throws {
            while open.count > depth {
                let level = open.count - 1
                let key = open.removeLast()
                let aggregates = sums.removeLast()
                let cells = evaluator.completed(aggregates.cells, of: self, computed: computed, isTotal: true)
                try body(.subtotal(level: level, key: key, cells: cells, rowCount: aggregates.rowCount))
            }
        }

        for row in rows.lazy.map({ $0.fitted(to: self) }) {
            let same = zip(open, row.keys).prefix { $0 == $1 }.count
            try close(to: same)
            for level in same..<max(same, row.keys.count) {
                open.append(row.keys[level])
                sums.append(Aggregates(columns))
                try body(.group(level: level, key: row.keys[level]))
            }
            let cells = evaluator.completed(row.cells, of: self, computed: computed, isTotal: false)
            grand.add(cells)
            for level in sums.indices { sums[level].add(cells) }
            if !row.spans.isEmpty { spans?(row.spans) }
            try body(.row(number: number, cells: cells))
            number += 1
        }
        try close(to: 0)
        if hasGrandTotal, number > 0 {
            let cells = evaluator.completed(grand.cells, of: self, computed: computed, isTotal: true)
            try body(.total(cells: cells, rowCount: number))
        }
    }
}

extension TableRow {
    /// The row with a cell for every column and no key too many: what a report gave too little of is empty.
    func fitted(to table: Table) -> TableRow {
        guard cells.count != table.columns.count || keys.count > table.groupings.count else { return self }
        var row = TableRow(
            cells: Array(cells.prefix(table.columns.count)), keys: Array(keys.prefix(table.groupings.count)),
            spans: spans)
        while row.cells.count < table.columns.count { row.cells.append(.empty) }
        return row
    }
}

/// The running aggregates of a table's columns.
struct Aggregates {
    private let columns: [TableColumn]
    private var values: [CellValue]
    private var counts: [Int]
    private(set) var rowCount = 0

    init(_ columns: [TableColumn]) {
        self.columns = columns
        values = Array(repeating: .empty, count: columns.count)
        counts = Array(repeating: 0, count: columns.count)
    }

    mutating func add(_ cells: [CellValue]) {
        rowCount += 1
        for index in columns.indices {
            guard let total = columns[index].total, cells[index] != .empty else { continue }
            guard total == .count || cells[index].number != nil else { continue }
            counts[index] += 1
            switch total {
            case .sum, .average: values[index] = values[index].adding(cells[index])
            case .minimum where counts[index] == 1 || cells[index].number! < values[index].number!:
                values[index] = cells[index]
            case .maximum where counts[index] == 1 || cells[index].number! > values[index].number!:
                values[index] = cells[index]
            case .count, .minimum, .maximum: break
            }
        }
    }

    /// One value a column; `.empty` where the column has no total.
    var cells: [CellValue] {
        columns.indices.map { index in
            switch columns[index].total {
            case nil: .empty
            case .count: .integer(counts[index])
            case .average: counts[index] == 0 ? .empty : values[index].divided(by: counts[index])
            case .sum: values[index] == .empty ? columns[index].format.zero : values[index]
            case .minimum, .maximum: values[index]
            }
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
        default: .integer(0)
        }
    }
}

extension CellValue {
    /// The sum of two values of one kind, exact for cents and whole numbers; of mixed kinds, of their numbers. What is
    /// no
    /// number counts for nothing.
    func adding(_ other: CellValue) -> CellValue {
        switch (self, other) {
        case (.money(let a), .money(let b)): .money(a + b)
        case (.integer(let a), .integer(let b)): .integer(a + b)
        case (.share(let a), .share(let b)): .share(Share(a.fraction + b.fraction))
        case (.duration(let a), .duration(let b)): .duration(a + b)
        default: combined(with: other, +) { $0 }
        }
    }

    /// This value less another of its kind.
    func subtracting(_ other: CellValue) -> CellValue {
        switch (self, other) {
        case (.money(let a), .money(let b)): .money(a - b)
        case (.integer(let a), .integer(let b)): .integer(a - b)
        case (.share(let a), .share(let b)): .share(Share(a.fraction - b.fraction))
        case (.duration(let a), .duration(let b)): .duration(a - b)
        default: combined(with: other, -) { $0.negated }
        }
    }

    /// Values of two kinds, of which either may be no number: it then counts for nothing, and two such are empty.
    private func combined(
        with other: CellValue, _ operation: (Double, Double) -> Double, alone: (CellValue) -> CellValue
    ) -> CellValue {
        switch (number, other.number) {
        case (nil, nil): .empty
        case (_?, nil): self
        case (nil, _?): alone(other)
        case (let a?, let b?): .decimal(operation(a, b))
        }
    }

    private var negated: CellValue {
        switch self {
        case .money(let value): .money(.zero - value)
        case .integer(let value): .integer(-value)
        case .share(let value): .share(Share(-value.fraction))
        case .duration(let value): .duration(.zero - value)
        case .decimal(let value): .decimal(-value)
        default: .empty
        }
    }

    func divided(by count: Int) -> CellValue {
        switch self {
        case .money(let money): .decimal(money.euros / Double(count))
        case .duration(let duration): .duration(duration / count)
        default: number.map { .decimal($0 / Double(count)) } ?? .empty
        }
    }
}
