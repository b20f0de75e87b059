import Intake
import SCDL

/// What a column is for, told to whoever fills it in, and an example.
struct ColumnGuide: Sendable {
    /// A sentence of French.
    let meaning: String
    /// As a CSV file has it; empty where an example would not help.
    let example: String

    init(_ meaning: String, _ example: String = "") {
        self.meaning = meaning
        self.example = example
    }
}

/// What a table is for, and its columns.
struct TableGuide: Sendable {
    /// A sentence of French.
    let purpose: String
    /// By the columns' names.
    let columns: [String: ColumnGuide]

    /// - Parameter columns: in the table's order.
    init(_ purpose: String, _ columns: KeyValuePairs<String, ColumnGuide>) {
        self.purpose = purpose
        self.columns = Dictionary(uniqueKeysWithValues: columns.map { ($0.key, $0.value) })
    }

    /// Whether a row can't do without the column: here, or in the national schema where it is published.
    static func isNeeded(_ column: DossierColumn, in table: DossierTable) -> Bool {
        column.need == .value
            || (table.name == "subventions"
                && SCDLSchema(.v2_1_1).fields.contains { $0.name == column.name && $0.isRequired })
    }

    /// The guide of a table of the data format. Its examples are one fictitious case: SIREN numbers that start with 000
    /// are never issued.
    static func of(_ table: DossierTable) -> TableGuide {
        programme[table.name] ?? companies[table.name] ?? awards[table.name] ?? facts[table.name]!
    }
}
