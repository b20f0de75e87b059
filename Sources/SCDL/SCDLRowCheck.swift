import Intake
import Spreadsheets

/// Checks the rows that follow a header.
struct SCDLRowCheck {
    private struct Column {
        let field: SCDLField
        let place: Int
        /// The last cell that nothing was wrong with: many a column holds the same in row after row.
        var sound: [UInt8] = []
    }

    private let schema: SCDLSchema
    private let header: SCDLHeader
    private var columns: [Column]
    /// Places of the fields of which one must be filled.
    private let oneOf: [Int]

    init(_ schema: SCDLSchema, _ header: SCDLHeader) {
        self.schema = schema
        self.header = header
        columns = zip(schema.fields, header.places).compactMap { field, place in
            place.map { Column(field: field, place: $0) }
        }
        oneOf = schema.oneOf.compactMap { schema.index(of: $0).flatMap { header.places[$0] } }
    }

    /// Adds what is wrong in a row to the report.
    mutating func read(_ row: InputRecord, into report: inout SCDLReport) {
        if row.bytes.isEmpty, row.problems.isEmpty {
            report.add(SCDLTableFinding.blankRows(first: row.line, last: row.line), line: row.line)
            return
        }
        checkQuotes(row, &report)
        // Where a quote opened nothing, neither the cell's end nor those of the cells after it are sure.
        guard row.spacedQuote == nil else { return }
        checkCount(row, &report)
        checkProblems(row, &report)
        for index in columns.indices {
            let place = columns[index].place
            guard place < row.count, !row.problems.contains(where: { $0.cell == place }) else { continue }
            let cell = row.bytes.span.extracting(row.range(place))
            let typeFinding = row.kinds.isEmpty ? nil : columns[index].field.check(row.kinds[place], cell)
            if typeFinding == nil, !cell.isEmpty, cell.isSame(as: columns[index].sound) { continue }
            guard let finding = typeFinding ?? columns[index].field.check(cell) else {
                if cell.count < 256 { columns[index].sound = cell.array }
                continue
            }
            report.add(
                finding, line: row.lines[place], column: column(place), value: row.isEmpty(place) ? nil : row[place])
        }
        if !oneOf.isEmpty, oneOf.allSatisfy({ $0 >= row.count || row.isEmpty($0) }) {
            report.add(
                SCDLTableFinding.cellsOfOneEmpty(fields: schema.oneOf), line: row.line, column: column(oneOf[0]))
        }
    }

    /// Cells whose end can't be told.
    private func checkQuotes(_ row: InputRecord, _ report: inout SCDLReport) {
        for (place, finding) in Self.quotes(of: row) {
            report.add(finding, line: row.lines[place], column: column(place), value: row[place])
        }
    }

    /// The places of quotes that programs read in more than one way, and what is wrong with them.
    static func quotes(of row: InputRecord) -> [(place: Int, finding: SCDLTableFinding)] {
        var found: [(place: Int, finding: SCDLTableFinding)] = []
        if let place = row.brokenQuote { found.append((place, .textAfterQuote)) }
        if let place = row.spacedQuote { found.append((place, .spaceBeforeQuote)) }
        return found
    }

    private func checkCount(_ row: InputRecord, _ report: inout SCDLReport) {
        guard row.count != header.width else { return }
        if row.count < header.width {
            report.add(
                SCDLTableFinding.cellsMissing(cells: row.count, columns: header.width), line: row.line,
                column: column(row.count))
        } else {
            let isSpare = (header.width..<row.count).allSatisfy(row.isEmpty)
            report.add(
                SCDLTableFinding.cellsExtra(cells: row.count, columns: header.width, isSpare: isSpare), line: row.line,
                column: Fault.Column(name: "", index: header.width + 1), value: isSpare ? nil : row[header.width])
        }
    }

    /// What typed cells can't say in text; a cell beyond the header's last is one too many.
    private func checkProblems(_ row: InputRecord, _ report: inout SCDLReport) {
        for problem in row.problems {
            let isExtra = problem.cell >= header.width
            let name = isExtra ? CellName.columnName(problem.cell) : header.names[problem.cell]
            report.add(
                SCDLTableFinding.cell(problem.finding, isExtra: isExtra), line: row.line,
                column: Fault.Column(name: name, index: problem.cell + 1),
                value: problem.cell < row.count && !row.isEmpty(problem.cell) ? row[problem.cell] : nil)
        }
    }

    private func column(_ place: Int) -> Fault.Column {
        Fault.Column(name: place < header.names.count ? header.names[place] : "", index: place + 1)
    }
}
