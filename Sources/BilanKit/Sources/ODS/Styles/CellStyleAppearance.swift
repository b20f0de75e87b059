/// How a role looks in a template, with what the report changes of it.
struct CellStyleLook {
    var colour: Colour
    var background: Colour?
    var borders: CellAppearance.Borders
    var font: String
    /// In points.
    var size: Double
    var isBold: Bool
    var isItalic: Bool
    var isUnderlined: Bool
    var verticalAlign = "top"
    /// In points: inner groups stand further in.
    var indent = 0.0

    init(_ style: CellStyle, _ theme: Theme) {
        let colours = theme.colours
        colour = colours.text
        font = theme.fonts.body
        size = style.role.size(theme.fonts.size)
        isBold = style.role.isBold
        isItalic = style.isMissing
        isUnderlined = style.isLink
        borders = CellAppearance.Borders()
        func rule(_ width: Double, _ colour: Colour) -> CellAppearance.Borders.Line {
            CellAppearance.Borders.Line(width, colour: colour)
        }
        switch style.role {
        case .title, .heading, .tableTitle: (colour, font) = (colours.accent, theme.fonts.headings)
        case .subtitle, .detail: colour = colours.secondary
        case .note: background = colours.zebra
        case .warning: (colour, background) = (colours.warning, colours.warningBackground)
        case .header: (colour, background, verticalAlign) = (colours.accentText, colours.accent, "middle")
        case .headerGroup:
            (colour, background, verticalAlign) = (colours.accentText, colours.accent, "middle")
            borders.bottom = rule(0.5, colours.accentText)
        case .zebra: (background, borders.bottom) = (colours.zebra, rule(0.5, colours.rule))
        case .body, .rowHeader: borders.bottom = rule(0.5, colours.rule)
        case .group(let level):
            (colour, borders.bottom) = (colours.accent, rule(level == 0 ? 1 : 0.5, colours.accent))
            (verticalAlign, indent) = ("bottom", Double(level) * 10)
        case .subtotal: (borders.top, borders.bottom) = (rule(0.75, colours.accent), rule(0.5, colours.rule))
        case .total:
            (borders.top, borders.bottom) = (rule(1.5, colours.accent), rule(1.5, colours.accent))
            background = colours.zebra
        case .keyFigure: (colour, borders.bottom, verticalAlign) = (colours.accent, rule(0.5, colours.rule), "middle")
        case .keyLabel: (borders.bottom, verticalAlign) = (rule(0.5, colours.rule), "middle")
        case .keyComment:
            (colour, borders.bottom, verticalAlign) = (colours.secondary, rule(0.5, colours.rule), "middle")
        case .paragraph, .link: break
        }
        if style.isLink { colour = colours.link } else if style.isMissing { colour = colours.secondary }
        change(style.look)
    }

    private mutating func change(_ look: CellAppearance) {
        colour = look.colour ?? colour
        background = look.background ?? background
        borders = look.borders ?? borders
        font = look.font ?? font
        size = look.size ?? size
        isBold = look.isBold ?? isBold
        isItalic = look.isItalic ?? isItalic
        isUnderlined = look.isUnderlined ?? isUnderlined
        verticalAlign = look.verticalAlignment?.rawValue ?? verticalAlign
        indent = look.indent ?? indent
    }
}
