/// How a sheet is printed from a spreadsheet program.
public struct SheetPage: Hashable, Sendable {
    /// Which way the paper lies.
    public enum Orientation: Hashable, Sendable {
        /// Turned where the sheet is wider than a page.
        case automatic
        /// Upright.
        case portrait
        /// Across.
        case landscape
    }

    /// How large the sheet is printed.
    public enum Scale: Hashable, Sendable {
        /// As wide as the page, as long as it takes.
        case toWidth
        /// So many pages across and down; 0 across or down is as many as it takes.
        case toPages(across: Int, down: Int)
        /// 10 to 400 percent.
        case percent(Int)
    }

    /// Which way the paper lies; automatic turns it for a wide sheet.
    public var orientation: Orientation
    /// How large the sheet is printed.
    public var scale: Scale
    /// Nil for the template's. `{sheet}` stands for the sheet's name, beside the template's own fields.
    public var header: Theme.RunningLine?
    /// As the header.
    public var footer: Theme.RunningLine?
    /// Whether the paper has twice the area of the template's: A3 where that is A4. For wide sheets that are to be read at a
    /// meeting.
    public var isDoubled: Bool
    /// Whether the sheet stands in the middle of the page's width.
    public var isCentred: Bool
    /// Whether the sheet is printed with the workbook.
    public var isPrinted: Bool

    /// As wide as the page, unless another scale is said.
    public init(
        orientation: Orientation = .automatic, scale: Scale = .toWidth, header: Theme.RunningLine? = nil,
        footer: Theme.RunningLine? = nil, isDoubled: Bool = false,
        isCentred: Bool = true, isPrinted: Bool = true
    ) {
        self.isDoubled = isDoubled
        self.orientation = orientation
        self.scale = scale
        self.header = header
        self.footer = footer
        self.isCentred = isCentred
        self.isPrinted = isPrinted
    }
}
