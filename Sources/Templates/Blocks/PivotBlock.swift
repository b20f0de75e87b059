import BilanKit

/// A table's rows summed up crosswise: `pivot`.
struct PivotBlock: ReportBlock {
    private let table: PlacedText
    private let name: PlacedText?
    private let caption: PlacedText?
    private let rows: [PlacedText]
    private let columns: [PlacedText]
    private let aggregate: Aggregate
    private let value: PlacedText

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> PivotBlock? {
        let name = section.text("name", reading)
        let caption = section.text("caption", reading)
        let rows = section.texts("rows") ?? []
        let columns = section.texts("columns") ?? []
        let aggregates: [(String, Aggregate)] = [
            ("sum", .sum), ("count", .count), ("average", .average), ("minimum", .minimum), ("maximum", .maximum),
        ]
        let given = aggregates.compactMap { key, aggregate in section.text(key).map { (aggregate, $0) } }
        guard let table = section.text("table", reading) else {
            section.report(
                String(
                    fr: "il manque « table », le nom d’un tableau de ce rapport.",
                    en: "“table”, the name of a table of this report, is missing."), section.place)
            return nil
        }
        if rows.isEmpty {
            section.report(
                String(
                    fr: "il manque « rows », les colonnes dont les valeurs font les lignes.",
                    en: "“rows”, the columns whose values make the rows, is missing."), section.place)
        }
        guard given.count == 1 else {
            section.report(
                String(
                    fr: "dites ce que les cases contiennent, une fois : \(TemplateSection.list(aggregates.map(\.0))).",
                    en: "say what the cells contain, once: \(TemplateSection.list(aggregates.map(\.0)))."),
                section.place)
            return nil
        }
        return PivotBlock(
            table: table, name: name, caption: caption, rows: rows, columns: columns, aggregate: given[0].0,
            value: given[0].1)
    }

    func blocks(_ context: BlockContext, _ figures: FigureValues, _ scope: TextScope) throws -> [Block] {
        let table = try scope.words(table)
        guard let known = context.columns[table] else {
            let near = NearestNames.suggestion(table, among: context.columns.keys.sorted())
            throw scope.error(
                String(
                    fr: "aucun tableau ne se nomme « \(table) » avant ce bloc.\(near) Donnez son nom par « name ».",
                    en: "no table before this block is called “\(table)”.\(near) Give its name by “name”."), self.table)
        }
        func title(_ name: PlacedText) throws -> String {
            if let title = known[name.text] { return title }
            throw scope.error(
                String(
                    fr:
                        "la table « \(table) » n’a pas de colonne « \(name.text) ».\(NearestNames.suggestion(name.text, among: known.keys.sorted())) Colonnes : \(TemplateSection.list(known.keys.sorted())).",
                    en:
                        "the table “\(table)” has no column “\(name.text)”.\(NearestNames.suggestion(name.text, among: known.keys.sorted())) Columns: \(TemplateSection.list(known.keys.sorted()))."
                ),
                name)
        }
        let caption = try caption.map(scope.words)
        let name = try name.map(scope.words) ?? caption ?? (context.isFrench ? "Croisement" : "Pivot")
        return [
            .pivot(
                Pivot(
                    context.unique(name), of: table, rows: try rows.map(title), columns: try columns.map(title),
                    value: Pivot.Value(aggregate, try title(value)), caption: caption.map { Text($0) }))
        ]
    }
}
