import BilanKit

/// What a report's blocks are read with: the names that its texts may use, and where faults go.
struct ReadingContext {
    let names: [String: ScopeSchema]
    /// Those of the loop that the block stands in.
    var loop: [String: ScopeSchema] = [:]

    /// Checks the placeholders of a text, and gives it.
    func checked(_ text: PlacedText, _ section: TemplateSection) -> PlacedText {
        guard text.text.contains("{{") else { return text }
        let scan = TagScan(text.text, from: text)
        for (_, message) in scan.faults { section.report(message, text) }
        if scan.faults.isEmpty {
            for (_, message) in NameCheck(root: names).faults(of: scan.tags, within: [loop]) {
                section.report(message, text)
            }
        }
        return text
    }
}

extension TemplateSection {
    /// A text that may have placeholders.
    func text(_ key: String, _ reading: ReadingContext) -> PlacedText? { text(key).map { reading.checked($0, self) } }

    /// The table that `from` names.
    func table() -> DataTable? {
        guard let name = text("from") else {
            report(
                String(
                    fr: "il manque « from », la table des données. Tables : \(Self.list(DataTable.all.map(\.name))).",
                    en: "“from”, the table of the data, is missing. Tables: \(Self.list(DataTable.all.map(\.name)))."),
                place)
            return nil
        }
        guard let table = DataTable[name.text] else {
            let near = NearestNames.suggestion(name.text, among: DataTable.all.map(\.name))
            report(
                String(
                    fr:
                        "« \(name.text) » n’est pas une table des données.\(near) Tables : \(Self.list(DataTable.all.map(\.name))).",
                    en:
                        "“\(name.text)” is not a table of the data.\(near) Tables: \(Self.list(DataTable.all.map(\.name)))."
                ),
                name)
            return nil
        }
        return table
    }

    /// A field of a table, by the name that a text gives.
    func field(_ name: PlacedText, of table: DataTable) -> Int? {
        if let index = table.index(of: name.text) { return index }
        let known = table.fields.map(\.name)
        let near = NearestNames.suggestion(name.text, among: known)
        report(
            String(
                fr:
                    "« \(name.text) » n’est pas une colonne de « \(table.name) ».\(near) Colonnes : \(Self.list(known)).",
                en: "“\(name.text)” is not a column of “\(table.name)”.\(near) Columns: \(Self.list(known))."), name)
        return nil
    }

    /// The fields that a key names, one or several.
    func fields(_ key: String, of table: DataTable) -> [Int] {
        (texts(key) ?? []).compactMap { field($0, of: table) }
    }

    /// In which order the rows of a table stand; a hyphen before a field puts the greatest first.
    func order(of table: DataTable) -> [RowOrder.Key] {
        (texts("sort") ?? []).compactMap { name in
            let (bare, isDescending) = name.withoutSign
            return field(bare, of: table).map { RowOrder.Key(place: $0, isDescending: isDescending) }
        }
    }

    /// The rows that `from` and `where` say.
    func query(_ reading: ReadingContext) -> Query? {
        let table = table()
        var conditions: [Condition] = []
        textEntries("where") { name, texts in
            guard let table, let field = field(name, of: table) else { return }
            guard !texts.isEmpty else {
                return report(
                    String(
                        fr: "« \(name.text) » n’a aucune valeur. Donnez-en une.",
                        en: "“\(name.text)” has no value. Give one."), name)
            }
            conditions.append(condition(on: field, of: table, texts, reading))
        }
        return table.map { Query(table: $0, conditions: conditions) }
    }

    private func condition(
        on field: Int, of table: DataTable, _ texts: [PlacedText], _ reading: ReadingContext
    ) -> Condition {
        let texts = texts.map { reading.checked($0, self) }
        check(texts, like: table.fields[field].format, called: table.fields[field].name)
        return Condition(field: field, texts: texts)
    }

    /// Checks texts that are tests; those with placeholders are known once they are filled in.
    func check(_ texts: [PlacedText], like format: NumberFormat, called name: String) {
        guard !texts.contains(where: { $0.text.contains("{{") }) else { return }
        do {
            _ = try Test(texts.map(\.text), like: format)
        } catch {
            report(
                String(fr: "« \(name) » \(error.words(format))", en: "“\(name)” \(error.words(format))"),
                texts.first ?? place)
        }
    }

    /// A format by its name in templates.
    func format() -> NumberFormat? {
        var format: NumberFormat?
        choice("format", of: Self.formats) { format = $0 }
        return format
    }

    private static let formats: [String: NumberFormat] = [
        "text": .text, "integer": .integer, "year": .plainInteger, "decimal": .decimal(1), "money": .money,
        "euros": .wholeEuros, "thousands": .amount(.euro, in: .thousands), "millions": .millions, "percent": .percent,
        "date": .date, "long-date": .longDate,
    ]

    /// Tells that values can't be shown in the format that is asked for.
    func reportMisfit() {
        report(
            String(
                fr:
                    "ce format ne va pas à ces valeurs : un montant demande money, euros, thousands ou millions, un nombre integer ou decimal, une part percent, un jour date ou long-date.",
                en:
                    "this format doesn’t suit these values: an amount needs money, euros, thousands or millions, a number integer or decimal, a share percent, a day date or long-date."
            ),
            at: "format")
    }

    static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
