import BilanKit
internal import GRDB
import Intake

/// The rows of one table that were left out, with the money that is missing and why: what every report made from the
/// rest must say. Nothing in it names anyone.
package struct LeftOutRows {
    let table: String
    /// All rows that were left out.
    let rows: Int
    let cents: Int64
    let reasons: [Reason]

    struct Reason {
        let reason: LeftOutReason
        let rows: Int
        /// Of those rows that have an amount that could be read, in hundredths of its currency's unit.
        let cents: Int64
        let amounts: Int
        /// False in a table that has no amounts.
        let hasAmounts: Bool
    }

    /// How many reasons a notice names.
    private static let reasonLimit = 6

    /// In the order of the tables, each with its reasons, the gravest first.
    static func all(_ db: Database) throws -> [LeftOutRows] {
        let totals = try Row.fetchAll(
            db,
            sql: """
                SELECT i.tableau, sum(i.refusees), coalesce(sum(l.montantRefuse), 0)
                FROM imports i LEFT JOIN lectures l ON l.origine = i.id GROUP BY i.tableau HAVING sum(i.refusees) > 0
                """)
        let reasons = try Row.fetchAll(
            db,
            sql: """
                SELECT i.tableau, a.motif, count(*), coalesce(sum(a.montant), 0), count(a.montant)
                FROM anomalies a JOIN imports i ON i.id = a.origine WHERE a.motif IS NOT NULL
                GROUP BY i.tableau, a.motif
                ORDER BY CASE WHEN a.motif LIKE 'otherCurrency:%' THEN 0 ELSE abs(coalesce(sum(a.montant), 0)) END DESC,
                    count(*) DESC, a.motif
                """)
        return DossierTable.all.compactMap { table in
            guard let total = totals.first(where: { $0[0] == table.name }) else { return nil }
            return LeftOutRows(
                table: table.name, rows: total[1], cents: total[2],
                reasons: reasons.filter { $0[0] == table.name }.compactMap { row in
                    LeftOutReason(code: row[1]).map {
                        Reason(
                            reason: $0, rows: row[2], cents: row[3], amounts: row[4],
                            hasAmounts: table.amountColumn != nil)
                    }
                })
        }
    }

    /// « 49 lignes écartées à l’import, soit 34 800 000,00 € : … »
    var notice: String {
        let of = table == DossierTable.subventions.name ? "" : " de \(table)"
        var text = FrenchNumber.count(rows, "ligne\(of) écartée", "lignes\(of) écartées") + " à l’import"
        if cents != 0 { text += ", soit \(isWhole ? "" : "au moins ")" + FrenchNumber.money(Money(cents: cents)) }
        if !reasons.isEmpty { text += " : " + list }
        return text + ". La commande « bilan check » \(rows > 1 ? "les montre" : "la montre")."
    }

    /// Whether the money of every row is known.
    var isWhole: Bool {
        reasons.allSatisfy { !$0.hasAmounts || $0.amounts == $0.rows || $0.reason.kind == .otherCurrency }
    }

    private var list: String {
        var parts = reasons.prefix(Self.reasonLimit).map { reason in
            let details = [
                rows > 1 ? FrenchNumber.count(reason.rows, "ligne") : nil,
                reason.hasAmounts ? amount(reason) : nil,
            ].compactMap(\.self)
            return reason.reason.words + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
        }
        let others = reasons.dropFirst(Self.reasonLimit)
        let untold = rows - reasons.prefix(Self.reasonLimit).reduce(0) { $0 + $1.rows }
        if untold > 0 {
            let cents = others.reduce(0) { $1.reason.kind == .otherCurrency ? $0 : $0 &+ $1.cents }
            parts.append(
                "autres raisons (" + FrenchNumber.count(untold, "ligne")
                    + (cents == 0 ? "" : ", " + FrenchNumber.money(Money(cents: cents))) + ")")
        }
        return parts.joined(separator: ", ")
    }

    /// Nil where it would only repeat what the sentence said.
    private func amount(_ reason: Reason) -> String? {
        guard reason.amounts > 0 else { return rows > 1 || cents != 0 ? "montant inconnu" : nil }
        if let currency = reason.reason.currency {
            return ForeignAmount(currency: currency, cents: reason.cents).words
        }
        return reasons.count == 1 && reason.rows == rows ? nil : FrenchNumber.money(Money(cents: reason.cents))
    }
}
