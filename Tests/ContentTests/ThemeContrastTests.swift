import Testing

@testable import Content

/// What is written in the default template can be read by who sees little: WCAG 2.1, 1.4.3 and 1.4.11.
@Suite struct ThemeContrastTests {
    private static let colours = Theme.Colours()
    private static let white = Colour("#ffffff")!

    private static let texts: [(ink: Colour, ground: Colour)] = [
        (colours.text, white), (colours.text, colours.zebra), (colours.text, colours.warningBackground),
        (colours.secondary, white), (colours.secondary, colours.zebra), (colours.accent, white),
        (colours.accent, colours.zebra), (colours.accentText, colours.accent), (colours.link, white),
        (colours.link, colours.zebra), (colours.warning, white), (colours.warning, colours.warningBackground),
    ]

    @Test func `words stand out from every ground that they stand on`() {
        for (ink, ground) in Self.texts { #expect(ink.contrast(with: ground) >= 4.5, "\(ink) on \(ground)") }
    }

    @Test func `marks of a chart stand out from the page`() {
        for colour in Self.colours.series { #expect(colour.contrast(with: Self.white) >= 3, "\(colour)") }
    }
}
