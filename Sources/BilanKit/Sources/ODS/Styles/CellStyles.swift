/// The cell styles that the sheets used: common styles of `styles.xml`, which is written after the sheets, so that a style is
/// made when the first cell wants it. An office finds them by name and may change them all at once.
final class CellStyles {
    private var names: [CellStyle: String] = [:]
    private var order: [CellStyle] = []

    func name(of style: CellStyle) -> String {
        if let name = names[style] { return name }
        let name = "ce\(order.count + 1)"
        names[style] = name
        order.append(style)
        return name
    }

    /// The formats that the styles need, each once, in the order of first use.
    var formats: [NumberFormat] {
        var seen: Set<NumberFormat> = []
        return order.map(\.format).filter { seen.insert($0).inserted }
    }

    /// Writes every style used so far (`style:style`, ODF 1.3 part 3, 16.2).
    func write(to xml: XMLStream, _ theme: Theme) {
        for style in order { write(style, to: xml, theme) }
    }

    private func write(_ style: CellStyle, to xml: XMLStream, _ theme: Theme) {
        let look = Look(style.role, theme)
        xml.element(
            "style:style", ("style:name", names[style]), ("style:display-name", style.displayName),
            ("style:family", "table-cell"), ("style:parent-style-name", "Default"),
            ("style:data-style-name", NumberStyle.name(style.format))
        ) {
            xml.element(
                "style:table-cell-properties", ("fo:background-color", look.background?.hex),
                ("fo:border-bottom", look.ruleBelow), ("fo:border-top", look.ruleAbove),
                ("fo:padding-top", "1.5pt"), ("fo:padding-bottom", "1.5pt"), ("fo:padding-left", "4pt"),
                ("fo:padding-right", "4pt"),
                ("style:text-align-source", "fix"), ("style:vertical-align", look.verticalAlign),
                ("fo:wrap-option", style.wraps ? "wrap" : nil))
            xml.element(
                "style:paragraph-properties", ("fo:text-align", style.alignment.rawValue),
                ("fo:margin-left", look.indent > 0 ? points(look.indent) : nil))
            let colour = style.isLink ? theme.colours.link : style.isMissing ? theme.colours.secondary : look.colour
            xml.element(
                "style:text-properties", ("fo:color", colour.hex), ("style:font-name", look.font),
                ("fo:font-size", points(style.role.size(theme.fonts.size))),
                ("fo:font-style", style.isMissing ? "italic" : nil),
                ("style:text-underline-style", style.isLink ? "solid" : nil),
                ("fo:font-weight", style.role.isBold ? "bold" : nil))
        }
    }

    /// Colours and rules of a role.
    private struct Look {
        var colour: Colour
        var background: Colour?
        var ruleAbove: String?
        var ruleBelow: String?
        var font: String
        var verticalAlign = "top"
        /// In points: inner groups stand further in.
        var indent = 0.0

        init(_ role: CellStyle.Role, _ theme: Theme) {
            let colours = theme.colours
            colour = colours.text
            font = theme.fonts.body
            func rule(_ width: String, _ colour: Colour) -> String { "\(width) solid \(colour.hex)" }
            switch role {
            case .title, .heading, .tableTitle: (colour, font) = (colours.accent, theme.fonts.headings)
            case .subtitle, .detail, .keyComment: colour = colours.secondary
            case .note: background = colours.zebra
            case .warning: (colour, background) = (colours.warning, colours.warningBackground)
            case .header: (colour, background, verticalAlign) = (colours.accentText, colours.accent, "middle")
            case .zebra: (background, ruleBelow) = (colours.zebra, rule("0.5pt", colours.rule))
            case .body, .rowHeader: ruleBelow = rule("0.5pt", colours.rule)
            case .group(let level):
                (colour, ruleBelow) = (colours.accent, rule(level == 0 ? "1pt" : "0.5pt", colours.accent))
                (verticalAlign, indent) = ("bottom", Double(level) * 10)
            case .subtotal: (ruleAbove, ruleBelow) = (rule("0.75pt", colours.accent), rule("0.5pt", colours.rule))
            case .total:
                (ruleAbove, ruleBelow) = (rule("1.5pt", colours.accent), rule("1.5pt", colours.accent))
                background = colours.zebra
            case .keyFigure: (colour, ruleBelow, verticalAlign) = (colours.accent, rule("0.5pt", colours.rule), "middle")
            case .keyLabel: (ruleBelow, verticalAlign) = (rule("0.5pt", colours.rule), "middle")
            case .paragraph, .link: break
            }
            if case .keyComment = role { (ruleBelow, verticalAlign) = (rule("0.5pt", colours.rule), "middle") }
        }
    }
}

/// A length in points with at most two decimals, as styles write it.
func points(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths.magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)" + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)") + "pt"
}
