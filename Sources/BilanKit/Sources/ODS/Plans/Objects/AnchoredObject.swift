/// What hangs over rows of its own: a chart, a picture.
protocol AnchoredObject {
    /// In points.
    var height: Double { get }
    /// Whether a new printed page begins with it, since the page before would cut it in two.
    var beginsPage: Bool { get }
}

extension AnchoredObject {
    static var rowHeight: Double { 15 }

    /// The rows that it lies over, with one more for air.
    var rowCount: Int { Int((height / Self.rowHeight).rounded(.up)) + 1 }

    /// Of the first row, and of the others.
    var rowStyles: [RowStyle] {
        [RowStyle(height: Self.rowHeight, beginsPage: beginsPage), RowStyle(height: Self.rowHeight)]
    }
}
