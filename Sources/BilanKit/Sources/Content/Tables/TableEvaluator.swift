import Programme

/// Computes what tables and figures say of other tables: each table is walked at most once for it, and only its
/// totals, and sums by key where a computation asks for them, are kept.
public final class TableEvaluator {
    private let tables: [String: Table]
    private var summaries: [String: Summary] = [:]
    private var sums: [SumKey: [String: CellValue]] = [:]
    private var underway: Set<String> = []
    /// Gives whoever is told of a table's rows, computed columns filled in, while its totals are made.
    package var rowObserver: ((_ table: String) -> ((_ cells: [CellValue]) -> Void)?)?
    /// What pivots come to, by name.
    var pivots: [String: PivotResult] = [:]

    /// - Parameter tables: those of the composition; of two with one name the first counts.
    public init(_ tables: [Table]) {
        self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A table's grand totals and extent.
    public struct Summary {
        /// One value a column, `.empty` where it has no total.
        public var totals: [CellValue]
        public var rowCount: Int
        /// How many groups were met at each level.
        public var groupCounts: [Int]
    }

    private struct SumKey: Hashable {
        var table: String
        /// Nil counts rows.
        var column: String?
        var match: String
    }

    func table(named name: String) -> Table? { tables[name] }

    /// The totals of a table of the composition; nil where there is no such table, or it rests on itself.
    public func summary(of name: String) -> Summary? {
        if let known = summaries[name] { return known }
        guard let table = tables[name], underway.insert(name).inserted else { return nil }
        defer { underway.remove(name) }
        var summary = Summary(
            totals: Array(repeating: .empty, count: table.columns.count), rowCount: 0,
            groupCounts: Array(repeating: 0, count: table.groupings.count))
        // Totals are wanted of every numeric column, whether or not the table prints them.
        var whole = table
        whole.hasGrandTotal = true
        for index in whole.columns.indices
        where whole.columns[index].total == nil && whole.columns[index].format.isNumeric {
            whole.columns[index].total = .sum
        }
        let onRow = rowObserver?(name)
        whole.walk(self) { event in
            switch event {
            case .group(let level, _): summary.groupCounts[level] += 1
            case .total(let cells, let count): (summary.totals, summary.rowCount) = (cells, count)
            case .row(_, let cells): onRow?(cells)
            case .subtotal: break
            }
        }
        summaries[name] = summary
        return summary
    }

    /// The value of a figure; `.empty` where it rests on nothing.
    public func value(of figure: Figure) -> CellValue {
        switch figure {
        case .value(.figure(let inner)): value(of: inner)
        case .value(let value): value
        case .total(let table, let column):
            tables[table]?.index(of: column).flatMap { summary(of: table)?.totals[$0] } ?? .empty
        case .count(let table): summary(of: table).map { .integer($0.rowCount) } ?? .empty
        case .ratio(let a, let b): ratio(value(of: a), value(of: b))
        case .difference(let a, let b): value(of: a).subtracting(value(of: b))
        case .sum(let figures): figures.reduce(.empty) { $0.adding(value(of: $1)) }
        }
    }

    /// A row's cells with figures resolved and computed columns filled in. In subtotals and totals only what follows
    /// from the same row is computed again: a ratio of sums, not a sum of ratios.
    ///
    /// - Parameter computed: the table's columns that follow from others.
    func completed(_ cells: [CellValue], of table: Table, computed: [Int], isTotal: Bool) -> [CellValue] {
        var cells = cells
        for index in cells.indices {
            if case .figure(let figure) = cells[index] { cells[index] = value(of: figure) }
        }
        for index in computed {
            let column = table.columns[index]
            guard let computation = column.computation else { continue }
            func cell(_ title: String) -> CellValue { table.index(of: title).map { cells[$0] } ?? .empty }
            switch computation {
            case .ratio(let a, let b): cells[index] = ratio(cell(a), cell(b))
            case .difference(let a, let b): cells[index] = cell(a).subtracting(cell(b))
            case .sum(let titles): cells[index] = titles.reduce(.empty) { $0.adding(cell($1)) }
            case .sumIf(let other, let summed, let match, let key) where !isTotal:
                cells[index] = sum(SumKey(table: other, column: summed, match: match), cell(key)) ?? column.format.zero
            case .countIf(let other, let match, let key) where !isTotal:
                cells[index] = sum(SumKey(table: other, column: nil, match: match), cell(key)) ?? .integer(0)
            case .sumIf, .countIf: break
            }
        }
        return cells
    }

    private func sum(_ key: SumKey, _ match: CellValue) -> CellValue? {
        if sums[key] == nil {
            var byMatch: [String: CellValue] = [:]
            // A table under way can't be summed yet; its rows ask again once its totals are made.
            guard let table = tables[key.table], let matched = table.index(of: key.match),
                underway.insert(key.table).inserted
            else { return nil }
            defer { underway.remove(key.table) }
            let summed = key.column.flatMap(table.index(of:))
            table.walk(self) { event in
                guard case .row(_, let cells) = event else { return }
                let value = summed.map { cells[$0] } ?? .integer(1)
                guard value.number != nil else { return }
                let text = Self.key(cells[matched])
                byMatch[text] = (byMatch[text] ?? .empty).adding(value)
            }
            sums[key] = byMatch
        }
        return sums[key]?[Self.key(match)]
    }

    /// What two cells must have in common to match: their text, whatever its case, as `SUMIF` compares.
    private static func key(_ value: CellValue) -> String { NumberFormat.text.string(value).lowercased() }

    private func ratio(_ a: CellValue, _ b: CellValue) -> CellValue {
        guard let x = a.number, let y = b.number, y != 0 else { return .empty }
        // An amount over a number is an amount each; all else is a share.
        if case .money = a {
            guard case .money = b else { return .decimal(x / y) }
        }
        return .share(Share(x / y))
    }
}
