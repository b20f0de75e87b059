/// What may be wrong with a file's columns. A field is a column of the data format; a proposal is an option as it is
/// typed.
package enum HeaderFinding: Codable, Hashable, Sendable {
    /// What may stand for a column that is missing.
    package struct Substitutes: Codable, Hashable, Sendable {
        package var field: String
        /// Such as `--map "Montant voté=montant"`.
        package var maps: [String] = []
        /// Whether one value may stand for the whole file, and whether it is a day.
        package var constant: Constant?

        /// Whether the file has a column that nothing reads; nil in findings that were stored before it was asked.
        package var hasUnread: Bool?

        package enum Constant: String, Codable, Hashable, Sendable { case day, value }
    }

    // What a person said.
    case noSuchField(field: String, fields: [String])
    case mapWithoutColumn
    case constantIdle(field: String, value: String, column: Int)

    // Columns that are missing.
    /// Rows of data stand above the names.
    case dataAboveHeader(count: Int)
    /// - maps: what its columns may be.
    /// - isHeadless: whether the list has no header, rather than one of names that nobody knows.
    case noKnownColumn(table: String, fields: [String], maps: [String], isHeadless: Bool)
    case columnMissing(Substitutes)
    /// - map: the option that takes the column all the same.
    case columnMisfit(misfit: ColumnMisfit, map: String, substitutes: Substitutes)
    case columnEmpty(Substitutes)
    /// - hasUnread: as in `Substitutes`.
    case columnsAdvised(fields: [String], hasUnread: Bool?)

    // Columns too many.
    case columnTwice(first: Int)
    /// - argument: what stands for the column in `--map`.
    case columnWithoutName(argument: String)
    case columnAlreadyRead(name: String, column: Int, field: String, map: String)
    case columnUnknown(argument: String)

    // What a person must decide.
    case numbersUndecided(field: String, count: Int, examples: [String])
    case datesUndecided(field: String, count: Int)
    case columnInCurrency(field: String, currency: String)
    /// Another table begins below, with other columns.
    case secondHeader(line: Int)
    /// A title among the rows says that those below were refused.
    case refusedSection
    /// - said: the unit as the title has it.
    case unitInTitle(field: String, said: String, unit: AmountUnit?)
    case grantorInTitle(siret: String, name: String?)
}
