import Spreadsheets

/// A sheet's rows as the text that the rules of cells read: dates as AAAA-MM-JJ, numbers with a point, `oui` and `non`.
package struct SheetSource: RecordSource {
    /// Bytes that repeated cells and rows may amount to: a file of a kilobyte can ask for terabytes.
    private static let rowLimit = 64 << 20
    private static let repeatLimit = 4 << 30

    private let rows: SheetRows
    private let format: SpreadsheetFormat
    /// Whether cells keep their types, and whatever merged cells cover is read as well.
    private let keepsKinds: Bool
    private var row = SheetRow()
    /// The row that is given, counted from 0: `row` or one of those that are like it.
    private var index = 0
    /// How often the row is still to be given.
    private var repeats = 0
    /// The row as it was given, where it is to be given again.
    private var given = InputRecord()
    private var repeatedBytes = 0
    /// How many columns the header names; nil before it is read.
    private var width: Int?

    /// Known once the header is read: merged cells of titles and of the header itself stay as they are.
    private var columns: SheetColumns?
    private var merges: MergedCells
    /// Columns of the row that hold what a merged cell above holds.
    private var inherited: Set<Int> = []
    /// Amounts of the row that are merged with cells below.
    private var mergedAmounts: [Int] = []
    private var ownCells = 0
    /// Whether a cell of the row is merged over half of the columns or more.
    private var hasWideCell = false
    /// Whether a merged cell may reach into the row, or begins in it.
    private var isBelowMerged = false
    /// Rows that were read ahead, the next one last.
    private var waiting: [InputRecord] = []
    /// Whether the first of them, hence the last to be given, is the row that was read last.
    private var isAhead = false
    private var told = SheetFindings()

    /// - Parameter merges: the sheet's merged cells, where its cells don't say themselves what they cover.
    package init(
        _ rows: SheetRows, format: SpreadsheetFormat, merges: [MergedRange] = [], keepsKinds: Bool = false
    ) {
        self.keepsKinds = keepsKinds
        self.rows = rows
        self.format = format
        self.merges = MergedCells(merges)
    }

    package mutating func setWidth(_ width: Int) { self.width = width }

    package var extent: SheetExtent { rows.extent }

    package mutating func setHeader(_ header: Header, of table: DossierTable) {
        width = header.names.count
        columns = SheetColumns(header, of: table)
    }

    package mutating func next(into record: inout InputRecord) throws -> Bool {
        if let next = waiting.popLast() {
            record = next
            if waiting.isEmpty, isAhead, !mergedAmounts.isEmpty { try gather(&record) }
            return true
        }
        guard try read(into: &record) else { return false }
        if !mergedAmounts.isEmpty { try gather(&record) }
        return true
    }

    /// Reads the next row that has something of its own, and more than a title over the rows below it.
    private mutating func read(into record: inout InputRecord) throws -> Bool {
        while true {
            if repeats > 0 {
                repeats -= 1
                index += 1
                repeatedBytes += given.bytes.count
                guard repeatedBytes <= Self.repeatLimit else { throw tooLong }
                if columns == nil || merges.isEmpty {
                    let line = given.line + 1
                    for cell in given.lines.indices { given.lines[cell] = line }
                    record = given
                    return true
                }
            } else {
                guard try rows.next(into: &row) else { return false }
                index = row.index
                repeats = row.repeated - 1
                if row.isHidden, columns != nil { told.noteHidden(index + 1, count: row.repeated) }
            }
            record.clear()
            try fill(&record)
            if repeats > 0 { given = record }
            // The second line of merged cells alone is no row.
            if ownCells == 0, !inherited.isEmpty { continue }
            guard ownCells == 1, hasWideCell, inherited.isEmpty else { break }
            let cell = (0..<record.count).first { !record.isEmpty($0) }
            told.noteTitle(index + 1, cell.map { record.trimmed($0) } ?? "")
        }
        for column in inherited { told.inherited[column, default: 0] += 1 }
        return true
    }

    /// Reads on to the end of the cells that an amount is merged over.
    private mutating func gather(_ record: inout InputRecord) throws {
        guard let columns else { return }
        let merged = mergedAmounts
        var group = [MergedAmounts.Row(index: index, record: record, inherited: inherited)]
        var last = merged.compactMap { merges[$0]?.lastRow }.max() ?? index
        var after: InputRecord?
        var bytes = 0
        while group.count < MergedAmounts.rowLimit, bytes < Self.rowLimit {
            guard try read(into: &record) else { break }
            if index > last {
                after = record
                break
            }
            last = max(last, mergedAmounts.compactMap { merges[$0]?.lastRow }.max() ?? last)
            bytes += record.bytes.count
            group.append(MergedAmounts.Row(index: index, record: record, inherited: inherited))
        }
        waiting = MergedAmounts.resolve(group, merged: merged, in: columns, counts: &told.amounts).reversed()
        isAhead = after != nil
        if let after { waiting.insert(after, at: 0) }
        if let first = waiting.popLast() { record = first }
    }

    private mutating func fill(_ record: inout InputRecord) throws {
        inherited.removeAll(keepingCapacity: true)
        mergedAmounts.removeAll(keepingCapacity: true)
        ownCells = 0
        hasWideCell = false
        isBelowMerged = false
        if let columns, !merges.isEmpty {
            merges.begin(row: index, width: columns.width)
            isBelowMerged = !merges.isEmpty
        }
        for cell in row.cells where keepsKinds || !cell.isCovered {
            if isBelowMerged, merges.hides(cell.column, row: index) { continue }
            let end = width.map { min(cell.columns.upperBound, $0) } ?? cell.columns.upperBound
            if let width, cell.columns.upperBound > width, cell.kind != .empty, !row.bytes[cell.text].isEmpty,
                !record.problems.contains(where: { $0.cell >= width })
            {
                record.problems.append(
                    CellProblem(
                        cell: max(cell.column, width), finding: .cellWithoutColumn, severity: .warning))
            }
            guard cell.column < end else { continue }
            pad(&record, to: cell.column)
            let start = record.bytes.count
            for column in cell.column..<end {
                append(cell, column, to: &record)
                if keepsKinds { record.kinds.append(cell.isUntyped ? .empty : cell.kind) }
                record.ends.append(record.bytes.count)
                record.lines.append(index + 1)
                guard record.bytes.count <= Self.rowLimit else { throw tooLong }
            }
            if record.bytes.count > start || cell.hasFormula { ownCells += 1 }
            if isBelowMerged || cell.rowSpan > 1 || cell.columnSpan > 1 { keep(cell, record) }
        }
        pad(&record, to: width ?? 0)
        if let width, keepsKinds, format == .xlsx, rows.extent.statedColumns == nil, row.width < width {
            record.shortWidth = row.width
        }
        if record.lines.isEmpty {
            // A row of covered cells alone still has a place.
            pad(&record, to: 1)
        }
        guard record.bytes.count <= Self.rowLimit else { throw tooLong }
    }

    /// Keeps for the rows below what a merged cell holds.
    private mutating func keep(_ cell: SheetCell, _ record: InputRecord) {
        guard let columns else { return }
        if cell.rowSpan > 1 || cell.columnSpan > 1, row.repeated == 1 {
            merges.add(cell, row: index, width: columns.width)
        }
        guard let cover = merges[cell.column], cover.firstRow == index else { return }
        if cover.columnCount > 1, cover.columnCount * 2 >= columns.width { hasWideCell = true }
        guard cover.lastRow > index else { return }
        if columns.amounts.contains(cell.column) {
            if !record.isEmpty(cell.column) { mergedAmounts.append(cell.column) }
        } else {
            merges.keep(
                record.bytes[record.range(cell.column)], record.problems.last { $0.cell == cell.column },
                in: cell.column, row: index)
        }
    }

    /// Fills a row with empty cells, and with what merged cells above hold.
    private mutating func pad(_ record: inout InputRecord, to column: Int) {
        while record.count < column {
            let place = record.count
            if isBelowMerged, let cover = merges.inherited(place, row: index) {
                inherited.insert(place)
                record.bytes.append(contentsOf: cover.value)
                if let problem = cover.problem { record.problems.append(problem) }
            }
            if keepsKinds { record.kinds.append(.empty) }
            record.ends.append(record.bytes.count)
            record.lines.append(index + 1)
        }
    }

    private func append(_ cell: SheetCell, _ column: Int, to record: inout InputRecord) {
        let text = row.bytes[cell.text]
        if cell.isDisputed {
            record.problems.append(CellProblem(cell: column, finding: .cellTwice, isLegible: true))
        }
        switch cell.kind {
        case .text, .duration: record.bytes.append(contentsOf: text)
        case .number, .currency:
            // Read with its currency or unit, as a person writes it.
            let isWorded = isWorded(cell, column)
            record.markNumber(column, isWorded: isWorded)
            appendNumber(text, column, to: &record)
            if isWorded {
                record.bytes.append(0x20)
                record.bytes.append(contentsOf: row.bytes[cell.currency])
            }
        case .percentage:
            record.markNumber(column, isPercentage: true)
            appendNumber(text, column, to: &record)
        case .date:
            let midnight = Array("T00:00:00".utf8)
            let isDay = text.count > 19 ? false : text.dropFirst(10).elementsEqual(midnight)
            record.bytes.append(contentsOf: isDay ? text.prefix(10) : text)
        case .boolean: record.bytes.append(contentsOf: text.first == UInt8(ascii: "t") ? "oui".utf8 : "non".utf8)
        case .error:
            record.bytes.append(contentsOf: text)
            record.problems.append(CellProblem(cell: column, finding: .formulaError))
        case .empty:
            // In OpenDocument a formula that results in an empty text has no value either.
            if cell.hasFormula, format == .xlsx {
                record.problems.append(CellProblem(cell: column, finding: .formulaNotSaved))
            }
        }
    }

    private func appendNumber(_ text: ArraySlice<UInt8>, _ column: Int, to record: inout InputRecord) {
        if !NumberLiteral.appendPlain(text, to: &record.bytes) {
            record.problems.append(CellProblem(cell: column, finding: .numberTooLong))
        }
    }

    /// Whether what stands beside a number says what it counts: another currency, a unit of euros, a percent sign; beside
    /// an amount whatever it is, « 15 jours ».
    private func isWorded(_ cell: SheetCell, _ column: Int) -> Bool {
        let words = row.bytes[cell.currency]
        guard !keepsKinds, !words.isEmpty else { return false }
        // Of what is shown in thousands.
        if words.elementsEqual("€".utf8) { return columns?.amounts.contains(column) == true }
        if cell.kind == .currency { return !words.elementsEqual("EUR".utf8) }
        if let parts = AmountParts("1 " + String(decoding: words, as: UTF8.self)), parts.saysMoney || parts.isPercentage
        {
            return true
        }
        return columns?.amounts.contains(column) == true
            && words.contains { (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0x80 }
    }

    package var titles: [String] { told.titleTexts }

    package func findings(_ header: Header) -> [Fault] {
        columns.map { told.list(rows, header: header, columns: $0) } ?? []
    }

    private var tooLong: SpreadsheetFailure {
        SpreadsheetFailure(file: rows.file, sheet: rows.sheet, row: index, .tooManyRepeatedCells)
    }
}
