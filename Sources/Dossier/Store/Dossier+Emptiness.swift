import BilanKit

/// Data that gives a report of zeros: told before, and in the document.
extension Dossier {
    /// What a document of a quarter that lies before all data must say; nil of any other.
    package func notice(of quarter: Quarter, in language: NumberLanguage = .french) throws -> String? {
        let first = try firstDate()
        if let first, first <= quarter.end { return nil }
        guard language == .french else {
            let numbers = LocalizedNumberFormatter(language)
            let start = first.map { "the data begin on \(numbers.date($0))" } ?? "the data have no dated fact"
            return
                "No dated fact up to \(numbers.date(quarter.end)): \(start). The zeros of this document come from that."
        }
        let start =
            first.map { "les données commencent au \(FrenchNumber.date($0))" } ?? "les données n’ont aucun fait daté"
        return FrenchSpacing.applied(
            to:
                "Aucun fait daté jusqu’au \(FrenchNumber.date(quarter.end)) : \(start). Les montants et les nombres nuls de ce "
                + "document viennent de là.")
    }
}
