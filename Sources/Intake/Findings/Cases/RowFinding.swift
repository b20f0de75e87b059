/// What may be wrong with a row, or with several.
package enum RowFinding: Codable, Hashable, Sendable {
    /// Not as many cells as the header.
    case cellCount(cells: Int, columns: Int, isAmbiguous: Bool)
    case headerRepeated
    /// One cell that is no award: a remark, a section's title.
    case noteRow
    /// The columns' numbers.
    case numberingRow
    case totalRow
    /// A row that tells a part of the amount above: « dont fonctionnement ».
    case detailRow
    /// An award whose amount is the sum of those above, and that nothing but a name tells from a total.
    case sumOfAbove
    /// A row whose amount is the sum of those above, without a name.
    case totalWithoutName
    /// The key was taken before.
    case duplicate(line: Int)
    case duplicateInOtherFile(file: String, line: Int)
    case rowRepeated(line: Int)
    case rowsInOtherFile(count: Int, file: String, line: Int)
    /// - noun: what the table holds, in French.
    case noSuchReference(noun: String, table: String)

    // Told once a file.
    case emptyCells(count: Int)
    case beneficiaryWithoutNumber(count: Int, columns: [String])
    case reductions(count: Int, cents: Int64)
    case sumTooLarge
    case companiesRefused(count: Int, lines: [Int])
}
