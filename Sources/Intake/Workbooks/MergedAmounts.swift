import Spreadsheets

/// Which of a sheet's columns hold amounts, and which say whose and when they are.
struct SheetColumns {
    let width: Int
    /// Their places in the sheet, in order.
    let amounts: [Int]
    /// Columns that no row can be without, but for amounts.
    let keys: [Int]

    init(_ header: Header, of table: DossierTable) {
        width = header.names.count
        func places(_ isWanted: (DossierColumn) -> Bool) -> [Int] {
            table.columns.indices.filter { isWanted(table.columns[$0]) }.flatMap { column in
                (header.places[column].map { [$0] } ?? []) + header.duplicates[column]
            }.sorted()
        }
        amounts = places { $0.rule.isAmount }
        keys = places { $0.need == .value && $0.rule != .amount }
    }
}

/// The rows that one amount is merged over. Money must not be counted once for each of them, nor go to one of several
/// beneficiaries: it is one award's where all else that makes an award is merged as well, and otherwise nobody's.
struct MergedAmounts {
    /// A row of the sheet, counted from 0, and what the sheet's file has of it.
    struct Row {
        var index: Int
        var record: InputRecord
        /// Columns that hold what a merged cell above holds.
        var inherited: Set<Int>
    }

    /// How often amounts were merged, and what came of it.
    struct Counts {
        var refused = 0
        /// Rows that say more of an award above them.
        var details = 0
        var firstDetail: Int?
    }

    /// More rows are not looked at together.
    static let rowLimit = 1_000

    /// - Parameters:
    ///   - rows: those with something of their own, the one with the amount first.
    ///   - merged: the columns of the amounts that are merged.
    ///   - counts: what came of them is added to these.
    /// - Returns: the rows to read.
    static func resolve(
        _ rows: [Row], merged: [Int], in columns: SheetColumns, counts: inout Counts
    ) -> [InputRecord] {
        guard let first = rows.first, rows.count > 1 else { return rows.map(\.record) }
        let isOneAward = rows.dropFirst().allSatisfy { row in
            columns.keys.allSatisfy(row.inherited.contains)
                && columns.amounts.allSatisfy { $0 >= row.record.count || row.record.isEmpty($0) }
        }
        if isOneAward, !columns.keys.isEmpty {
            counts.details += rows.count - 1
            counts.firstDetail = counts.firstDetail ?? rows[1].record.line
            return [first.record]
        }
        counts.refused += 1
        return rows.map { row in
            var record = row.record
            for column in merged where column < record.count && (row.index == first.index || record.isEmpty(column)) {
                record.problems.append(problem(in: column, ofRow: first.index, isFirst: row.index == first.index))
            }
            return record
        }
    }

    private static func problem(in column: Int, ofRow firstRow: Int, isFirst: Bool) -> CellProblem {
        let cell = CellName.of(row: firstRow, column: column)
        return CellProblem(
            cell: column, finding: isFirst ? .amountOfSeveralRows(cell: cell) : .amountPartUnknown(cell: cell),
            isLegible: isFirst)
    }
}
