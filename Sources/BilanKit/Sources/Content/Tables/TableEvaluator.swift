import Programme

/// Computes what tables and figures say of other tables: each table is walked at most once for it, and only its
/// totals, and sums by key where a computation asks for them, are kept.
public final class TableEvaluator {
    private let tables: [String: Table]
    private var summaries: [String: Summary] = [:]
    private var sums: [SumKey: [String: CellValue]] = [:]
    private var underway: Set<String> = []
    /// The keys whose sums are beyond what their values can hold.
    private var sumOverflows: [SumKey: Set<String>] = [:]
    /// The columns of totals that are made for figures alone and are beyond what their values can hold, by table.
    private var unheldTotals: [String: Set<Int>] = [:]
    /// What columns without any number hold instead, by table.
    private var nonNumericColumns: [String: [Int: String]] = [:]
    /// What sums over columns would leave out or mix up, in words, by table.
    private var strayValues: [String: [Int: (row: Int, message: String)]] = [:]
    private var examined: Set<String> = []
    /// The computed columns of the row completed last whose values are too large to be held.
    private(set) var overflows: [Int] = []
    /// What is wrong in the rows of tables walked so far: every finding names its table, column and row.
    package private(set) var diagnostics: [Diagnostic] = []
    /// Gives whoever is told of a table's rows, computed columns filled in, while its totals are made.
    package var rowObserver: ((_ table: String) -> ((_ cells: [CellValue]) -> Void)?)?
    /// The same of the aggregates of a table's groups.
    package var subtotalObserver: ((_ table: String) -> ((_ cells: [CellValue]) -> Void)?)?
    /// What pivots come to, by name.
    var pivots: [String: PivotResult] = [:]

    /// Computes what rests on some tables.
    ///
    /// - Parameter tables: those of the composition; of two with one name the first counts.
    public init(_ tables: [Table]) {
        self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A table's grand totals and extent.
    public struct Summary {
        /// One value a column, `.empty` where it has no total.
        public var totals: [CellValue]
        /// Rows of the body; headings and subtotals of groups don't count.
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
            whole.unaskedTotals.insert(index)
        }
        let onRow = rowObserver?(name)
        let onSubtotal = subtotalObserver?(name)
        whole.walk(self) { event in
            switch event {
            case .group(let level, _): summary.groupCounts[level] += 1
            case .total(let cells, let count): (summary.totals, summary.rowCount) = (cells, count)
            case .row(_, let cells): onRow?(cells)
            case .subtotal(_, _, let cells, _): onSubtotal?(cells)
            }
        }
        summaries[name] = summary
        return summary
    }

    /// The value of a figure; `.empty` where it rests on nothing, or is too large to be held.
    public func value(of figure: ComputedValue) -> CellValue {
        var faults: [String] = []
        return value(of: figure, &faults, depth: 0)
    }

    /// What keeps a figure from having a value, in words for whoever makes the report.
    func faults(of figure: ComputedValue) -> [String] {
        var faults: [String] = []
        _ = value(of: figure, &faults, depth: 0)
        return faults
    }

