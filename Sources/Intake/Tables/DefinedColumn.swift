/// A column that is known by its name: its case's. Cases stand in the order of what has the columns, a table or a query.
package protocol NamedColumn: RawRepresentable<Int>, CaseIterable, Sendable {
    /// Where a value comes from, for whoever must be told that it is damaged.
    static var table: DossierTable { get }
}

extension NamedColumn {
    package var name: String { "\(self)" }
}

/// The columns of one table, in its order, by the names that its file's header and the store have for them: the one
/// place where a column is defined. Headers, checks, store, decoding, exports and the starter workbook take it from
/// here; the schema and docs/data-format.md are compared with it by tests.
package protocol DefinedColumn: NamedColumn {
    var definition: DossierColumn { get }
}

extension DefinedColumn {
    package static var definitions: [DossierColumn] { allCases.map(\.definition) }

    /// The definition of the column, under its case's name.
    func column(
        _ rule: CellRule = .text(), _ need: DossierColumn.Need = .nothing,
        unreadable: DossierColumn.Unreadable = .refusesRow, means meaning: String, example: String = "",
        aliases: [String] = []
    ) -> DossierColumn {
        DossierColumn(name, rule, need, unreadable: unreadable, means: meaning, example: example, aliases: aliases)
    }
}
