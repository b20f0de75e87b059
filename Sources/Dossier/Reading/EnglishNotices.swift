import BilanKit
import Intake

/// What documents in English must say before all else, of what the dossier keeps in French.
enum EnglishNotices {
    /// Bilan's own sentences; those of the data's author stay as they are.
    private static let own = [
        "Démonstration : hors Safran Helicopter Engines et Lectra, les entreprises, leurs aides et leurs résultats sont fictifs ; "
            + "seuls les totaux du programme Usine du Futur sont ceux qui ont été publiés.":
            "Demonstration: apart from Safran Helicopter Engines and Lectra, the companies, their grants and their results are "
            + "fictitious; only the totals of the programme Usine du Futur are those that were published."
    ]

    static func translated(_ notice: String) -> String { own[notice] ?? untold(notice) ?? notice }

    /// Of beneficiaries who may be natural persons; nil of any other notice.
    private static func untold(_ notice: String) -> String? {
        let digits = notice.prefix { $0.isNumber || $0.isWhitespace }.filter(\.isNumber)
        guard let count = Int(digits), case let finding = Finding.dossier(.personsUntold(count: count)),
            finding.french.rule + "." == notice
        else { return nil }
        return finding.english.map { $0.rule + "." }
    }

    /// What the tables hold.
    private static let tables = [
        "dispositifs": "schemes", "appels": "calls", "entreprises": "companies", "etablissements": "establishments",
        "dossiers": "applications", "statuts": "steps", "mouvements": "movements", "cofinancements": "co-funding",
        "autorisations": "authorisations", "indicateurs": "indicators", "objectifs": "targets",
        "avertissements": "notices",
    ]

    /// “49 rows left out at import, 34,800.00 in all. …”
    static func notice(of leftOut: LeftOutRows) -> String {
        let numbers = LocalizedNumberFormatter(.english)
        let table =
            leftOut.table == DossierTable.subventions.name ? "" : " of \(tables[leftOut.table] ?? leftOut.table)"
        var text = numbers.count(leftOut.rows, "row\(table)", "rows\(table)") + " left out at import"
        if leftOut.cents != 0 {
            text +=
                ", " + (leftOut.isWhole ? "" : "at least ")
                + numbers.decimal(Double(leftOut.cents) / 100, digits: 2) + " in all"
        }
        return text + ". The command “bilan check” shows \(leftOut.rows == 1 ? "it" : "them")."
    }
}