    private func value(of figure: ComputedValue, _ faults: inout [String], depth: Int) -> CellValue {
        guard depth < Composition.nestingLimit else {
            faults.append(
                String(
                    fr: "le chiffre repose sur plus de \(Composition.nestingLimit) calculs imbriqués ; simplifiez-le",
                    en: "the figure rests on more than \(Composition.nestingLimit) nested calculations; simplify it"))
            return .empty
        }
        func value(of part: ComputedValue) -> CellValue { self.value(of: part, &faults, depth: depth + 1) }
        func held(_ value: CellValue?) -> CellValue {
            if value == nil {
                faults.append(
                    String(
                        fr: "le résultat est trop grand pour être tenu ; vérifiez les valeurs",
                        en: "the result is too large to be held; check the values"))
            }
            return value ?? .empty
        }
        switch figure {
        case .value(.figure(let inner)): return value(of: inner)
        case .value(let value): return value
        case .total(let table, let column):
            guard let index = tables[table]?.index(of: column), let summary = summary(of: table) else { return .empty }
            if unheldTotals[table]?.contains(index) == true {
                faults.append(
                    String(
                        fr:
                            "la somme de la colonne « \(column) » de la table « \(table) » est trop grande pour être tenue",
                        en: "the sum of the column “\(column)” of the table “\(table)” is too large to be held"))
            }
            if tables[table]?.columns[index].total?.countsValues != true, let kind = nonNumericColumns[table]?[index] {
                faults.append(
                    String(
                        fr: "la colonne « \(column) » de la table « \(table) » contient \(kind) et n’a pas de total",
                        en: "the column “\(column)” of the table “\(table)” contains \(kind) and has no total"))
            }
            // Of a total that the table itself asks for, the table's own rows are told.
            if tables[table]?.columns[index].total == nil, let stray = strayValues[table]?[index] {
                faults.append(
                    String(
                        fr:
                            "table « \(table) », colonne « \(column) », ligne \(stray.row + 1)\u{00A0}: \(stray.message)",
                        en: "table “\(table)”, column “\(column)”, row \(stray.row + 1): \(stray.message)"))
            }
            return summary.totals[index]
        case .count(let table): return summary(of: table).map { .integer($0.rowCount) } ?? .empty
        case .ratio(let a, let b): return held(value(of: a).ratio(over: value(of: b)))
        case .difference(let a, let b): return held(value(of: a).subtracting(value(of: b)))
        case .sum(let figures):
            var sum: CellValue? = .empty
            for figure in figures { sum = sum?.adding(value(of: figure)) }
            return held(sum)
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
        var unheld: [Int] = []
        for index in computed {
            let column = table.columns[index]
            guard let computation = column.computation else { continue }
            func cell(_ title: String) -> CellValue { table.index(of: title).map { cells[$0] } ?? .empty }
            func set(_ value: CellValue?) {
                cells[index] = value ?? .empty
                if value == nil { unheld.append(index) }
            }
            switch computation {
            case .ratio(let a, let b): set(cell(a).ratio(over: cell(b)))
            case .difference(let a, let b): set(cell(a).subtracting(cell(b)))
            case .sum(let titles):
                var sum: CellValue? = .empty
                for title in titles { sum = sum?.adding(cell(title)) }
                set(sum)
            case .sumIf(let other, let summed, let match, let key) where !isTotal:
                let (sums, text) = (SumKey(table: other, column: summed, match: match), Self.key(cell(key)))
                let sum = sum(sums, text) ?? column.format.zero
                set(sumOverflows[sums]?.contains(text) == true ? nil : sum)
            case .countIf(let other, let match, let key) where !isTotal:
                set(sum(SumKey(table: other, column: nil, match: match), Self.key(cell(key))) ?? .integer(0))
            case .sumIf, .countIf: break
            }
        }
        overflows = unheld
        return cells
    }

    private func sum(_ key: SumKey, _ match: String) -> CellValue? {
        if sums[key] == nil {
            var byMatch: [String: CellValue] = [:]
            // A table under way can't be summed yet; its rows ask again once its totals are made.
            guard let table = tables[key.table], let matched = table.index(of: key.match),
                underway.insert(key.table).inserted
            else { return nil }
            defer { underway.remove(key.table) }
            let summed = key.column.flatMap(table.index(of:))
            var hasStray = false
            table.walk(self) { event in
                guard case .row(let number, let cells) = event else { return }
                let value = summed.map { cells[$0] } ?? .integer(1)
                guard value.number != nil else {
                    if value.isStrayAmongNumbers, !hasStray {
                        hasStray = true
                        let place = String(
                            fr: "table « \(key.table) », colonne « \(key.column ?? "") », ligne \(number + 1)",
                            en: "table “\(key.table)”, column “\(key.column ?? "")”, row \(number + 1)")
                        report(value.strayWords, block: place)
                    }
                    return
                }
                let text = Self.key(cells[matched])
                if let sum = (byMatch[text] ?? .empty).adding(value) {
                    byMatch[text] = sum
                } else {
                    sumOverflows[key, default: []].insert(text)
                }
            }
            sums[key] = byMatch
        }
        return sums[key]?[match]
    }

    /// What two cells must have in common to match: their text, whatever its case, as `SUMIF` compares.
    private static func key(_ value: CellValue) -> String { NumberFormat.text.string(value).lowercased() }

    // MARK: Examining rows

    /// What examines a table's rows on their first walk, and on the one that adds up what the table doesn't print; nil
    /// on others.
    func examination(of table: Table) -> RowExamination? {
        examined.contains(table.name) && table.unaskedTotals.isEmpty ? nil : RowExamination(table)
    }

    /// Keeps what a whole walk found.
    func take(_ examination: RowExamination) {
        unheldTotals[examination.name, default: []].formUnion(examination.unheldTotals)
        guard examined.insert(examination.name).inserted else { return }
        strayValues[examination.name] = examination.strayValues
        nonNumericColumns[examination.name] = examination.nonNumericColumns
        diagnostics += examination.diagnostics
    }

    /// Keeps what is wrong with a block that draws on tables.
    func report(_ message: String, block: String?) {
        let found = Diagnostic(.error, message, block: block)
        if !diagnostics.contains(found) { diagnostics.append(found) }
    }
}
