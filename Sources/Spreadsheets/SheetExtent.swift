/// How far a sheet goes, cells and rows without content among them. Other programs take those for columns and rows.
public struct SheetExtent: Hashable, Sendable {
    /// A row or cell that is repeated as often as this, or more often, is the rest of the sheet and counts once.
    static let restOfSheet = 32

    /// How many rows the file has elements for, up to the last; whole after the sheet's last row.
    public internal(set) var rows = 0
    /// How many cells its longest row has.
    public internal(set) var columns = 0
    /// How many rows and columns the file says that there are (`dimension` in XLSX); nil where it doesn't say. ODS
    /// never does.
    public internal(set) var statedRows: Int?
    public internal(set) var statedColumns: Int?
}
