extension Theme.Colours {
    /// The colour of a chart's series or part, counted from 0: the template's in turn, dark enough to stand out from
    /// the page. A second
    /// turn is darker.
    public func series(_ index: Int) -> Colour {
        let palette = series.isEmpty ? [accent] : series
        let colour = palette[index % palette.count].darkened(toContrast: 3)
        let turn = index / palette.count
        return turn == 0 ? colour : colour.darkened(by: turn % 2 == 1 ? 0.7 : 0.85)
    }
}

extension Colour {
    /// The page's white, `#ffffff`.
    public static let white = Colour(red: 255, green: 255, blue: 255)

    /// The colour, darkened until it stands out from white by a contrast ratio (WCAG 2.1, 1.4.11 asks 3 of graphics).
    public func darkened(toContrast ratio: Double) -> Colour {
        var colour = self
        while colour.contrast(with: .white) < ratio { colour = colour.darkened(by: 0.92) }
        return colour
    }

    func darkened(by factor: Double) -> Colour {
        Colour(
            red: UInt8(Double(red) * factor), green: UInt8(Double(green) * factor), blue: UInt8(Double(blue) * factor))
    }
}
