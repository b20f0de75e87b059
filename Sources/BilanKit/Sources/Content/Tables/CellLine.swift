/// A small line before each figure of a column, through other figures of its row: how it came about. Each row has a scale of its own,
/// from its least figure to its greatest; the last has a dot. It is drawn on pages; a spreadsheet has the figures alone, for
/// OpenDocument knows no such lines.
///
///     Column("Payé", \AwardState.paid).lined(through: ["Engagé", "Mandaté", "Payé"])
public struct CellLine: Hashable, Sendable {
    /// The titles of the table's columns that the line goes through, in its order.
    public var columns: [String]

    /// A line through some columns' figures.
    public init(through columns: [String]) { self.columns = columns }
}

extension Column {
    /// The same with a small line before each figure of its body.
    ///
    /// - Parameter columns: the titles of the columns that the line goes through, in its order.
    public func lined(through columns: [String]) -> Column {
        var copy = self
        copy.column.line = CellLine(through: columns)
        return copy
    }
}

extension Table {
    /// What is wrong with its columns' lines.
    package var lineFaults: [String] {
        columns.flatMap { column -> [String] in
            guard let line = column.line else { return [] }
            let words = String(fr: "la colonne « \(column.title) » ", en: "the column “\(column.title)” ")
            guard column.format.isNumeric else {
                return [
                    words
                        + String(
                            fr: "n’a pas de nombres, et ne peut pas avoir de courbes ; retirez « lined »",
                            en: "has no numbers, and can’t have lines; take out “lined”")
                ]
            }
            guard column.bar == nil else {
                return [
                    words
                        + String(
                            fr: "a des barres et des courbes à la même place ; retirez « barred » ou « lined »",
                            en: "has bars and lines in the same place; take out “barred” or “lined”")
                ]
            }
            guard line.columns.count > 1 else {
                return [
                    words
                        + String(
                            fr: "mène ses courbes par moins de deux colonnes ; nommez-en deux au moins",
                            en: "draws its lines through fewer than two columns; name at least two")
                ]
            }
            return line.columns.compactMap { title in
                faultOfShownFigures(title).map { fault in
                    words
                        + String(
                            fr: "mène ses courbes par « \(title) », \(fault)",
                            en: "draws its lines through “\(title)”, \(fault)")
                }
            }
        }
    }
}
