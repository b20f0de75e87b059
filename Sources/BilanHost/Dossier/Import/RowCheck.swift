import Spreadsheets

/// Reads a file's rows by its table's rules.
struct RowCheck {
    let table: DossierTable
    let header: Header
    let file: String
    /// The last cell taken of each column: many a column holds the same in row after row, which is then not read anew.
    private var last: [(cell: String, value: StoredValue)?]

    init(table: DossierTable, header: Header, file: String) {
        self.table = table
        self.header = header
        self.file = file
        last = Array(repeating: nil, count: table.columns.count)
    }

    /// - Parameters:
    ///   - values: receives a value for each of the table's columns.
    ///   - faults: receives what is wrong in the row: all its cells are read.
    mutating func read(_ record: InputRow, into values: inout [StoredValue], faults: inout [Fault]) {
        values.removeAll(keepingCapacity: true)
        faults.removeAll(keepingCapacity: true)
        if let fault = quoteFault(record) ?? countFault(record) {
            faults.append(fault)
            return
        }
        for (index, column) in table.columns.enumerated() {
            values.append(value(of: column, index, in: record, &faults))
        }
        for problem in record.problems where problem.cell >= header.names.count {
            faults.append(
                Fault(
                    file: file, line: record.line, column: Fault.Column(name: CellName.columnName(problem.cell), index: problem.cell + 1),
                    rule: problem.rule, remedy: problem.remedy, severity: problem.severity))
        }
        if !table.oneOf.isEmpty, !header.isFatal,
            table.oneOf.allSatisfy({ name in table.index(of: name).flatMap { header.places[$0] }.map(record.isEmpty) ?? true })
        {
            let first = table.oneOf[0]
            faults.append(
                Fault(
                    file: file, line: record.line,
                    column: Fault.Column(name: first, index: place(of: first)),
                    rule: "la cellule est vide, comme " + table.oneOf.dropFirst().joined(separator: " et "),
                    remedy: "Renseignez l’une de ces colonnes : " + table.oneOf.joined(separator: ", ") + "."))
        }
    }

    private mutating func value(
        of column: DossierColumn, _ index: Int, in record: InputRow, _ faults: inout [Fault]
    ) -> StoredValue {
        guard let place = header.places[index] else { return .null }
        let cell = record.isEmpty(place) ? "" : record.trimmed(place)
        if let problem = record.problems.first(where: { $0.cell == place }) {
            faults.append(fault(column, place, record, value: cell.isEmpty ? nil : record[place], problem.rule, problem.remedy, problem.severity))
            return .null
        }
        if cell.isEmpty {
            if column.need == .value {
                faults.append(
                    fault(
                        column, place, record, value: nil, "la cellule est vide", "Renseignez-la : elle est obligatoire.",
                        .error))
            }
            return .null
        }
        if let last = last[index], last.cell == cell { return last.value }
        switch column.rule.check(cell) {
        case .taken(let value):
            last[index] = (cell, value)
            return value
        case .doubtful(let value, let rule, let remedy):
            faults.append(fault(column, place, record, value: record[place], rule, remedy, .warning))
            return value
        case .refused(let rule, let remedy):
            faults.append(fault(column, place, record, value: record[place], rule, remedy, .error))
            return .null
        }
    }

    private func fault(
        _ column: DossierColumn, _ place: Int, _ record: InputRow, value: String?, _ rule: String, _ remedy: String,
        _ severity: Fault.Severity
    ) -> Fault {
        Fault(
            file: file, line: record.lines[place], column: Fault.Column(name: column.name, index: place + 1),
            value: value, rule: rule, remedy: remedy, severity: severity)
    }

    /// A cell whose end can't be told.
    private func quoteFault(_ record: InputRow) -> Fault? {
        guard let broken = record.brokenQuote else { return nil }
        let name = broken < header.names.count ? header.names[broken] : ""
        return Fault(
            file: file, line: record.lines[broken], column: Fault.Column(name: name, index: broken + 1),
            value: record[broken], rule: "du texte suit le guillemet fermant",
            remedy: "Doublez les guillemets qui font partie du texte.")
    }

    /// A row that doesn't have as many cells as the header. Empty ones at the end may be too many (a spreadsheet adds them) but
    /// may also be columns that a comma within an amount has pushed out: only a row that reads well has the benefit of the doubt.
    private func countFault(_ record: InputRow) -> Fault? {
        guard record.count != header.width else { return nil }
        let hasSpareCells = record.count > header.names.count && (header.names.count..<record.count).allSatisfy(record.isEmpty)
        if hasSpareCells, readsWell(record) { return nil }
        let text = (0..<record.count).map { record[$0] }.joined(separator: " | ")
        return Fault(
            file: file, line: record.line, value: text,
            rule: "cette ligne a \(record.count) cellules, l’en-tête en a \(header.width)",
            remedy: "Mettez entre guillemets les textes et montants qui contiennent le séparateur.")
    }

    private func readsWell(_ record: InputRow) -> Bool {
        var copy = self
        var faults: [Fault] = []
        for (index, column) in table.columns.enumerated() { _ = copy.value(of: column, index, in: record, &faults) }
        return !faults.contains { $0.severity == .error }
    }

    private func place(of column: String) -> Int? { table.index(of: column).flatMap { header.places[$0] }.map { $0 + 1 } }
}
