/// A rectangle of cells that a formula looks at as a whole.
///
///     CellFormula.sum(.column("Engagé", of: "Aides"))
public struct CellArea: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// Cells of a grid, both ends included; nil is the formula's own grid.
        case range(CellPosition, CellPosition, grid: String?)
        /// The body of one column of a table, or of all where there is no title.
        case table(String, column: String?)
        case name(String)
        /// An address that is none, as it was given.
        case invalid(String)
    }

    package let place: Place

    /// Cells of a grid, as in `B2:B9`.
    ///
    /// - Parameters:
    ///   - addresses: two corners joined by a colon, or one cell; dollars fix columns and rows in copies. What is no such address is an error
    ///     that `Composition.check()` gives.
    ///   - grid: the grid's name; nil for the grid that the formula stands in.
    public static func range(_ addresses: String, of grid: String? = nil) -> CellArea {
        let corners = addresses.split(separator: ":", omittingEmptySubsequences: false).map { CellPosition($0) }
        guard corners.count <= 2, let first = corners[0], let last = corners[corners.count - 1] else {
            return CellArea(place: .invalid(addresses))
        }
        return range(from: first, to: last, of: grid)
    }

    /// Cells of a grid between two corners, both included.
    public static func range(from a: CellPosition, to b: CellPosition, of grid: String? = nil) -> CellArea {
        var (first, last) = (a, b)
        if first.column > last.column {
            swap(&first.column, &last.column)
            swap(&first.keepsColumn, &last.keepsColumn)
        }
        if first.row > last.row {
            swap(&first.row, &last.row)
            swap(&first.keepsRow, &last.keepsRow)
        }
        return CellArea(place: .range(first, last, grid: grid))
    }

    /// The body of a table's column, by its title.
    public static func column(_ title: String, of table: String) -> CellArea {
        CellArea(place: .table(table, column: title))
    }

    /// The body of a table, all its columns: what `lookUp(_:in:column:)` searches.
    public static func body(of table: String) -> CellArea { CellArea(place: .table(table, column: nil)) }

    /// A named range.
    public static func range(named name: String) -> CellArea { CellArea(place: .name(name)) }
}
