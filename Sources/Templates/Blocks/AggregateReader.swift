import BilanKit
import Support

extension TemplateSection {
    /// The figure that a section makes of rows: exactly one of `count`, `sum`, `share` and so on.
    func aggregate(of table: DataTable) -> AggregateColumn? {
        let names = ["count", "distinct", "sum", "average", "minimum", "maximum", "share", "difference"]
        let given = names.filter(has)
        guard given.count == 1, let name = given.first, let value = text(name) else {
            for name in given { _ = text(name) }
            report(
                given.count > 1
                    ? String(
                        fr: "\(given.joined(separator: " et ")) ne vont pas ensemble. Gardez-en un.",
                        en: "\(EnglishText.list(given)) don’t go together. Keep one of them.")
                    : String(
                        fr: "dites ce qui est compté : \(Self.list(names)).",
                        en: "say what is counted: \(Self.list(names))."), place)
            return nil
        }
        let countsRows = value.text == "rows"
        if name == "count", !countsRows {
            report(
                String(
                    fr: "« count » compte les lignes : écrivez « count: rows ».",
                    en: "“count” counts rows: write “count: rows”."), value)
            return nil
        }
        if countsRows, !["count", "share", "difference"].contains(name) {
            report(
                String(
                    fr: "« \(name) » demande une colonne de « \(table.name) ».",
                    en: "“\(name)” needs a column of “\(table.name)”."), value)
            return nil
        }
        var index: Int?
        if !countsRows {
            guard let found = field(value, of: table) else { return nil }
            guard name == "distinct" || table.fields[found].isNumber else {
                report(
                    String(
                        fr: "« \(value.text) » n’est pas un nombre : « \(name) » n’en fait rien.",
                        en: "“\(value.text)” is not a number: “\(name)” makes nothing of it."), value)
                return nil
            }
            index = found
        }
        guard let kind = kind(name, index) else { return nil }
        return AggregateColumn(kind: kind)
    }

    private func kind(_ name: String, _ field: Int?) -> AggregateColumn.Kind? {
        switch (name, field) {
        case ("count", _): return .count
        case ("distinct", let field?): return .distinct(field)
        case ("sum", let field?): return .sum(field)
        case ("average", let field?): return .average(field)
        case ("minimum", let field?): return .minimum(field)
        case ("maximum", let field?): return .maximum(field)
        case ("share", _): return .share(field)
        default:
            guard let since = comparison("since") else {
                if !has("since") {
                    report(
                        String(
                            fr:
                                "il manque « since » : previous-quarter, previous-year ou un trimestre tel que 2017-T4.",
                            en: "“since” is missing: previous-quarter, previous-year or a quarter such as 2017-T4."),
                        place)
                }
                return nil
            }
            return .difference(field, since: since)
        }
    }

    /// What figures are compared with; nil where nothing is said.
    func comparison(_ key: String) -> AggregateColumn.Comparison? {
        guard let text = text(key) else { return nil }
        guard let comparison = AggregateColumn.Comparison(text.text) else {
            report(
                String(
                    fr:
                        "« \(text.text) » n’est pas une comparaison : previous-quarter, previous-year ou un trimestre tel que 2017-T4.",
                    en:
                        "“\(text.text)” is not a comparison: previous-quarter, previous-year or a quarter such as 2017-T4."
                ),
                text)
            return nil
        }
        return comparison
    }
}
