/// A bar before each figure of a column, as long as the figure is large, from a zero that all rows share. It is drawn on pages; a
/// spreadsheet has the figures alone, for OpenDocument knows no such bars.
///
///     Column("Engagé", \AwardState.committed).barred(against: "Voté")
public struct CellBar: Hashable, Sendable {
    /// The title of the table's column whose figure is marked across the bar: what was aimed at. Nil for no mark.
    public var target: String?

    /// A bar, with a mark for another column's figure if there is one.
    public init(against target: String? = nil) { self.target = target }
}

extension Column {
    /// The same with a bar before each figure of its body.
    ///
    /// - Parameter target: the title of the column whose figure is marked across the bar.
    public func barred(against target: String? = nil) -> Column {
        var copy = self
        copy.column.bar = CellBar(against: target)
        return copy
    }
}

extension Table {
    /// What is wrong with its columns' bars.
    package var barFaults: [String] {
        columns.flatMap { column -> [String] in
            guard let bar = column.bar else { return [] }
            let words = String(fr: "la colonne « \(column.title) » ", en: "the column “\(column.title)” ")
            guard column.format.isNumeric else {
                return [
                    words
                        + String(
                            fr: "n’a pas de nombres, et ne peut pas avoir de barres ; retirez « barred »",
                            en: "has no numbers, and can’t have bars; take out “barred”")
                ]
            }
            guard let target = bar.target else { return [] }
            return faultOfShownFigures(target).map { fault in
                [
                    words
                        + String(
                            fr: "marque ses barres d’après « \(target) », \(fault)",
                            en: "marks its bars by “\(target)”, \(fault)")
                ]
            } ?? []
        }
    }

    /// Why a column that is named has no figures on pages; nil where it has.
    func faultOfShownFigures(_ title: String) -> String? {
        guard let index = index(of: title) else {
            return String(
                fr: "que la table n’a pas ; corrigez ce titre", en: "which the table doesn’t have; correct this title")
        }
        guard columns[index].format.isNumeric, !columns[index].isHidden else {
            return String(fr: "qui n’a pas de nombres ou ne se voit pas", en: "which has no numbers or is not shown")
        }
        return nil
    }
}
