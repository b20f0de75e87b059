import BilanHost
import BilanKit

extension ImportSummary {
    /// What was read, taken and refused, as a last line.
    var inWords: String {
        let rows = "\(FrenchNumber.count(rowsRead, "ligne lue", "lignes lues")) : \(FrenchNumber.count(rowsTaken, "prise", "prises")), \(FrenchNumber.count(rowsRefused, "refusée", "refusées"))"
        let findings = faultCount == 0 ? "aucun constat" : FrenchNumber.count(faultCount, "constat")
        var amounts = "montant des aides \(FrenchNumber.money(Money(cents: amountCents)))"
        if countedCents != amountCents { amounts += ", dont comptés \(FrenchNumber.money(Money(cents: countedCents)))" }
        if conventions.severalLines > 0 { amounts += " ; \(conventions.inWords)" }
        return "\(rows) ; \(amounts) ; \(findings)"
    }
}

extension ImportSummary.Conventions {
    /// How the amounts of conventions with several lines were read.
    var inWords: String {
        var kinds: [String] = []
        if totals > 0 { kinds.append("\(FrenchNumber.count(totals, "répète son total", "répètent leur total")), compté une fois") }
        if shares > 0 { kinds.append(FrenchNumber.count(shares, "porte des parts", "portent des parts")) }
        let doubts = doubtful > 0 ? " (\(FrenchNumber.count(doubtful, "à décider", "à décider")) avec --amounts)" : ""
        return "\(FrenchNumber.count(severalLines, "convention", "conventions")) à plusieurs lignes : \(kinds.joined(separator: ", "))\(doubts)"
    }
}
