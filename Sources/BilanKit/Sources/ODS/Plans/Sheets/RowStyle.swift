/// How a row is set.
struct RowStyle: Hashable {
    /// In points; nil lets the content decide.
    var height: Double?
    /// How many lines the content is thought to have: programs that show a sheet count for themselves, but LibreOffice
    /// without a screen does so for its first two hundred rows alone.
    var lines = 1
    /// Whether a new printed page begins with the row.
    var beginsPage = false

    /// The most lines that a row is given.
    static let mostLines = 60

    /// The height of a row of so many lines in points, as LibreOffice makes it.
    static func bodyHeight(_ theme: Theme, lines: Int = 1) -> Double {
        theme.fonts.size * 1.26 * Double(lines) + 1.4
    }

    /// As high as its content wants.
    static let body = RowStyle()

    /// As high as so many lines, whatever the row's own cells want: cells over several rows need the room.
    static func fixed(_ theme: Theme, lines: Int) -> RowStyle {
        RowStyle(height: bodyHeight(theme, lines: lines))
    }
}

extension RowStyle {
    init(_ row: GridRow) { self.init(height: row.height, beginsPage: row.beginsPage) }
}
