import Content

/// A line of a cell, in points from the table's left and, downwards, in parts of its height.
struct CellLineLayout {
    /// Its points; nil where a figure isn't known, which leaves a gap.
    private(set) var points: [(x: Double, y: Double)?]
    /// Where zero is, if figures lie on both sides of it.
    private(set) var zero: Double?
    private let left: Double
    private let width: Double

    /// - Parameters:
    ///   - columns: those that the line goes through, among those shown.
    ///   - left: where the line begins.
    init(_ cells: [CellValue], through columns: [Int], left: Double, width: Double) {
        (self.left, self.width) = (left, width)
        let values = columns.map { cells[$0].number.flatMap { $0.isFinite ? $0 : nil } }
        let known = values.compactMap { $0 }
        let (least, greatest) = (known.min() ?? 0, known.max() ?? 0)
        // Halved, so that no difference leaves what a double holds.
        let range = greatest / 2 - least / 2
        func place(_ value: Double) -> Double { range > 0 ? (greatest / 2 - value / 2) / range : 0.5 }
        points = values.enumerated().map { index, value in
            value.map { (left + width * Double(index) / Double(max(1, values.count - 1)), place($0)) }
        }
        if least < 0, greatest > 0 { zero = place(0) }
    }

    /// Paints the line beside its row's first line of text.
    /// - Parameters:
    ///   - left: of the table, in points.
    ///   - top: where the row's first line begins.
    func paint(on painter: Painter, left: Double, top: Double, _ row: TableRowLayout, _ colours: Theme.Colours) {
        painter.own(.artifact(.layout))
        let height = row.style.size * 0.8
        let y = top + (row.leading - height) / 2
        func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
            (left + point.x, y + point.y * height)
        }
        if let zero {
            let level = y + zero * height
            painter.rule(
                from: (left + self.left, level), to: (left + self.left + width, level), width: 0.5, colours.rule)
        }
        for (from, to) in zip(points, points.dropFirst()) {
            guard let from, let to else { continue }
            painter.rule(from: place(from), to: place(to), width: 1, colours.accent)
        }
        func dot(at point: (x: Double, y: Double), side: Double) {
            let middle = place(point)
            painter.fill(
                Rectangle(x: middle.x - side / 2, y: middle.y - side / 2, width: side, height: side), colours.accent)
        }
        for (index, point) in points.enumerated() where isAlone(index) { point.map { dot(at: $0, side: 1.5) } }
        if let last = points.last ?? nil { dot(at: last, side: 2.5) }
    }

    /// Whether no line comes or goes from a point.
    private func isAlone(_ index: Int) -> Bool {
        (index == 0 || points[index - 1] == nil) && (index + 1 == points.count || points[index + 1] == nil)
    }
}
