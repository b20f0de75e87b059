/// What messages say of a table's rows.
extension RowExamination {
    static func groupAgain(_ key: String, _ title: String) -> String {
        String(
            fr:
                "le groupe « \(key) » revient après un autre et serait compté deux fois ; triez les lignes par « \(title) »",
            en:
                "the group “\(key)” comes back after another and would be counted twice; sort the rows by “\(title)”"
        )
    }

    static func subtotal(of key: String) -> String {
        String(fr: "le sous-total du groupe « \(key) »", en: "the subtotal of the group “\(key)”")
    }

    static var total: String {
        String(fr: "le total", en: "the total")
    }

    static func unheld(_ sum: String) -> String {
        String(
            fr: "\(sum) est trop grand pour être tenu ; vérifiez les valeurs, ou retirez le total",
            en: "\(sum) is too large to be held; check the values, or take out the total")
    }

    static var unheldResult: String {
        String(
            fr: "le résultat est trop grand pour être tenu ; vérifiez les valeurs de la ligne",
            en: "the result is too large to be held; check the values of the row")
    }

    static func beyondTable(_ column: Int, _ count: Int) -> String {
        String(
            fr:
                "une cellule couvrirait \(count) colonnes à partir de la colonne \(column), hors de la table ; "
                + "elle s’arrête au bord. Comptez les colonnes à partir de 0",
            en:
                "a cell would cover \(count == 1 ? "1 column" : "\(count) columns") from column \(column) on, beyond the table; it ends at the edge. Count the columns from 0"
        )
    }

    static var unheldValue: String {
        String(
            fr: "la valeur est trop grande pour être tenue ; vérifiez le calcul dont elle vient",
            en: "the value is too large to be held; check the calculation that it comes from")
    }

    static var mixedUnits: String {
        String(
            fr:
                "des montants, des durées et de simples nombres s’y mêlent, qui ne s’additionnent pas ; donnez des "
                + "valeurs d’un seul genre",
            en:
                "amounts, durations and plain numbers are mixed here, which can’t be added up; give values of one kind"
        )
    }

    static func totalOfTexts(_ kind: String) -> String {
        String(
            fr:
                "le total porte sur \(kind) ; retirez-le, ou comptez les lignes avec .count, les valeurs avec .distinct",
            en:
                "the total is of \(kind); take it out, or count the rows with .count, the values with .distinct"
        )
    }

    static func computationOfTexts(_ title: String, _ kind: String) -> String {
        String(
            fr:
                "le calcul porte sur la colonne « \(title) », qui contient \(kind) ; nommez une colonne de nombres",
            en:
                "the calculation is of the column “\(title)”, which contains \(kind); name a column of numbers"
        )
    }

    /// - Parameter spoilsTotal: whether a total would take the value.
    static func notFinite(spoilsTotal: Bool) -> String {
        let message = String(
            fr: "la valeur n’est pas un nombre fini (une division par zéro, peut-être)",
            en: "the value is not a finite number (a division by zero, perhaps)")
        return spoilsTotal
            ? String(
                fr: "\(message) et fausserait le total ; donnez .missing(…) à sa place",
                en: "\(message) and would spoil the total; give .missing(…) in its place")
            : String(fr: "\(message) ; un tiret la remplace", en: "\(message); a dash stands in its place")
    }

    /// Added to what is said of one value.
    static func moreValues(_ more: Int) -> String {
        more == 0
            ? ""
            : more == 1
                ? String(fr: " (et une autre)", en: " (and one more)")
                : String(fr: " (et \(more) autres)", en: " (and \(more) more)")
    }

    /// Added to what is said of one row.
    static func moreRows(_ others: Int) -> String {
        others == 1
            ? String(fr: " (et dans une autre ligne)", en: " (and in one more row)")
            : String(fr: " (et dans \(others) autres lignes)", en: " (and in \(others) more rows)")
    }
}
