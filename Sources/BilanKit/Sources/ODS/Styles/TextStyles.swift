/// Styles of pieces within a text, and the fonts.
enum TextStyles {
    /// Declares the template's families (`office:font-face-decls`), and those that a report asks for.
    static func writeFonts(_ theme: Theme, own: [String] = [], to xml: XMLStream) {
        xml.element("office:font-face-decls") {
            var seen: Set<String> = []
            for family in [theme.fonts.body, theme.fonts.headings, theme.fonts.code] + own
            where seen.insert(family).inserted {
                let quoted = family.contains(" ") ? "'\(family)'" : family
                xml.element("style:font-face", ("style:name", family), ("svg:font-family", quoted))
            }
        }
    }

    /// The look of header and footer.
    static func writeMargin(_ theme: Theme, to xml: XMLStream) {
        xml.element("style:style", ("style:name", "T-marge"), ("style:family", "text")) {
            xml.element(
                "style:text-properties", ("fo:color", theme.colours.secondary.hex),
                ("style:font-name", theme.fonts.body),
                ("fo:font-size", points(theme.fonts.size * 0.85)))
        }
    }

    /// The style of a piece; nil where it has no emphasis.
    static func name(_ style: Text.Style) -> String? { style.isEmpty ? nil : "T\(style.rawValue)" }

    /// The series of a chart whose marks a line of text can show.
    fileprivate static let mostSeries = 12

    /// Writes the combinations of emphasis, and the marks of a chart's series: automatic styles of `content.xml`.
    static func writeEmphases(_ theme: Theme, to xml: XMLStream) {
        for index in 0..<mostSeries {
            xml.element("style:style", ("style:name", name(.series(index))), ("style:family", "text")) {
                xml.element("style:text-properties", ("fo:color", theme.colours.series(index).hex))
            }
        }
        for value in 1...31 {
            let style = Text.Style(rawValue: value)
            xml.element("style:style", ("style:name", name(style)), ("style:family", "text")) {
                xml.element(
                    "style:text-properties", ("style:font-name", style.contains(.code) ? theme.fonts.code : nil),
                    ("fo:font-style", style.contains(.emphasis) ? "italic" : nil),
                    ("fo:font-weight", style.contains(.strong) ? "bold" : nil),
                    ("style:text-position", style.contains(.superscript) ? "super 58%" : nil),
                    ("fo:font-variant", style.contains(.smallCaps) ? "small-caps" : nil))
            }
        }
    }
}

extension Text.Style {
    /// The mark of a chart's series, in its colour.
    static func series(_ index: Int) -> Text.Style { Text.Style(rawValue: (index % TextStyles.mostSeries + 1) << 8) }
}
