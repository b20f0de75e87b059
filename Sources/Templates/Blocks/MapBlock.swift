import BilanKit

/// A map of departments or of the template's own areas, with the table of its values: `map`.
struct MapBlock: ReportBlock {
    private let plan: GroupPlan
    private let caption: PlacedText
    private let note: PlacedText?
    private let hasTable: Bool

    /// Columns of values that a table beside the map has room for.
    private static let mostBeside = 2

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> MapBlock? {
        let caption = section.text("caption", reading)
        let note = section.text("note", reading)
        var hasTable = true
        section.boolean("table") { hasTable = $0 }
        if caption == nil {
            section.report(
                String(
                    fr: "il manque « caption », la légende de la carte.",
                    en: "“caption”, the map’s caption, is missing."), section.place)
        }
        let plan = GroupPlan.read(section, columns: "values", reading)
        guard let plan, let caption else { return nil }
        if plan.keys.count != 1 || plan.query.table.fields[plan.keys[0]].format != .text {
            section.report(
                String(
                    fr: "une carte demande un « group » : la colonne des codes, par exemple departement.",
                    en: "a map needs one “group”: the column of the codes, for example departement."), section.place)
        }
        if plan.columns.isEmpty {
            section.report(
                String(
                    fr: "il manque « values » : la dernière de ses valeurs est celle de la carte.",
                    en: "“values” is missing: the last of its values is the map’s."), section.place)
        }
        if plan.limit != nil {
            section.report(
                String(
                    fr: "« limit » ne va pas avec une carte : les départements au-delà y seraient sans valeur.",
                    en: "“limit” doesn’t go with a map: the departments beyond it would have no value there."),
                section.place)
        }
        return MapBlock(plan: plan, caption: caption, note: note, hasTable: hasTable)
    }

    func blocks(_ context: BlockContext, _ figures: FigureValues, _ scope: TextScope) throws -> [Block] {
        let made = try plan.made(context, scope)
        let caption = try scope.words(caption)
        // What the map shows is the last of its values: those before it are what a rate is made of.
        let last = plan.columns.count - 1
        let format = made.formats[last]
        var values: [String: Double] = [:]
        for row in made.rows where !row.isRest {
            guard case .text(let code) = row.keys[0], let number = row.values[last].number else { continue }
            values[code] = number
        }
        let note = try note.map { Text(try scope.words($0)) }
        func check(_ codes: some Sequence<String>) throws {
            guard !values.isEmpty, !codes.contains(where: { values[$0] != nil }) else { return }
            throw scope.error(
                String(
                    fr:
                        "aucune valeur n’a sa place sur la carte : « group » demande la colonne des codes, par exemple departement.",
                    en:
                        "no value has a place on the map: “group” needs the column of the codes, for example departement."
                ),
                self.caption)
        }
        var blocks: [Block] = []
        if let shapes = try context.request.areaShapes() {
            try check(shapes.codes)
            var map = AreaMap(Text(caption), values: values, format: format, shapes: shapes.limited(to: values.keys))
            map.note = note
            blocks = map.body
        } else {
            var map = TileMap(Text(caption), values: values, format: format, grid: try context.request.tileGrid())
            try check(map.grid.places.keys)
            map.note = note
            blocks = map.body
        }
        guard hasTable else { return blocks }
        var table = try plan.table(made, named: context.unique(caption), context, scope)
        named(&table, context)
        table.note = Text(notes: made.notes)
        // A wide table has the page for itself.
        return plan.columns.count > Self.mostBeside
            ? blocks + [.table(table)] : [.sideBySide(SideBySide([blocks, [.table(table)]]))]
    }

    /// Departments are codes on a map, and names in the table beside it.
    private func named(_ table: inout Table, _ context: BlockContext) {
        guard plan.query.table.fields[plan.keys[0]].facet == .department else { return }
        func name(_ row: TableRow) -> TableRow {
            var row = row
            if case .text(let code) = row.cells[0] { row.cells[0] = .text(Department(code)?.label ?? code) }
            return row
        }
        table.rows = table.rows.mapped(name)
        table.tracedRows = table.tracedRows?.mapped { traced in
            TracedRow(row: name(traced.row), origins: traced.origins, measures: traced.measures)
        }
    }
}
