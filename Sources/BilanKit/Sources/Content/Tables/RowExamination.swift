import Programme

/// What is wrong in a table's rows, found on their first walk: groups that come back, values that no column of theirs
/// can show, sums that can't be held. Of a kind of fault a column's first row is told, and how many others have it.
struct RowExamination {
    let name: String
    private let table: Table
    /// The keys of groups that have ended, under the group that is open over them.
    private var closed: [Set<String>]
    private var kinds: [Kinds]
    /// By column, the sorts of values of which one more says nothing new.
    private var settled: [ValueSorts]
    private var found: [Fault: (diagnostic: Diagnostic, others: Int)] = [:]
    private var order: [Fault] = []
    /// The columns of totals that only a figure may ask for, and that are too large to be held.
    private(set) var unheldTotals: Set<Int> = []

    /// What a column's cells hold.
    private struct Kinds {
        var hasNumber = false
        /// Whether a value is shown as the column says.
        var fits = false
        /// The first value that is neither a number nor nothing, nor said to be missing, and its row.
        var other: (value: CellValue, row: Int)?
        /// How many such values follow.
        var moreOthers = 0
        /// What the first number that is not zero counts, and the first row of a number that counts something else.
        var unit: CountedUnit?
        var otherUnitRow: Int?
    }

    private struct Fault: Hashable {
        enum Kind: Hashable { case group, notFinite, misfit, overflow, link, language, figure, span }
        var kind: Kind
        /// Nil of the whole row.
        var column: Int?
    }

    init(_ table: Table) {
        self.table = table
        name = table.name
        closed = Array(repeating: [], count: table.groupings.count)
        kinds = Array(repeating: Kinds(), count: table.columns.count)
        settled = Array(repeating: [], count: table.columns.count)
    }

    private func place(_ column: Int?, row: Int?) -> String {
        var place =
            column.map { PlaceWords.table(name, column: table.columns[$0].title) } ?? PlaceWords.table(name)
        if let row { place += String(fr: ", ligne \(row + 1)", en: ", row \(row + 1)") }
        return place
    }

    private mutating func report(
        _ kind: Fault.Kind, _ message: String, column: Int? = nil, row: Int? = nil,
        severity: Diagnostic.Severity = .error
    ) {
        let fault = Fault(kind: kind, column: column)
        if found[fault] != nil {
            found[fault]!.others += 1
        } else {
            found[fault] = (Diagnostic(severity, message, block: place(column, row: row)), 0)
            order.append(fault)
        }
    }

    // MARK: Groups

    /// - Parameter path: the keys of the groups that are open, the new one last.
    mutating func opened(_ path: [String], row: Int) {
        let level = path.count - 1
        guard closed.indices.contains(level), closed[level].contains(path[level]) else { return }
        let title = table.groupings[level]
        report(.group, Self.groupAgain(path[level], title), row: row)
    }

    mutating func closed(_ level: Int, _ key: String, _ sums: Aggregates, overflows: [Int]) {
        guard closed.indices.contains(level) else { return }
        closed[level].insert(key)
        for inner in closed.indices.dropFirst(level + 1) { closed[inner].removeAll() }
        note(sums, overflows, of: Self.subtotal(of: key))
    }

    mutating func ended(_ sums: Aggregates, overflows: [Int]) {
        note(sums, overflows, of: Self.total)
        unheldTotals = sums.overflows.intersection(table.unaskedTotals)
    }

    private mutating func note(_ sums: Aggregates, _ computed: [Int], of what: @autoclosure () -> String) {
        for column in sums.overflows.subtracting(table.unaskedTotals).union(computed).sorted() {
            report(.overflow, Self.unheld(what()), column: column)
        }
    }

    // MARK: Rows

    /// - Parameters:
    ///   - given: the row as the report gave it.
    ///   - cells: its cells, computed columns filled in.
    mutating func note(_ given: TableRow, _ cells: [CellValue], row: Int, _ evaluator: TableEvaluator) {
        for column in evaluator.overflows {
            report(.overflow, Self.unheldResult, column: column, row: row)
        }
        for column in cells.indices {
            switch settled[column].look(at: cells[column]) {
            case .saysNothing: break
            case .isAnother: kinds[column].moreOthers += 1
            case .isUnknown: note(cells[column], column, row: row)
            }
        }
        for column in 0..<min(given.cells.count, cells.count) {
            guard case .figure(let figure) = given.cells[column] else { continue }
            for message in evaluator.faults(of: figure) { report(.figure, message, column: column, row: row) }
        }
        guard !given.spans.isEmpty else { return }
        for (column, count) in given.spans.sorted(by: { $0.key < $1.key }) {
            guard cells.indices.contains(column), count >= 1, count <= cells.count - column else {
                report(.span, Self.beyondTable(column, count), row: row, severity: .warning)
                continue
            }
        }
    }

