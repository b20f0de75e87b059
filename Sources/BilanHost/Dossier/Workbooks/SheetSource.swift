import Spreadsheets

/// A sheet's rows as the text that the rules of cells read: dates as AAAA-MM-JJ, numbers with a point, `oui` and `non`.
struct SheetSource: RowSource {
    /// Bytes that repeated cells and rows may amount to: a file of a kilobyte can ask for terabytes.
    private static let rowLimit = 64 << 20
    private static let repeatLimit = 4 << 30
    private static let findingLimit = 100

    private let rows: SheetRows
    private let format: SpreadsheetFormat
    /// Whether cells keep their types, and whatever merged cells cover is read as well.
    private let keepsKinds: Bool
    private var row = SheetRow()
    /// How often the row is still to be given.
    private var repeats = 0
    private var repeatedBytes = 0
    /// How many columns the header names; nil before it is read.
    private var width: Int?

    init(_ rows: SheetRows, format: SpreadsheetFormat, keepsKinds: Bool = false) {
        self.rows = rows
        self.format = format
        self.keepsKinds = keepsKinds
    }

    mutating func setWidth(_ width: Int) { self.width = width }

    var extent: SheetExtent { rows.extent }

    mutating func next(into record: inout InputRow) throws -> Bool {
        if repeats > 0 {
            repeats -= 1
            repeatedBytes += record.bytes.count
            guard repeatedBytes <= Self.repeatLimit else { throw tooLong }
            let line = record.line + 1
            for cell in record.lines.indices { record.lines[cell] = line }
            return true
        }
        guard try rows.next(into: &row) else { return false }
        record.clear()
        try fill(&record)
        repeats = row.repeated - 1
        return true
    }

    private mutating func fill(_ record: inout InputRow) throws {
        for cell in row.cells where keepsKinds || !cell.isCovered {
            let end = width.map { min(cell.columns.upperBound, $0) } ?? cell.columns.upperBound
            if let width, cell.columns.upperBound > width, cell.kind != .empty, !row.bytes[cell.text].isEmpty,
                !record.problems.contains(where: { $0.cell >= width })
            {
                record.problems.append(
                    CellProblem(
                        cell: max(cell.column, width),
                        rule: "la colonne n’a pas de nom : ce qu’elle contient est ignoré",
                        remedy: "Nommez-la, ou videz-la.", severity: .warning))
            }
            guard cell.column < end else { continue }
            pad(&record, to: cell.column)
            for column in cell.column..<end {
                append(cell, column, to: &record)
                if keepsKinds { record.kinds.append(cell.isUntyped ? .empty : cell.kind) }
                record.ends.append(record.bytes.count)
                record.lines.append(row.index + 1)
                guard record.bytes.count <= Self.rowLimit else { throw tooLong }
            }
        }
        pad(&record, to: width ?? 0)
        if let width, keepsKinds, format == .xlsx, rows.extent.statedColumns == nil, row.width < width {
            record.shortWidth = row.width
        }
        if record.lines.isEmpty {
            // A row of covered cells alone still has a place.
            pad(&record, to: 1)
        }
    }

    private func pad(_ record: inout InputRow, to column: Int) {
        while record.count < column {
            if keepsKinds { record.kinds.append(.empty) }
            record.ends.append(record.bytes.count)
            record.lines.append(row.index + 1)
        }
    }

    private func append(_ cell: SheetCell, _ column: Int, to record: inout InputRow) {
        let text = row.bytes[cell.text]
        switch cell.kind {
        case .text, .duration: record.bytes.append(contentsOf: text)
        case .number, .percentage, .currency:
            if !NumberLiteral.appendPlain(text, to: &record.bytes) {
                record.problems.append(
                    CellProblem(
                        cell: column,
                        rule: "est un nombre de plus de 15 chiffres, dont un tableur ne garde que les 15 premiers",
                        remedy: "Mettez la colonne au format texte et saisissez de nouveau la valeur."))
            }
        case .date:
            let midnight = Array("T00:00:00".utf8)
            let isDay = text.count > 19 ? false : text.dropFirst(10).elementsEqual(midnight)
            record.bytes.append(contentsOf: isDay ? text.prefix(10) : text)
        case .boolean: record.bytes.append(contentsOf: text.first == UInt8(ascii: "t") ? "oui".utf8 : "non".utf8)
        case .error:
            record.bytes.append(contentsOf: text)
            record.problems.append(
                CellProblem(
                    cell: column, rule: "est une erreur de calcul", remedy: "Corrigez la formule, ou écrivez la valeur."
                ))
        case .empty:
            // In OpenDocument a formula that results in an empty text has no value either.
            if cell.hasFormula, format == .xlsx {
                record.problems.append(
                    CellProblem(
                        cell: column, rule: "le résultat de la formule n’est pas enregistré",
                        remedy: "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau."))
            }
        }
    }

    /// The merged cells under the header's names, of which all but the first are read as empty.
    func findings(_ header: Header) -> [Fault] {
        let ranges = rows.mergedRanges.filter {
            $0.rows.upperBound >= header.line && $0.columns.lowerBound < header.names.count
        }
        return ranges.prefix(Self.findingLimit).map { range in
            let first = CellName.of(row: range.rows.lowerBound, column: range.columns.lowerBound)
            let last = CellName.of(row: range.rows.upperBound, column: range.columns.upperBound)
            let more = ranges.count > Self.findingLimit ? " (\(ranges.count) plages fusionnées en tout)" : ""
            return Fault(
                file: header.file, line: range.rows.lowerBound + 1,
                column: Fault.Column(name: header.names[range.columns.lowerBound], index: range.columns.lowerBound + 1),
                rule:
                    "les cellules \(first) à \(last) sont fusionnées : la première seule est lue, les autres sont vides"
                    + more,
                remedy: "Défusionnez-les, et répétez la valeur où elle vaut.", severity: .warning)
        }
    }

    private var tooLong: SpreadsheetFailure {
        SpreadsheetFailure(
            file: rows.file, sheet: rows.sheet, row: row.index,
            "la ligne répète ses cellules au-delà de ce qui peut être lu",
            remedy: "Supprimez les cellules ou les lignes répétées.")
    }
}
