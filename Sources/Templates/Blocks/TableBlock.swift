import BilanKit

/// A table: `table`. With `group`, rows that sum up those of the data; without, the rows themselves.
struct TableBlock: ReportBlock {
    private enum Shape {
        case rows(RowPlan)
        case groups(GroupPlan)
    }

    private let shape: Shape
    private let name: PlacedText?
    private let caption: PlacedText?
    private let note: PlacedText?
    private let isLandscape: Bool

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> TableBlock? {
        let name = section.text("name", reading)
        let caption = section.text("caption", reading)
        let note = section.text("note", reading)
        var isLandscape = false
        section.boolean("landscape") { isLandscape = $0 }
        if !section.has("columns") {
            section.report(
                String(
                    fr: "il manque « columns », la liste des colonnes.",
                    en: "“columns”, the list of columns, is missing."), section.place)
        }
        let shape: Shape? =
            section.has("group")
            ? GroupPlan.read(section, columns: "columns", reading).map(Shape.groups)
            : RowPlan.read(section, reading).map(Shape.rows)
        return shape.map {
            TableBlock(shape: $0, name: name, caption: caption, note: note, isLandscape: isLandscape)
        }
    }

    func blocks(_ context: BlockContext, _ figures: FigureValues, _ scope: TextScope) throws -> [Block] {
        let caption = try caption.map(scope.words)
        let ownName = try name.map(scope.words) ?? caption
        let unique = context.unique(ownName ?? query.table.rowTitle(context.request.language))
        var (table, notes) = try table(named: unique, context, scope)
        if let note { notes.insert(try scope.words(note), at: 0) }
        context.columns[table.name] = columnNames(of: table)
        table.caption = caption.map { Text($0) }
        table.note = Text(notes: notes)
        table.prefersLandscape = isLandscape
        return [.table(table)]
    }

    private var query: Query {
        switch shape {
        case .rows(let plan): plan.query
        case .groups(let plan): plan.query
        }
    }

    /// The table, and what a reader must know of its rows.
    private func table(
        named name: String, _ context: BlockContext, _ scope: TextScope
    ) throws -> (table: Table, notes: [String]) {
        switch shape {
        case .rows(let plan):
            let made = try plan.made(context, scope)
            return (try plan.table(made, named: name, context, scope), made.notes)
        case .groups(let plan):
            let made = try plan.made(context, scope)
            return (try plan.table(made, named: name, context, scope), made.notes)
        }
    }

    /// The titles of columns by the fields that they show.
    private func columnNames(of table: Table) -> [String: String] {
        var names = Dictionary(table.columns.map { ($0.title, $0.title) }) { first, _ in first }
        guard case .rows(let plan) = shape else { return names }
        for (column, shown) in zip(plan.columns, table.columns) {
            names[plan.query.table.fields[column.field].name] = shown.title
        }
        return names
    }
}
