import BilanHost
import BilanKit

extension ImportSummary {
    /// What was read, taken and refused, as a last line.
    var inWords: String {
        let rows = "\(FrenchNumber.count(rowsRead, "ligne lue", "lignes lues")) : \(FrenchNumber.count(rowsTaken, "prise", "prises")), \(FrenchNumber.count(rowsRefused, "refusée", "refusées"))"
        let findings = faultCount == 0 ? "aucun constat" : FrenchNumber.count(faultCount, "constat")
        return "\(rows) ; montant des aides \(FrenchNumber.money(Money(cents: amountCents))) ; \(findings)"
    }
}
