/// A column of one of the dossier's tables.
struct DossierColumn: Sendable {
    /// What the file must hold of it.
    enum Need: Sendable {
        /// The column must be there and no cell may be empty.
        case value
        /// The column must be there; its cells may be empty.
        case column
        /// The column may be missing.
        case nothing
    }

    /// As in the file's header.
    let name: String
    let rule: CellRule
    let need: Need

    init(_ name: String, _ rule: CellRule = .text(), _ need: Need = .nothing) {
        self.name = name
        self.rule = rule
        self.need = need
    }
}
