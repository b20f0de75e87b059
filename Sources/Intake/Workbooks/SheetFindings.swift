import BilanKit
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

    private static let columnLimit = 100

    mutating func noteHidden(_ line: Int, count: Int) {
        hiddenRows += count
        firstHiddenRow = firstHiddenRow ?? line
    }

    mutating func noteTitle(_ line: Int) { titles.insert(line) }

    /// - Parameter rows: read to their end.
    func list(_ rows: SheetRows, header: Header, columns: SheetColumns) -> [Fault] {
        merged(rows.mergedRanges, header, columns) + details(header) + titleRows(header)
            + hidden(rows.hiddenColumns, header)
    }

    /// Merged cells below the header; those of titles and of the header itself are none of the data.
    private func merged(_ ranges: [MergedRange], _ header: Header, _ columns: SheetColumns) -> [Fault] {
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
            return fault(
                of: ranges, in: header, rule: isAmount ? amountRule : valueRule(inherited[column] ?? 0),
                remedy: isAmount ? amountRemedy : "Vérifiez qu’elle vaut pour chacune ; sinon, défusionnez-les.")
        }
        let wideFaults = wide.sorted { $0.key < $1.key }.map { _, ranges in
            fault(
                of: ranges, in: header, rule: "la première seule est lue, les autres sont vides",
                remedy: "Défusionnez-les, et répétez la valeur où elle vaut.")
        }
        return Array((tallFaults + wideFaults).prefix(Self.columnLimit))
    }

    /// - Parameter ranges: those of one column.
    private func fault(of ranges: [MergedRange], in header: Header, rule: String, remedy: String) -> Fault {
        let range = ranges.min { $0.rows.lowerBound < $1.rows.lowerBound } ?? ranges[0]
        let column = range.columns.lowerBound
        let first = CellName.of(row: range.rows.lowerBound, column: column)
        let last = CellName.of(row: range.rows.upperBound, column: range.columns.upperBound)
        let more =
            ranges.count > 1
            ? " (\(FrenchNumber.count(ranges.count, "plage fusionnée", "plages fusionnées")) en tout)" : ""
        return Fault(
            file: header.file, line: range.rows.lowerBound + 1,
            column: Fault.Column(name: header.names[column], index: column + 1),
            rule: "les cellules \(first) à \(last) sont fusionnées\(more) : " + rule, remedy: remedy, severity: .warning
        )
    }

    private func valueRule(_ rows: Int) -> String {
        "la valeur vaut pour chacune de leurs lignes"
            + (rows > 0 ? ", " + FrenchNumber.count(rows, "ligne", "lignes") + " sous les premières" : "")
    }

    private var amountRule: String {
        "un montant n’est compté qu’une fois"
            + (amounts.refused > 0
                ? " ; " + FrenchNumber.count(amounts.refused, "est refusé", "sont refusés")
                    + ", faute de savoir comment le répartir entre ses lignes" : "")
    }

    private var amountRemedy: String {
        amounts.refused > 0
            ? "Défusionnez-les, et donnez à chaque ligne son montant."
            : "Rien à faire, si chacun est celui d’une seule aide."
    }

    private func details(_ header: Header) -> [Fault] {
        guard amounts.details > 0 else { return [] }
        return [
            Fault(
                file: header.file, line: amounts.firstDetail,
                rule: FrenchNumber.count(amounts.details, "ligne ne fait", "lignes ne font")
                    + " que détailler une aide dont le montant, la date et le bénéficiaire sont fusionnés au-dessus : "
                    + "l’aide est comptée une fois, sa première ligne est lue",
                remedy: "Rien à faire, si c’est bien une seule aide.", severity: .warning)
        ]
    }

    private func titleRows(_ header: Header) -> [Fault] {
        guard let first = titles.min() else { return [] }
        return [
            Fault(
                file: header.file, line: first,
                rule: FrenchNumber.count(titles.count, "ligne n’a", "lignes n’ont")
                    + " qu’une cellule, fusionnée sur la largeur du tableau : un titre, qui n’est pas lu",
                remedy: "Rien à faire, si c’en est un.", severity: .warning)
        ]
    }

    private func hidden(_ hiddenColumns: [ClosedRange<Int>], _ header: Header) -> [Fault] {
        var list: [Fault] = []
        if hiddenRows > 0 {
            list.append(
                Fault(
                    file: header.file, line: firstHiddenRow,
                    rule: FrenchNumber.count(hiddenRows, "ligne masquée est lue", "lignes masquées sont lues")
                        + " comme les autres, ici la première : un filtre les cache peut-être",
                    remedy: "Supprimez celles qui ne doivent pas compter.", severity: .warning))
        }
        let columns = header.columns.filter { column in
            column.field != nil && hiddenColumns.contains { $0.contains(column.index - 1) }
        }
        if let first = columns.first {
            list.append(
                Fault(
                    file: header.file, line: header.line, column: Fault.Column(name: first.name, index: first.index),
                    rule: columns.count == 1
                        ? "la colonne est masquée, et lue"
                        : "\(columns.count) colonnes masquées sont lues : "
                            + columns.prefix(20).map { "« \($0.name) »" }.joined(separator: ", "),
                    remedy: "Si elle ne doit pas l’être, ajoutez --map \"\(first.name)=\".", severity: .warning))
        }
        return list
    }
}
