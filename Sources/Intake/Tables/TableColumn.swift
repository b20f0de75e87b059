/// The columns of one table, in its order, by the names that its file's header and the store have for them: the one
/// place where a column is defined. Headers, checks, store, decoding, exports and the starter workbook take it from
/// here; the schema and docs/data-format.md are compared with it by tests.
package protocol TableColumn: RawRepresentable<Int>, CaseIterable, Sendable {
    var definition: DossierColumn { get }
}

extension TableColumn {
    package static var definitions: [DossierColumn] { allCases.map(\.definition) }

    package var name: String { "\(self)" }

    /// The definition of the column, under its case's name.
    func column(
        _ rule: CellRule = .text(), _ need: DossierColumn.Need = .nothing,
        unreadable: DossierColumn.Unreadable = .refusesRow, means meaning: String, example: String = "",
        aliases: [String] = []
    ) -> DossierColumn {
        DossierColumn(name, rule, need, unreadable: unreadable, means: meaning, example: example, aliases: aliases)
    }
}
