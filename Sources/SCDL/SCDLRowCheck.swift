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
    private let file: String
    private var columns: [Column]
    /// Places of the fields of which one must be filled.
    private let oneOf: [Int]

    init(_ schema: SCDLSchema, _ header: SCDLHeader, file: String) {
        self.schema = schema
        self.header = header
        self.file = file
        columns = zip(schema.fields, header.places).compactMap { field, place in
            place.map { Column(field: field, place: $0) }
        }
        oneOf = schema.oneOf.compactMap { schema.index(of: $0).flatMap { header.places[$0] } }
    }

    /// Adds what is wrong in a row to the report.
    mutating func read(_ row: InputRecord, into report: inout SCDLReport) {
        if row.bytes.isEmpty, row.problems.isEmpty {
            report.add(.blankRow, .error) {
                Fault(file: file, line: row.line, rule: "la ligne est vide", remedy: "Supprimez les lignes vides.")
            }
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
            report.add(finding.rule, finding.severity) {
                let words = finding.words
                return Fault(
                    file: file, line: row.lines[place], column: column(place),
                    value: row.isEmpty(place) ? nil : row[place], rule: words.rule,
                    remedy: words.remedy, severity: finding.severity)
            }
        }
        if !oneOf.isEmpty, oneOf.allSatisfy({ $0 >= row.count || row.isEmpty($0) }) {
            report.add(.oneOfRequired, .error) {
                Fault(
                    file: file, line: row.line, column: column(oneOf[0]),
                    rule: "la cellule est vide, comme " + schema.oneOf.dropFirst().joined(separator: " et "),
                    remedy: "Renseignez l’une de ces colonnes : " + schema.oneOf.joined(separator: ", ") + ".")
            }
        }
    }

    /// Cells whose end can't be told.
    private func checkQuotes(_ row: InputRecord, _ report: inout SCDLReport) {
        for (place, words) in Self.quotes(of: row) {
            report.add(.quote, .error) {
                Fault(
                    file: file, line: row.lines[place], column: column(place), value: row[place], rule: words.rule,
                    remedy: words.remedy)
            }
        }
    }

    /// The places of quotes that programs read in more than one way, and what to say of them.
    static func quotes(of row: InputRecord) -> [(place: Int, words: (rule: String, remedy: String))] {
        var found: [(place: Int, words: (rule: String, remedy: String))] = []
        if let place = row.brokenQuote {
            found.append(
                (place, ("du texte suit le guillemet fermant", "Doublez les guillemets qui font partie du texte.")))
        }
        if let place = row.spacedQuote {
            found.append(
                (
                    place,
                    (
                        "une espace précède le guillemet : des programmes le lisent comme du texte, d’autres comme "
                            + "le début d’une cellule",
                        "Supprimez l’espace avant le guillemet."
                    )
                ))
        }
        return found
    }

    private func checkCount(_ row: InputRecord, _ report: inout SCDLReport) {
        guard row.count != header.width else { return }
        if row.count < header.width {
            report.add(.missingCell, .error) {
                Fault(
                    file: file, line: row.line, column: column(row.count),
                    rule: "la ligne a \(row.count) cellule\(row.count > 1 ? "s" : ""), l’en-tête en a \(header.width)",
                    remedy: "Ajoutez les cellules qui manquent à partir de cette colonne, vides s’il le faut.")
            }
        } else {
            let isSpare = (header.width..<row.count).allSatisfy(row.isEmpty)
            report.add(.extraCell, .error) {
                Fault(
                    file: file, line: row.line, column: Fault.Column(name: "", index: header.width + 1),
                    value: isSpare ? nil : row[header.width],
                    rule: "la ligne a \(row.count) cellule\(row.count > 1 ? "s" : ""), l’en-tête en a \(header.width)",
                    remedy: (isSpare ? "Supprimez le séparateur de trop en fin de ligne, ou m" : "M")
                        + "ettez entre guillemets les textes qui contiennent une virgule, et un point dans les nombres."
                )
            }
        }
    }

    /// What typed cells can't say in text; a cell beyond the header's last is one too many.
    private func checkProblems(_ row: InputRecord, _ report: inout SCDLReport) {
        for problem in row.problems {
            let isExtra = problem.cell >= header.width
            report.add(isExtra ? .extraCell : .typedCell, .error) {
                let name = isExtra ? CellName.columnName(problem.cell) : header.names[problem.cell]
                let value = problem.cell < row.count && !row.isEmpty(problem.cell) ? row[problem.cell] : nil
                return Fault(
                    file: file, line: row.line, column: Fault.Column(name: name, index: problem.cell + 1), value: value,
                    rule: problem.words.rule, remedy: problem.words.remedy)
            }
        }
    }

    private func column(_ place: Int) -> Fault.Column {
        Fault.Column(name: place < header.names.count ? header.names[place] : "", index: place + 1)
    }
}
