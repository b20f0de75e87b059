/// Rows of a list that are none of its data: totals, and the header once more. They are told as what they are, and their
/// amounts don't count: a total would count everything twice.
package enum StrayRow {
    /// - Parameter isRefused: whether the row can't be taken anyway. Of one that can, only a label that says total and
    ///   nothing else tells, where no number says who the beneficiary is: companies are called Total, too.
    package static func fault(_ record: InputRow, _ check: RowCheck, isRefused: Bool) -> Fault? {
        if isRefused, repeatsHeader(record, check.header) {
            return Fault(
                file: check.file, line: record.line, rule: "cette ligne répète l’en-tête", remedy: "Supprimez-la."
            ).leavingOut(LeftOutReason(.repeatedHeader), cents: nil)
        }
        guard
            isTotal(record, firstFilled(record), strictly: !isRefused)
                || isTotal(record, check.namePlace, strictly: !isRefused),
            isRefused || (check.amountColumn != nil && isAnonymous(record, check))
        else { return nil }
        return Fault(
            file: check.file, line: record.line, column: nil,
            value: (0..<record.count).map { record[$0] }.filter { !$0.isEmpty }.joined(separator: " | "),
            rule: "est une ligne de total : son montant n’est pas compté", remedy: "Supprimez-la."
        ).leavingOut(LeftOutReason(.total), cents: nil)
    }

    private static func firstFilled(_ record: InputRow) -> Int? { (0..<record.count).first { !record.isEmpty($0) } }

    private static func isAnonymous(_ record: InputRow, _ check: RowCheck) -> Bool {
        check.table.oneOf.allSatisfy { column in
            guard let place = check.table.index(of: column).flatMap({ check.header.places[$0] }) else { return true }
            return place >= record.count || record.trimmed(place).isEmpty
        }
    }

    /// - Parameter cell: one that may say what the row is: the first that isn't empty, or the beneficiary's name.
    private static func isTotal(_ record: InputRow, _ cell: Int?, strictly: Bool) -> Bool {
        guard let cell, cell < record.count else { return false }
        // Nearly all rows end here.
        switch record.bytes[record.range(cell)].first(where: { $0 > 0x2F }).map({ $0 & 0xDF }) {
        case UInt8(ascii: "T"), UInt8(ascii: "S"), UInt8(ascii: "E"): break
        default: return false
        }
        let words = HeaderKey.words(String(record[cell].prefix(60)))
        guard let label = labels.first(where: { words.starts(with: $0) }) else { return false }
        // A department is called Somme, and orchestras are ensembles.
        let isWord = label == ["SOMME"] || label == ["ENSEMBLE"]
        guard strictly || isWord else { return true }
        return words.dropFirst(label.count).allSatisfy {
            rest.contains($0) || ($0.allSatisfy(\.isNumber) && (!isWord || $0.count == 4))
        }
    }

    private static let labels = [
        ["TOTAL"], ["TOTAUX"], ["SOUS", "TOTAL"], ["SOUS", "TOTAUX"], ["SOUSTOTAL"], ["S", "TOTAL"], ["STOTAL"],
        ["SOMME"], ["ENSEMBLE"],
    ]
    /// What may stand behind such a label.
    private static let rest: Set<String> = [
        "A", "AIDES", "ANNEE", "ANNUEL", "ATTRIBUE", "ATTRIBUEES", "ATTRIBUES", "CHAPITRE", "COMMISSION", "CUMULE",
        "DE",
        "DES", "DU", "ET", "EUR", "EUROS", "EXERCICE", "GENERAL", "GENERALE", "GENERAUX", "GLOBAL", "HT", "L", "LA",
        "LES", "LIGNES", "MONTANT", "MONTANTS", "PAGE", "PARTIEL", "PROGRAMME", "SUBVENTIONS", "TTC", "VERSE",
        "VERSEES", "VERSES", "VOTE", "VOTEES",
    ]

    private static func repeatsHeader(_ record: InputRow, _ header: Header) -> Bool {
        header.names.count > 1 && record.count >= header.names.count
            && header.names.enumerated().allSatisfy { record.trimmed($0) == $1 }
    }
}
