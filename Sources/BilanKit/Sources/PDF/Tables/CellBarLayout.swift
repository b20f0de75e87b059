import Content

/// A bar of a cell, in points from the table's left.
struct CellBarLayout {
    /// Where the bar begins and ends; nil where the cell has no number or zero.
    var extent: ClosedRange<Double>?
    /// Where zero is, if bars go both ways.
    var zero: Double?
    /// Where the mark across it stands.
    var mark: Double?

    /// The least that is seen, in points.
    private static let least = 0.75

    init(_ cells: [CellValue], at index: Int, _ bars: BarExtent, left: Double, width: Double) {
        let zero = left + bars.place(of: 0) * width
        if bars.least < 0 { self.zero = zero }
        if let value = cells[index].number, value.isFinite, value != 0 {
            let end = left + bars.place(of: value) * width
            extent = value > 0 ? zero...max(end, zero + Self.least) : min(end, zero - Self.least)...zero
        }
        mark = bars.target.flatMap { cells[$0].number }.flatMap {
            $0.isFinite ? left + bars.place(of: $0) * width : nil
        }
    }

    /// Paints the bar beside its row's first line.
    /// - Parameters:
    ///   - left: of the table, in points.
    ///   - top: where the row's first line begins.
    func paint(on painter: Painter, left: Double, top: Double, _ row: TableRowLayout, _ colours: Theme.Colours) {
        painter.own(.artifact(.layout))
        let height = row.style.size * 0.8
        let y = top + (row.leading - height) / 2
        if let extent {
            painter.fill(
                Rectangle(
                    x: left + extent.lowerBound, y: y, width: extent.upperBound - extent.lowerBound, height: height),
                colours.accent.tinted(0.55))
        }
        func line(at x: Double, width: Double, over reach: Double, _ colour: Colour) {
            painter.rule(from: (left + x, y - reach), to: (left + x, y + height + reach), width: width, colour)
        }
        if let zero { line(at: zero, width: 0.5, over: 1, colours.secondary) }
        if let mark { line(at: mark, width: 1.25, over: 1, colours.text) }
    }
}
