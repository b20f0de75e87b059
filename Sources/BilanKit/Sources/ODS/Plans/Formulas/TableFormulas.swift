/// The formulas of a table's own cells: computed columns, subtotals and grand total.
struct TableFormulas {
    let placement: TablePlacement
    let placements: [String: TablePlacement]
    /// The sheet on which the formulas stand: one of the table's.
    let sheet: String

    private var table: Table { placement.table }

    /// The formula of a computed column, to be completed with each row's number; nil for a column of values.
    func row(_ index: Int) -> RowFormula? {
        guard let formula = computed(index, row: nil) else { return nil }
        return RowFormula(formula)
    }

    /// The formula of a column's aggregate over `rows` of the body, which count from 0, itself in row `row` of the
    /// sheet; nil where the row of totals has none.
    func aggregate(_ index: Int, over rows: ClosedRange<Int>, row: Int) -> String? {
        let column = table.columns[index]
        if column.isRowComputed {
            let rests = table.operands(of: column).contains { title in
                table.index(of: title).map {
                    table.columns[$0].aggregate != nil || table.columns[$0].computation != nil
                } ?? false
            }
            return rests ? computed(index, row: row) : nil
        }
        guard let aggregate = column.aggregate else { return nil }
        return aggregate.formula(
            over: placement.ranges(index, over: rows).reference(from: sheet), isGrouped: true,
            countsNumbersOnly: column.computation != nil
        ).text
    }

    /// - Parameter row: nil leaves `RowFormula.mark` where the row's number goes.
    private func computed(_ index: Int, row: Int?) -> String? {
        func cell(_ title: String) -> Formula {
            guard let column = table.index(of: title) else { return .nothing }
            let number = row.map { "\($0 + 1)" } ?? RowFormula.mark
            return Formula(text: "[.\(CellAddress.letters(column))\(number)]", isNumber: false, isReference: true)
        }
        switch table.columns[index].computation {
        case nil: return nil
        case .ratio(let a, let b): return Formula.ratio(cell(a), cell(b)).text
        case .difference(let a, let b): return Formula.difference(cell(a), cell(b)).text
        case .sum(let titles): return Formula.sum(titles.map(cell)).text
        case .sumIf(let name, let summed, let match, let key):
            return placements[name].flatMap { other in
                other.table.index(of: summed).flatMap { lookUp(other, match, cell(key), summed: $0) }
            }
        case .countIf(let name, let match, let key):
            return placements[name].flatMap { lookUp($0, match, cell(key), summed: nil) }
        }
    }

    /// The sum of a column, or the count, of the rows of `other` whose `match` equals the key.
    private func lookUp(_ other: TablePlacement, _ match: String, _ key: Formula, summed: Int?) -> String? {
        guard let matched = other.table.index(of: match) else { return nil }
        // A table that goes on on other sheets is looked through one part after the other.
        let parts = other.parts.indices.map { part in
            func range(_ column: Int) -> String { other.bodyRanges(column)[part].reference(from: sheet, isFixed: true) }
            let criterion = "\(range(matched));\(Self.criterion(key))"
            let plain = summed.map { "SUMIF(\(criterion);\(range($0)))" } ?? "COUNTIF(\(criterion))"
            guard other.groupRows > 0, !other.isFilled[matched], let marking = other.markingColumn else { return plain }
            // The rows that groups add are empty in the matched column: an empty key must not find them.
            let both = "\(criterion);\(range(marking));\"<>\""
            return summed.map { "SUMIFS(\(range($0));\(both))" } ?? "COUNTIFS(\(both))"
        }
        let sum = parts.joined(separator: "+")
        return other.groupRows > 0 && other.isFilled[matched] ? "IF(\(key.text)=\"\";0;\(sum))" : sum
    }

    /// `=` keeps a key such as `<50` from being read as a comparison, and lets an empty key find empty cells.
    private static func criterion(_ key: Formula) -> String { "\"=\"&\(key.text)" }
}

/// A formula that is the same on every row but for the row's number, escaped once for all rows.
struct RowFormula {
    /// Stands for the row's number; no formula holds it.
    static let mark = "\u{1}"

    private let pieces: [[UInt8]]

    init(_ formula: String) {
        pieces = formula.split(separator: Character(Self.mark), omittingEmptySubsequences: false).map { piece in
            let store = ByteStore()
            let xml = XMLStream(store)
            xml.append(escaping: String(piece))
            try? xml.finish()
            return store.bytes
        }
    }

    /// Writes the formula as an attribute for a row that counts from 0.
    func write(to xml: XMLStream, row: Int) {
        xml.append(" table:formula=\"of:=" as StaticString)
        xml.append(pieces[0])
        for piece in pieces.dropFirst() {
            xml.append(row + 1)
            xml.append(piece)
        }
        xml.append("\"" as StaticString)
    }
}