    private mutating func note(_ value: CellValue, _ column: Int, row: Int) {
        switch value {
        case .empty, .missing, .figure: return
        case .integer, .date, .boolean, .text: break
        case .decimal(let number) where !number.isFinite: notFinite(column, row)
        case .share(let share) where !share.fraction.isFinite: notFinite(column, row)
        case .money(let money) where !money.isRepresentable: unheld(column, row)
        case .duration(let duration) where !duration.isHeld: unheld(column, row)
        case .decimal, .share, .money, .duration: break
        case .link(_, let uri):
            if let fault = LinkAddress.fault(of: uri) { report(.link, fault, column: column, row: row) }
        case .rich(let text):
            for fault in text.linkFaults { report(.link, fault, column: column, row: row) }
            for fault in text.languageFaults { report(.language, fault, column: column, row: row) }
        }
        if let number = value.number {
            kinds[column].hasNumber = true
            if number != 0, let unit = value.countedUnit {
                if kinds[column].unit == nil { kinds[column].unit = unit }
                if kinds[column].unit != unit, kinds[column].otherUnitRow == nil { kinds[column].otherUnitRow = row }
            }
        } else if kinds[column].other == nil {
            kinds[column].other = (value, row)
        } else {
            kinds[column].moreOthers += 1
        }
        if let message = value.misfit(table.columns[column].format) {
            return report(.misfit, message, column: column, row: row)
        }
        if value.number != nil || !table.columns[column].format.isNumeric { kinds[column].fits = true }
        // Nothing says a zero's unit.
        if value.number != 0, value.number?.isFinite != false { settled[column].formUnion(ValueSorts(value)) }
    }

    /// A value that is no number shows as a dash. Where a sum or a computation would take it, it spoils the result.
    private mutating func notFinite(_ column: Int, _ row: Int) {
        let total = table.columns[column].total
        let counts = total?.countsValues == false && !table.unaskedTotals.contains(column)
        report(
            .notFinite, Self.notFinite(spoilsTotal: counts), column: column, row: row,
            severity: counts ? .error : .warning)
    }

    private mutating func unheld(_ column: Int, _ row: Int) {
        report(.overflow, Self.unheldValue, column: column, row: row)
    }

    // MARK: What was found

    /// A column of which no value is a number, though some are something else; nil for any other.
    func nonNumericKind(_ column: Int) -> String? {
        kinds[column].hasNumber ? nil : kinds[column].other?.value.kindName
    }

    var nonNumericColumns: [Int: String] {
        Dictionary(
            uniqueKeysWithValues: kinds.indices.compactMap { index in nonNumericKind(index).map { (index, $0) } })
    }

    /// What a sum over a column would leave out or mix up, of those that hold numbers: its row, and words for it.
    var strayValues: [Int: (row: Int, message: String)] {
        var found: [Int: (row: Int, message: String)] = [:]
        for (column, kind) in kinds.enumerated() where kind.hasNumber {
            if let (value, row) = kind.other {
                found[column] = (row, value.strayWords + Self.moreValues(kind.moreOthers))
            } else if let row = kind.otherUnitRow {
                found[column] = (row, Self.mixedUnits)
            }
        }
        return found
    }

    var diagnostics: [Diagnostic] {
        let ofRows = order.map { fault in
            var (diagnostic, others) = found[fault]!
            // A value among others that are of another kind is shown its own way.
            if fault.kind == .misfit, let column = fault.column, kinds[column].fits { diagnostic.severity = .warning }
            if others > 0 { diagnostic.message += Self.moreRows(others) }
            return diagnostic
        }
        return ofRows + textsAsNumbers + strayValuesReckonedWith
    }

    /// Values that a total or a computation would leave out without a word.
    private var strayValuesReckonedWith: [Diagnostic] {
        let operands = Set(table.columns.flatMap { $0.computation?.operands ?? [] }.compactMap(table.index(of:)))
        return strayValues.sorted { $0.key < $1.key }.compactMap { column, stray in
            let total = table.columns[column].total
            let isTotalled = total?.countsValues == false && !table.unaskedTotals.contains(column)
            guard isTotalled || operands.contains(column) && kinds[column].other != nil else { return nil }
            return Diagnostic(.error, stray.message, block: place(column, row: stray.row))
        }
    }

    /// Totals and computations over columns that hold no number.
    private var textsAsNumbers: [Diagnostic] {
        table.columns.indices.flatMap { index -> [Diagnostic] in
            let column = table.columns[index]
            var messages: [String] = []
            if let total = column.total, !total.countsValues, !table.unaskedTotals.contains(index),
                let kind = nonNumericKind(index)
            {
                messages.append(Self.totalOfTexts(kind))
            }
            for title in column.computation?.operands ?? [] {
                guard let operand = table.index(of: title), let kind = nonNumericKind(operand) else { continue }
                messages.append(Self.computationOfTexts(title, kind))
            }
            return messages.map { Diagnostic(.error, $0, block: place(index, row: nil)) }
        }
    }
}
