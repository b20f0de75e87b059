/// How a row is set.
struct RowStyle: Hashable {
    /// In points; nil lets the content decide.
    var height: Double?
    /// Whether a new printed page begins with the row.
    var beginsPage = false

    /// As high as its content wants.
    static let body = RowStyle()
}

extension RowStyle {
    init(_ row: GridRow) { self.init(height: row.height, beginsPage: row.beginsPage) }
}
