/// Rows of a list that are none of its data: totals, and the header once more. They are told as what they are where
/// they can't be taken, and
/// their amounts don't count: a total would count everything twice.
enum StrayRow {
    static func fault(_ record: InputRow, _ check: RowCheck) -> Fault? {
        if repeatsHeader(record, check.header) {
            return Fault(
                file: check.file, line: record.line, rule: "cette ligne répète l’en-tête", remedy: "Supprimez-la.")
        }
        guard let first = (0..<record.count).first(where: { !record.isEmpty($0) }) else { return nil }
        let words = HeaderKey.words(String(record[first].prefix(60)))
        guard let word = words.first, ["TOTAL", "TOTAUX"].contains(word) || words.starts(with: ["SOUS", "TOTAL"]) else {
            return nil
        }
        return Fault(
            file: check.file, line: record.line, column: nil,
            value: (0..<record.count).map { record[$0] }.filter { !$0.isEmpty }.joined(separator: " | "),
            rule: "est une ligne de total : son montant n’est pas compté", remedy: "Supprimez-la.")
    }

    private static func repeatsHeader(_ record: InputRow, _ header: Header) -> Bool {
        header.names.count > 1 && record.count >= header.names.count
            && header.names.enumerated().allSatisfy { record.trimmed($0) == $1 }
    }
}
