internal import GRDB
import Intake

/// Takes a file's checked rows one after the other: into the table, or into the faults.
struct RowImporter {
    let check: RowCheck
    private let isFatal: Bool
    let insertion: RowInsertion
    let repairs: RepairLog
    let duplicates: DuplicateRowLog?
    /// Of columns whose cells are empty though the schema asks for them: how often, and where first.
    private var unknown: [Int: (count: Int, line: Int)] = [:]
    private var anonymous: (count: Int, line: Int) = (0, 0)
    /// Awards of less than nothing, which take back others.
    private var reductions: (count: Int, line: Int, cents: Int64) = (0, 0, 0)
    private var totals = RunningTotals()

    init(check: RowCheck, insertion: RowInsertion, repairs: RepairLog, duplicates: DuplicateRowLog?) {
        self.check = check
        isFatal = check.header.isFatal
        self.insertion = insertion
        self.repairs = repairs
        self.duplicates = duplicates
    }

    /// - Parameters:
    ///   - log: receives the row's faults.
    ///   - logAwaiting: receives those for which other files are the cause.
    mutating func take(
        _ row: inout CheckedRow, counting counts: inout RowCounts, log: (Fault) throws -> Void,
        awaiting logAwaiting: (Fault) throws -> Void
    ) throws {
        if let fault = stray(row.record, row.result) { return try log(fault) }
        counts.read += 1
        guard counts.add(row.result.cents) else {
            throw CSVFailure(
                line: row.record.line, .row(.sumTooLarge))
        }
        row.result.markRefusal()
        try take(row, counting: &counts, log: log, awaiting: logAwaiting)
    }

    private mutating func take(
        _ row: CheckedRow, counting counts: inout RowCounts, log: (Fault) throws -> Void,
        awaiting logAwaiting: (Fault) throws -> Void
    ) throws {
        for fault in row.result.faults { try log(fault) }
        if !isFatal, !row.result.isRefused {
            if let earlier = try insertion.insert(row) {
                let fault = duplicate(earlier, row.record).leavingOut(
                    LeftOutReason(.duplicate), cents: row.result.cents)
                try earlier.file == check.file ? log(fault) : logAwaiting(fault)
            } else {
                if !row.result.repairs.isEmpty {
                    counts.add(row.result.repairs, of: check.table, amount: row.result.cents)
                    try repairs.note(row.result.repairs, line: row.record.line)
                }
                for column in row.result.unknown {
                    unknown[column] = unknown[column].map { ($0.count + 1, $0.line) } ?? (1, row.record.line)
                }
                if let cents = row.result.cents {
                    if totals.isTotal(cents), let fault = NonDataRow.sum(row.record, check) { try log(fault) }
                    totals.add(cents)
                    if cents < 0 {
                        reductions = (
                            reductions.count + 1, reductions.count == 0 ? row.record.line : reductions.line,
                            reductions.cents &+ cents
                        )
                    }
                }
                if row.result.isAnonymous {
                    anonymous = (anonymous.count + 1, anonymous.count == 0 ? row.record.line : anonymous.line)
                }
                if let digest = row.digest { try duplicates?.note(digest, line: row.record.line) }
                return
            }
        }
        counts.refused += 1
        counts.centsRefused &+= row.result.cents ?? 0
    }

    /// What is told of a row that is no award at all, such as a total.
    private mutating func stray(_ record: InputRecord, _ result: RowCheck.Result) -> Fault? {
        if let fault = NonDataRow.fault(
            record, check, isRefused: result.isRefused, isSum: result.cents.map(totals.isTotal) ?? false)
        {
            totals.end()
            return fault
        }
        guard result.isRefused, let cents = result.cents, totals.isTotal(cents),
            let fault = NonDataRow.unnamedTotal(record, check)
        else { return nil }
        totals.end()
        return fault
    }

    /// Tells what can be told at the end alone.
    func finish(_ log: (Fault) throws -> Void) throws {
        let table = check.table
        for (column, seen) in unknown.sorted(by: { $0.key < $1.key }) {
            let name = table.columns[column].name
            try log(
                Fault(
                    file: check.file, line: seen.line,
                    column: Fault.Column(name: name, index: check.header.places[column].map { $0 + 1 }),
                    .row(.emptyCells(count: seen.count)), severity: .warning))
        }
        if anonymous.count > 0 {
            let place = table.index(of: table.oneOf[0]).flatMap { check.header.places[$0] }
            try log(
                Fault(
                    file: check.file, line: anonymous.line,
                    column: Fault.Column(name: table.oneOf[0], index: place.map { $0 + 1 }),
                    .row(.beneficiaryWithoutNumber(count: anonymous.count, columns: table.oneOf)), severity: .warning))
        }
        try tellReductions(log)
        try duplicates?.finish { line, first in
            try log(
                Fault(file: check.file, line: line, .row(.rowRepeated(line: first)), severity: .warning))
        }
    }

    private func tellReductions(_ log: (Fault) throws -> Void) throws {
        guard reductions.count > 0, let column = check.amountColumn else { return }
        try log(
            Fault(
                file: check.file, line: reductions.line,
                column: Fault.Column(
                    name: check.table.columns[column].name, index: check.header.places[column].map { $0 + 1 }),
                .row(.reductions(count: reductions.count, cents: reductions.cents)), severity: .warning))
    }

    private func duplicate(_ earlier: RowInsertion.Earlier, _ record: InputRecord) -> Fault {
        let columns = earlier.key.columns
        let cells = columns.map { name -> String in
            check.table.index(of: name).flatMap { check.header.places[$0] }.flatMap {
                $0 < record.count ? record.trimmed($0) : nil
            } ?? ""
        }
        let place = check.table.index(of: columns[0]).flatMap { check.header.places[$0] }
        return Fault(
            file: check.file, line: place.flatMap { $0 < record.count ? record.lines[$0] : nil } ?? record.line,
            column: Fault.Column(name: columns.joined(separator: ", "), index: place.map { $0 + 1 }),
            value: cells.joined(separator: ", "),
            .row(
                earlier.file == check.file
                    ? .duplicate(line: earlier.line)
                    : .duplicateInOtherFile(file: earlier.file, line: earlier.line)))
    }
}
