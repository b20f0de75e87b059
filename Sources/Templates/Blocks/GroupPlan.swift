import BilanKit

/// Rows that sum up others, as a table, chart or map of a template asks for them.
struct GroupPlan {
    struct Column {
        enum Value {
            case aggregate(AggregateColumn)
            /// One column over another, by their places.
            case ratio(Int, Int)
        }

        let value: Value
        let title: PlacedText?
        let format: NumberFormat?
        let look: ColumnLook
        /// Whether a last row sums it up.
        var isTotalled = true
    }

    let query: Query
    let keys: [Int]
    let columns: [Column]
    let order: [RowOrder.Key]
    let limit: Int?

    // MARK: Reading

    /// - Parameter columnsKey: what the section calls its columns: `columns`, `values`, `value`.
    static func read(_ section: TemplateSection, columns columnsKey: String, _ reading: ReadingContext) -> GroupPlan? {
        guard let query = section.query(reading) else {
            // Each key is read, that no other is called unknown.
            section.ignore(["group", columnsKey, "sort", "limit", "where"])
            return nil
        }
        let keys = section.fields("group", of: query.table)
        var columns: [Column] = []
        section.items(columnsKey) { name in
            if let value = aggregate(name, section, of: query.table) {
                columns.append(Column(value: .aggregate(value), title: nil, format: nil, look: ColumnLook()))
            }
        } _: { item in
            if let column = column(item, of: query.table, before: columns, reading) { columns.append(column) }
        }
        let order = (section.texts("sort") ?? []).compactMap { name in
            key(name, section, of: query.table, keys, columns)
        }
        let limit = section.limit()
        if limit != nil, keys.count > 1 {
            section.report(
                String(
                    fr: "« limit » ne va qu’avec un seul « group » : elle couperait un groupe en deux.",
                    en: "“limit” only goes with a single “group”: it would cut a group in two."), section.place)
        }
        return GroupPlan(query: query, keys: keys, columns: columns, order: order, limit: limit)
    }

    /// A column by its field's name alone is the field's sum; `rows` counts the rows.
    private static func aggregate(
        _ name: PlacedText, _ section: TemplateSection, of table: DataTable
    ) -> AggregateColumn? {
        if name.text == "rows" { return AggregateColumn(kind: .count) }
        guard let field = section.field(name, of: table) else { return nil }
        guard table.fields[field].isNumber else {
            section.report(
                String(
                    fr:
                        "« \(name.text) » n’est pas un nombre : on ne peut pas l’additionner. Groupez par cette colonne, ou comptez : distinct: \(name.text).",
                    en:
                        "“\(name.text)” is not a number: it can’t be added up. Group by this column, or count: distinct: \(name.text)."
                ),
                name)
            return nil
        }
        return AggregateColumn(kind: .sum(field))
    }

    private static func column(
        _ item: TemplateSection, of table: DataTable, before columns: [Column], _ reading: ReadingContext
    ) -> Column? {
        let title = item.text("title", reading)
        let format = item.format()
        let value: Column.Value?
        if item.has("ratio") {
            let names = item.texts("ratio") ?? []
            let places = names.compactMap { place(of: $0, item, of: table, among: columns) }
            if names.count != 2 {
                item.report(
                    String(
                        fr: "« ratio » demande deux colonnes : [engage, effectif].",
                        en: "“ratio” needs two columns: [engage, effectif]."), item.place)
            }
            value = places.count == 2 ? .ratio(places[0], places[1]) : nil
        } else {
            value = item.aggregate(of: table).map(Column.Value.aggregate)
        }
        var kind = NumberFormat.percent
        if case .aggregate(let aggregate)? = value { kind = aggregate.format(table) }
        if let format, !format.fits(kind, isRatio: item.has("ratio")) { item.reportMisfit() }
        kind = format ?? kind
        let look = ColumnLook.read(item, like: kind, reading)
        var isTotalled = true
        item.boolean("total") { isTotalled = $0 }
        return value.map { Column(value: $0, title: title, format: format, look: look, isTotalled: isTotalled) }
    }

    /// A column that stands before, by its title or by its field.
    private static func place(
        of name: PlacedText, _ item: TemplateSection, of table: DataTable, among columns: [Column]
    ) -> Int? {
        if let place = columns.firstIndex(where: { $0.isCalled(name.text, table) }) { return place }
        item.report(
            String(
                fr:
                    "« \(name.text) » n’est pas une colonne qui précède. Nommez-la par son titre, ou par la colonne des données.",
                en:
                    "“\(name.text)” is not a column that stands before. Name it by its title, or by the column of the data."
            ),
            name)
        return nil
    }

    private static func key(
        _ name: PlacedText, _ section: TemplateSection, of table: DataTable, _ keys: [Int], _ columns: [Column]
    ) -> RowOrder.Key? {
        let (bare, isDescending) = name.withoutSign
        if let place = keys.firstIndex(where: { table.fields[$0].name == bare.text }) {
            return RowOrder.Key(place: place, isDescending: isDescending)
        }
        if let place = columns.firstIndex(where: { $0.isCalled(bare.text, table) }) {
            return RowOrder.Key(place: keys.count + place, isDescending: isDescending)
        }
        section.report(
            String(
                fr:
                    "« \(bare.text) » n’est ni une colonne du bloc, ni ce par quoi il groupe ; on ne peut pas trier par elle.",
                en: "“\(bare.text)” is neither a column of the block nor what it groups by; rows can’t be sorted by it."
            ),
            name)
        return nil
    }
}

extension GroupPlan.Column {
    func isCalled(_ name: String, _ table: DataTable) -> Bool {
        if title?.text == name { return true }
        guard case .aggregate(let aggregate) = value else { return false }
        guard let field = aggregate.kind.field else { return name == "rows" }
        return table.fields[field].name == name
    }

    func shownFormat(_ table: DataTable) -> NumberFormat {
        if let format { return format }
        return if case .aggregate(let aggregate) = value { aggregate.format(table) } else { .percent }
    }

    func ownTitle(_ table: DataTable, _ language: NumberLanguage) -> String {
        if case .aggregate(let aggregate) = value { return aggregate.title(table, language) }
        return language == .french ? "Taux" : "Rate"
    }
}

extension PlacedText {
    /// The text without a hyphen before it, and whether it has one.
    var withoutSign: (bare: PlacedText, isNegative: Bool) {
        guard text.hasPrefix("-") else { return (self, false) }
        var bare = self
        bare.text.removeFirst()
        return (bare, true)
    }
}

extension TemplateSection {
    /// How many rows are shown; nil for all.
    func limit() -> Int? {
        var limit: Int?
        number("limit", in: 1...100_000, unit: String(fr: "lignes", en: "rows")) { limit = Int($0) }
        return limit
    }

    /// Takes keys as known where what they say can't be judged.
    func ignore(_ keys: [String]) { keys.forEach(markKnown) }
}
