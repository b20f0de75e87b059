/// What may be wrong in a cell.
package enum CellFinding: Codable, Hashable, Sendable {
    case emptyCell

    // Days.
    case unlikelyDate
    case yearOutOfRange
    case noSuchDay
    /// Day and month could change places, in a column that has both orders.
    case dayAmbiguous(column: String)
    case notADate
    case notAYear
    case notAPeriod
    case periodWithoutSuchDay
    case periodReversed
    case periodUnderscore
    /// A number of days, in a workbook that counts them from 1904.
    case daysSince1904

    // Identifiers.
    case siretChecksum
    case sirenForSiret
    case siretAsNumber
    case notASiret
    /// A SIREN where the establishment may stay unknown.
    case establishmentUnknown
    case sirenChecksum
    case notASiren
    case notAnAssociationNumber
    case notASchemeIdentifier

    // Amounts and numbers. A column is one of the data format, which the option of the remedy names.
    case pointAmbiguous
    case amountAmbiguous(column: String)
    case amountUnlikeColumn(column: String)
    case amountTooLarge
    /// With the amount, where it can be read; nil in dossiers of before.
    case amountInCurrency(currency: String, amount: ForeignAmount?)
    /// The amount's currency or unit as another column says it.
    case amountInOtherUnit(unit: String, column: String, amount: ForeignAmount?)
    case amountIsPercentage
    case amountNegative
    case amountTooPrecise
    case notAnAmount(hasComma: Bool)
    case notACount
    case notANumber
    case notAShare
    case shareOutOfRange
    /// More digits than a spreadsheet keeps.
    case numberTooLong

    // Texts and choices.
    case textTooLong(length: Int, limit: Int)
    case notAChoice(allowed: [String])
    case notAFlag
    case notADepartment

    /// - argument: the column, as a `--map` names it.
    case notGranted(argument: String)

    // The cell's place.
    /// - column: the place of the first of two columns of one name, counted from 1.
    case duplicateColumnDiffers(column: Int)
    case cellWithoutColumn
    case quotesNotDoubled
    /// A quote that nothing closed in its row made a cell of several rows.
    case rowsWithinQuotes(count: Int)

    // A workbook's.
    case formulaError
    case formulaNotSaved
    /// The file has two values for the cell.
    case cellTwice
    case amountOfSeveralRows(cell: String)
    case amountPartUnknown(cell: String)

    /// Whether a cell that rows can't be without holds nothing.
    package var isMissing: Bool {
        switch self {
        case .emptyCell, .formulaNotSaved, .amountPartUnknown: true
        default: false
        }
    }
}
