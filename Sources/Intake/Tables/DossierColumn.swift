/// A column of one of the dossier's tables.
package struct DossierColumn: Sendable {
    /// What the file must hold of it.
    package enum Need: Sendable {
        /// The column must be there and no cell may be empty.
        case value
        /// The column must be there; its cells may be empty.
        case column
        /// The schema asks for it, but an award can be read without: an empty cell or a missing column is a warning.
        case advised
        /// The column may be missing.
        case nothing
    }

    /// As in the file's header.
    package let name: String
    package let rule: CellRule
    package let need: Need
    /// What becomes of a row whose cell the rule refuses.
    package enum Unreadable: Sendable {
        /// The row is refused.
        case refusesRow
        /// The value stays unknown, with a warning that holds the cell's text.
        case isUnknown
        /// The text is kept as it is, with a warning: nothing is computed from it.
        case staysText
    }

    package let unreadable: Unreadable

    init(_ name: String, _ rule: CellRule = .text(), _ need: Need = .nothing, unreadable: Unreadable = .refusesRow) {
        self.name = name
        self.rule = rule
        self.need = need
        self.unreadable = unreadable
    }
}
