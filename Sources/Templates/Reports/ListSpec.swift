import BilanKit
import Support

/// Rows that a text goes through: a table of the data, or a part of one.
struct ListSpec {
    let query: Query
    let order: [RowOrder.Key]
    let limit: Int?

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> ListSpec? {
        guard let query = section.query(reading) else {
            section.ignore(["sort", "limit", "where"])
            return nil
        }
        return ListSpec(query: query, order: section.order(of: query.table), limit: section.limit())
    }

    /// The names that each row has.
    static func schema(of table: DataTable) -> ScopeSchema {
        .list(Dictionary(table.fields.map { ($0.name, .value) }) { first, _ in first })
    }

    /// The rows, each as a scope of its own.
    ///
    /// - Throws: `ReportError` where they are more than a text can go through.
    func scopes(_ name: String, _ context: BlockContext, within outer: TextScope) throws -> [TextScope] {
        var rows: [DataRow] = []
        let cut = order.isEmpty ? limit : nil
        for row in try query.rows(context.data, outer) {
            if let cut, rows.count == cut { break }
            rows.append(row)
            guard rows.count <= TextRun.loopLimit || limit != nil && rows.count <= 1_000_000 else {
                throw ReportError(
                    String(
                        fr:
                            "\(outer.run.path) : la boucle « \(name) » a plus de \(FrenchNumber.integer(TextRun.loopLimit)) lignes. Réduisez-la dans « lists » (where, limit), ou montrez les lignes par un bloc « table ».",
                        en:
                            "\(outer.run.path): the loop “\(name)” has more than \(EnglishText.integer(TextRun.loopLimit)) rows. Reduce it in “lists” (where, limit), or show the rows by a block “table”."
                    )
                )
            }
        }
        rows = RowOrder.sorted(rows, by: order) { $0[$1] }
        if let limit { rows = Array(rows.prefix(limit)) }
        try outer.run.count(rows.count, of: name)
        let table = query.table
        return rows.map { row in
            TextScope(outer.run, writing: outer.writing, outer: outer) { name, scope in
                table.index(of: name).map { TextValue(row[$0], table.fields[$0].format, scope.writing) }
            }
        }
    }
}
