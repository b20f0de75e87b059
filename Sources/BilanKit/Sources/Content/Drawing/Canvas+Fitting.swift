extension Canvas {
    /// A text as large as it fits; one that doesn't at the least size ends with points: an alternative text has it whole.
    ///
    /// - Parameters:
    ///   - size: at the most, in points.
    ///   - least: in points.
    ///   - width: in points.
    func fitted(
        _ text: String, size: Double, least: Double, width: Double, isBold: Bool = false
    ) -> (text: String, size: Double) {
        let own = self.width(of: text, size: size, isBold: isBold)
        guard own > width else { return (text, size) }
        let smaller = max(least, size * width / own * 0.99)
        var text = text
        while text.count > 1, self.width(of: text, size: smaller, isBold: isBold) > width {
            text = String(text.dropLast(2)) + "…"
        }
        return (text, smaller)
    }

    /// Paints the first of some lines of small print that there is room for, or else the last one, smaller; nothing where
    /// there is none.
    func note(oneOf lines: [String], at place: Point, width: Double) {
        let size = 7.5
        func natural(_ text: String) -> Double { self.width(of: text, size: size) }
        guard let line = lines.first(where: { natural($0) <= width }) ?? lines.last else { return }
        text(
            line, at: place, size: size * min(1, max(0.5, width / max(natural(line), 1))),
            colour: theme.colours.secondary)
    }
}
