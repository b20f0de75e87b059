import Spreadsheets

/// What is told of a sheet besides its rows: once a column, with counts.
struct SheetFindings {
    /// For each column, how many rows have their value from a merged cell above.
    var inherited: [Int: Int] = [:]
    var amounts = MergedAmounts.Counts()
    var hiddenRows = 0
    var firstHiddenRow: Int?
    /// The lines of titles among the rows.
    private var titles: Set<Int> = []
    /// What the first of them say.
    private(set) var titleTexts: [String] = []

    private static let columnLimit = 100
    private static let titleLimit = 30
    private static let titleLength = 200

    mutating func noteHidden(_ line: Int, count: Int) {
        hiddenRows += count
        firstHiddenRow = firstHiddenRow ?? line
    }

    mutating func noteTitle(_ line: Int, _ text: String) {
        titles.insert(line)
        if titleTexts.count < Self.titleLimit { titleTexts.append(String(text.prefix(Self.titleLength))) }
    }

    /// - Parameter rows: read to their end.
    func list(_ rows: SheetRows, header: Header, columns: SheetColumns) -> [Fault] {
        merged(rows.mergedRanges, below: header, columns: columns) + details(header) + titleRows(header)
            + hidden(rows.hiddenColumns, header) + displaced(rows.displaced, header)
    }

    private func displaced(_ rows: DisplacedRows?, _ header: Header) -> [Fault] {
        guard let rows else { return [] }
        return [
            Fault(
                file: header.file, line: rows.first + 1, .workbook(.rowsDisplaced(count: rows.count)),
                severity: .warning)
        ]
    }

    /// Merged cells below the header; those of titles and of the header itself are none of the data.
    private func merged(_ ranges: [MergedRange], below header: Header, columns: SheetColumns) -> [Fault] {
        var tall: [Int: [MergedRange]] = [:]
        var wide: [Int: [MergedRange]] = [:]
        for range in ranges
        where range.rows.upperBound >= header.line && range.columns.lowerBound < header.names.count
            && !titles.contains(range.rows.lowerBound + 1)
        {
            if range.rows.lowerBound >= header.line, range.rows.count > 1 {
                tall[range.columns.lowerBound, default: []].append(range)
            } else if range.columns.count > 1 || range.rows.lowerBound < header.line {
                wide[range.columns.lowerBound, default: []].append(range)
            }
        }
        let tallFaults = tall.sorted { $0.key < $1.key }.map { column, ranges in
            let isAmount = columns.amounts.contains(column)
            return fault(of: ranges, in: header) {
                isAmount
                    ? .amountsMerged($0, refused: amounts.refused) : .valuesMerged($0, rows: inherited[column] ?? 0)
            }
        }
        let wideFaults = wide.sorted { $0.key < $1.key }.map { _, ranges in
            fault(of: ranges, in: header) { .cellsMergedAcross($0) }
        }
        return Array((tallFaults + wideFaults).prefix(Self.columnLimit))
    }

    /// - Parameter ranges: those of one column.
    private func fault(
        of ranges: [MergedRange], in header: Header, _ finding: (WorkbookFinding.MergedCellRange) -> WorkbookFinding
    ) -> Fault {
        let range = ranges.min { $0.rows.lowerBound < $1.rows.lowerBound } ?? ranges[0]
        let column = range.columns.lowerBound
        let first = CellName.of(row: range.rows.lowerBound, column: column)
        let last = CellName.of(row: range.rows.upperBound, column: range.columns.upperBound)
        return Fault(
            file: header.file, line: range.rows.lowerBound + 1,
            column: Fault.Column(name: header.names[column], index: column + 1),
            .workbook(finding(.init(first: first, last: last, count: ranges.count))), severity: .warning)
    }

    private func details(_ header: Header) -> [Fault] {
        guard amounts.details > 0 else { return [] }
        return [
            Fault(
                file: header.file, line: amounts.firstDetail, .workbook(.detailRows(count: amounts.details)),
                severity: .warning)
        ]
    }

    private func titleRows(_ header: Header) -> [Fault] {
        guard let first = titles.min() else { return [] }
        return [
            Fault(file: header.file, line: first, .workbook(.titleRows(count: titles.count)), severity: .warning)
        ]
    }

    private func hidden(_ hiddenColumns: [ClosedRange<Int>], _ header: Header) -> [Fault] {
        var list: [Fault] = []
        if hiddenRows > 0 {
            list.append(
                Fault(
                    file: header.file, line: firstHiddenRow, .workbook(.hiddenRows(count: hiddenRows)),
                    severity: .warning))
        }
        let columns = header.columns.filter { column in
            column.field != nil && hiddenColumns.contains { $0.contains(column.index - 1) }
        }
        if let first = columns.first {
            list.append(
                Fault(
                    file: header.file, line: header.line, column: Fault.Column(name: first.name, index: first.index),
                    .workbook(.hiddenColumns(names: columns.map(\.name))), severity: .warning))
        }
        return list
    }
}
