/// Rows that don't have as many cells as the header; a row that has is what the header says, whatever stands in it.
///
/// An unquoted separator within an amount or a text leaves a cell too many; spreadsheets add empty cells at the end,
/// and others drop them. Each way in which the row may be meant is tried. The row is taken where one way alone reads
/// best.
extension RowCheck {
    /// So many ways are tried at most.
    private static var attemptLimit: Int { 512 }
    /// So many separators may be too many.
    private static var joinLimit: Int { 4 }

    mutating func readRagged(_ record: InputRecord, into result: inout Result) {
        var best: (ways: Int, result: Result) = (0, Result())
        func consider(_ trial: Result) {
            guard !trial.isRefused, best.ways == 0 || trial.doubts <= best.result.doubts else { return }
            best = (best.ways > 0 && trial.doubts == best.result.doubts ? best.ways + 1 : 1, trial)
        }
        // A row that a quote has swallowed is not worth the attempt.
        let cutsThousands = mayCutThousands(record)
        let isWorth = record.count <= 4 * max(header.width, 8) && !cutsThousands
        for attempt in isWorth ? attempts(record) : [] {
            var trial = Result()
            readCells(attempt.record, into: &trial)
            guard trial.lost == 0 else { continue }
            if let kind = attempt.kind {
                trial.repairs.append(
                    Repaired(
                        column: nil, place: attempt.place, line: record.lines[attempt.place], kind: kind,
                        value: text(record),
                        read: text(attempt.record)))
            }
            consider(trial)
        }
        // Two ways to read it are none.
        if best.ways == 1 {
            result = best.result
            return
        }
        result.clear()
        result.faults.append(
            Fault(
                file: file, line: record.line, value: text(record),
                .row(
                    .cellCount(
                        cells: record.count, columns: header.width,
                        isAmbiguous: best.ways > 1 || cutsThousands))))
        result.cents = amount(record)
    }

    /// Whether an amount may be cut at the comma of its thousands, `1,500`: nobody knows which of the cells it is then.
    private func mayCutThousands(_ record: InputRecord) -> Bool {
        guard separator == UInt8(ascii: ","), record.count > header.width,
            let place = table.amountColumn.flatMap(table.index).flatMap({ header.places[$0] }), place + 1 < record.count
        else { return false }
        let (left, right) = (record.trimmed(place).utf8, record.trimmed(place + 1).utf8.prefix { $0 != 0x2E })
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        return (1...3).contains(left.count) && left.allSatisfy(isDigit) && right.count == 3 && right.allSatisfy(isDigit)
    }

    private struct Attempt {
        let record: InputRecord
        /// Nil where nothing needs to be said.
        let kind: RepairKind?
        /// The first cell that was joined.
        var place = 0
    }

    private func attempts(_ record: InputRecord) -> [Attempt] {
        let width = header.names.count
        var attempts: [Attempt] = []
        // Cells under no name are spare too, where the header has room for them.
        if record.count == header.width || !hasExtra(record), record.count > 1 || width == 1 {
            attempts.append(Attempt(record: record.padded(to: width), kind: record.count < width ? .shortRow : nil))
        }
        var used = record.count
        while used > 0, record.isEmpty(used - 1) { used -= 1 }
        // Empty cells at the end may be of columns, or be spare; one may have been dropped beside a cut.
        let fewest = max(1, used - width)
        let most = min(max(record.count - width, 1), Self.joinLimit)
        if fewest <= most { for joins in fewest...most { join(record, joins, from: 0, first: nil, &attempts) } }
        return attempts
    }

    /// Every choice of so many neighbours that may have been one cell.
    private func join(_ record: InputRecord, _ joins: Int, from start: Int, first: Int?, _ attempts: inout [Attempt]) {
        guard joins > 0 else {
            if !hasExtra(record) {
                attempts.append(
                    Attempt(record: record.padded(to: header.names.count), kind: .rejoined, place: first ?? 0))
            }
            return
        }
        for cell in start..<max(start, min(record.count - 1, header.names.count))
        where attempts.count < Self.attemptLimit && mayBeOne(record, cell) {
            join(
                record.joining(cell, separator: separator ?? 0), joins - 1, from: cell, first: first ?? cell, &attempts)
        }
    }

    /// Whether a cell and its neighbour may be one that an unquoted separator cut: a number and its decimals, a text
    /// that goes on after
    /// a space or within a number, one of the values that a column admits.
    private func mayBeOne(_ record: InputRecord, _ cell: Int) -> Bool {
        let (left, right) = (record[cell], record[cell + 1])
        guard let after = right.utf8.first, let before = left.utf8.last else { return false }
        // A cell that holds the separator stands in quotes: nothing has cut it.
        if let separator, right.utf8.contains(separator) { return false }
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        let column = table.columns.indices.first { header.places[$0] == cell }.map { table.columns[$0] }
        switch column?.rule {
        case .amount, .signedAmount, .share, .number:
            if header.hasUnnamedColumn, cell == header.names.count - 1 { return false }
            return separator == UInt8(ascii: ",") && isDigit(before) && isDigit(after)
                && right.utf8.prefix(3).count(where: isDigit) <= 2
        case .choice(let allowed): return allowed.contains(left + String(UnicodeScalar(separator ?? 0)) + right)
        case .text, nil:
            let isCommon = separator == UInt8(ascii: ",") || separator == UInt8(ascii: ";")
            return isCommon && after == 0x20 || separator == UInt8(ascii: ",") && isDigit(before) && isDigit(after)
        default: return false
        }
    }

    /// The only amount among the cells; nil where there is none or there are several.
    private func amount(_ record: InputRecord) -> Int64? {
        guard let column = table.amountColumn.flatMap(table.index), let place = header.places[column],
            record.count < header.width,
            place < record.count, case .taken(.integer(let cents)) = table.columns[column].read(record.trimmed(place))
        else { return nil }
        return cents
    }

    private func text(_ record: InputRecord) -> String {
        (0..<record.count).map { record[$0] }.joined(separator: " | ")
    }
}

extension InputRecord {
    func padded(to count: Int) -> InputRecord {
        var row = self
        while row.count < count {
            row.ends.append(row.bytes.count)
            row.lines.append(row.lines.last ?? 0)
        }
        return row
    }

    /// With a cell and its neighbour in one, the separator between them.
    func joining(_ cell: Int, separator: UInt8) -> InputRecord {
        var row = self
        row.bytes.insert(separator, at: ends[cell])
        row.ends.remove(at: cell)
        row.lines.remove(at: cell + 1)
        for index in cell..<row.ends.count { row.ends[index] += 1 }
        return row
    }
}
