/// A column of one of the dossier's tables.
struct DossierColumn: Sendable {
    /// What the file must hold of it.
    enum Need: Sendable {
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
    let name: String
    let rule: CellRule
    let need: Need
    /// Whether a text that the rule refuses is kept as it is, with a warning: nothing is computed from it.
    let keepsText: Bool

    init(_ name: String, _ rule: CellRule = .text(), _ need: Need = .nothing, keepsText: Bool = false) {
        self.name = name
        self.rule = rule
        self.need = need
        self.keepsText = keepsText
    }
}
