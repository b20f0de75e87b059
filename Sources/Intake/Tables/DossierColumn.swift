/// A column of one of the dossier's tables: all that is known of it beforehand. The SQL type follows from the rule;
/// whether the store takes NULL, from the need.
///
/// A class, since it is handed over once for each cell that is read.
package final class DossierColumn: Sendable {
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

    /// What becomes of a row whose cell the rule refuses.
    package enum Unreadable: Sendable {
        /// The row is refused.
        case refusesRow
        /// The value stays unknown, with a warning that holds the cell's text.
        case isUnknown
        /// The text is kept as it is, with a warning: nothing is computed from it.
        case staysText
    }

    /// As in the file's header and in the store.
    package let name: String
    /// The name's letters and digits alone, by which headers are compared.
    let spelling: String
    package let rule: CellRule
    package let need: Need
    package let unreadable: Unreadable
    /// What the column is for, told to whoever fills it in: a sentence of French.
    package let meaning: String
    /// A cell as a CSV file has it; empty where an example would not help. All examples are of one fictitious case:
    /// SIREN numbers that start with 000 are never issued.
    package let example: String
    /// Names that authorities give to the column, the more usual first: of several columns with such names the first is
    /// read.
    package let aliases: [String]

    package init(
        _ name: String, _ rule: CellRule = .text(), _ need: Need = .nothing, unreadable: Unreadable = .refusesRow,
        means meaning: String = "", example: String = "", aliases: [String] = []
    ) {
        self.name = name
        spelling = HeaderKey.spelling(name)
        self.rule = rule
        self.need = need
        self.unreadable = unreadable
        self.meaning = meaning
        self.example = example
        self.aliases = aliases
    }
}
