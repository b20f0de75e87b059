/// One of the dossier's tables: the file that fills it, its columns and what its rows must respect.
package struct DossierTable: Sendable {
    /// The file's name without its extension, or the sheet's; also the SQL table's.
    package let name: String
    /// What it is for, told to whoever fills it in: a sentence of French.
    package let purpose: String
    package let columns: [DossierColumn]
    package var keys: [Key] = []
    package var references: [Reference] = []
    /// Of which columns one at least must hold something.
    package var oneOf: [String] = []
    /// The column whose text, folded for sorting, the SQL column `cle` holds.
    package var sortedBy: String?

    /// Columns whose values, taken together, no two rows may share.
    package struct Key: Sendable {
        package let columns: [String]

        init(_ columns: String...) { self.columns = columns }
    }

    /// Columns whose values must be those of a row of another table.
    package struct Reference: Sendable {
        /// Columns here and there; the value of the first is what a fault shows.
        package let columns: [(here: String, there: String)]
        package let table: String
        /// What the other table's row is, for the message: « un dispositif ».
        package let noun: String
        /// Where the value may be none of them the row is kept, with a warning.
        package let isAdvice: Bool
        /// The rows that the reference binds, in SQL on the alias `t`; all where nil.
        package let condition: String?

        init(
            _ columns: [(here: String, there: String)], in table: String, noun: String, isAdvice: Bool = false,
            where condition: String? = nil
        ) {
            self.columns = columns
            self.table = table
            self.noun = noun
            self.isAdvice = isAdvice
            self.condition = condition
        }
    }

    /// Without a key the same row twice can be genuine: it is kept, with a warning.
    package var warnsOfDuplicates: Bool { keys.isEmpty }

    /// The amounts that are added up as a check; nil where the table has none.
    package var amountColumn: String? { index(of: "montant") == nil ? nil : "montant" }

    package func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension DossierTable {
    /// In an order in which each table comes after those that it refers to.
    package static let all: [DossierTable] = [
        dispositifs, appels, entreprises, etablissements, dossiers, statuts, subventions, mouvements, cofinancements,
        autorisations, indicateurs, objectifs, avertissements,
    ]

    package static func named(_ name: String) -> DossierTable? { all.first { $0.name == name } }
}

/// The names of columns, for commands.
public enum DossierFields {
    public static let all = Set(DossierTable.all.flatMap { $0.columns.map(\.name) })
    /// Of `subventions`, in their order.
    public static let ofAwards = DossierTable.subventions.columns.map(\.name)
    /// Those that options on numbers, on days and on units may be said of.
    public static let numbers = named { $0.isNumber }
    public static let dates = named { $0 == .date }
    public static let amounts = named { $0.isAmount }

    private static func named(_ isMeant: (CellRule) -> Bool) -> Set<String> {
        Set(DossierTable.all.flatMap { $0.columns.filter { isMeant($0.rule) }.map(\.name) })
    }
}
