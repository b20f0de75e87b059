import BilanKit

/// Rows of the data as they are, as a table of a template asks for them.
struct RowPlan {
    struct Column {
        let field: Int
        let title: PlacedText?
        let format: NumberFormat?
        let total: Aggregate?
        let look: ColumnLook
    }

    let query: Query
    let columns: [Column]
    /// Fields under whose values rows stand together.
    let sections: [Int]
    let order: [RowOrder.Key]
    let limit: Int?

    // MARK: Reading

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> RowPlan? {
        guard let query = section.query(reading) else {
            section.ignore(["columns", "sort", "sections", "limit", "where"])
            return nil
        }
        let table = query.table
        var columns: [Column] = []
        section.items("columns") { name in
            if let field = section.field(name, of: table) {
                columns.append(Column(field: field, title: nil, format: nil, total: nil, look: ColumnLook()))
            }
        } _: { item in
            if let column = column(item, of: table, reading) { columns.append(column) }
        }
        return RowPlan(
            query: query, columns: columns, sections: section.fields("sections", of: table),
            order: section.order(of: table),
            limit: section.limit())
    }

    private static func column(
        _ item: TemplateSection, of table: DataTable, _ reading: ReadingContext
    ) -> Column? {
        let title = item.text("title", reading)
        let format = item.format()
        var total: Aggregate?
        item.choice("total", of: ["sum": Aggregate.sum, "count": .count, "average": .average]) { total = $0 }
        guard let name = item.text("value") else {
            let aggregates = ["sum", "count", "share", "average", "difference", "ratio"].filter(item.has)
            item.ignore(aggregates + ["highlight", "bars", "since"])
            item.report(
                aggregates.isEmpty
                    ? String(
                        fr: "il manque « value », la colonne des données.",
                        en: "“value”, the column of the data, is missing.")
                    : String(
                        fr: "« \(aggregates[0]) » demande « group », ce par quoi les lignes se regroupent.",
                        en: "“\(aggregates[0])” needs “group”, what the rows are grouped by."), item.place)
            return nil
        }
        guard let field = item.field(name, of: table) else {
            item.ignore(["highlight", "bars"])
            return nil
        }
        if let format, !format.fits(table.fields[field].format) { item.reportMisfit() }
        let kind = format ?? table.fields[field].format
        return Column(
            field: field, title: title, format: format, total: total, look: ColumnLook.read(item, like: kind, reading))
    }

    // MARK: Making

    struct Made {
        var rows: Records<DataRow>
        var titles: [String]
        var notes: [String]
    }

    func made(_ context: BlockContext, _ scope: TextScope) throws -> Made {
        let language = context.request.language
        var rows = try query.rows(context.data, scope)
        var notes: [String] = []
        let keys = sections.map { RowOrder.Key(place: $0, isDescending: false) } + order
        if !keys.isEmpty || limit != nil {
            var held = Array(rows)
            held = RowOrder.sorted(held, by: keys) { $0[$1] }
            if let limit, held.count > limit {
                notes.append(context.cutNote(limit, of: held.count))
                held = Array(held.prefix(limit))
            }
            rows = Records(held)
        }
        return Made(
            rows: rows,
            titles: try columns.map {
                try $0.title.map(scope.words)?.nonEmpty ?? query.table.fields[$0.field].label(language)
            },
            notes: notes)
    }

    func table(_ made: Made, named name: String, _ context: BlockContext, _ scope: TextScope) throws -> Table {
        let language = context.request.language
        let declared = try columns.enumerated().map { index, column in
            let field = query.table.fields[column.field]
            let format = column.format ?? field.format
            return try column.look.applied(
                to: BilanKit.Column<DataRow>(
                    made.titles[index], { $0[column.field] }, format: format, total: column.total,
                    isRowHeader: index == 0), format, context, scope)
        }
        let groupings = sections.map { place in
            let field = query.table.fields[place]
            return Grouping<DataRow>(field.label(language)) { row in
                context.heading(row[place], of: field)
            }
        }
        var table = Table(name, made.rows, groupedBy: groupings) { declared }
        if !made.notes.isEmpty {
            table.totalLabel = context.shownTotalLabel
        }
        return table
    }
}
