/// How a sheet stands on the screen when the workbook is opened.
public struct SheetView: Hashable, Sendable {
    /// What of the sheet stays in sight while the rest scrolls.
    public enum Frozen: Hashable, Sendable {
        /// The header of the sheet's table and its first column, where it has one table alone.
        case automatic
        /// All scrolls.
        case none
        /// So many columns and rows.
        case cells(columns: Int, rows: Int)
    }

    /// In percent, 20 to 400.
    public var zoom: Int
    /// The cell that is chosen, such as `B4`; nil for the first under the header.
    public var activeCell: String?
    /// What of the sheet stays in sight while the rest scrolls.
    public var frozen: Frozen
    /// Whether the lines between cells are seen.
    public var showsGrid: Bool
    /// Whether the workbook opens on this sheet; of several the first counts, of none the first of all.
    public var isActive: Bool

    /// A sheet at full size, its header in sight, without lines between cells.
    public init(
        zoom: Int = 100, activeCell: String? = nil, frozen: Frozen = .automatic, showsGrid: Bool = false,
        isActive: Bool = false
    ) {
        self.zoom = zoom
        self.activeCell = activeCell
        self.frozen = frozen
        self.showsGrid = showsGrid
        self.isActive = isActive
    }
}
