import Content

/// What the margins say: painted on each page as an artifact, since it is no part of the text (ISO 14289-1, 7.8).
struct Furniture {
    private let context: DocumentContext
    private let totalPages: Int

    init(_ context: DocumentContext, totalPages: Int) {
        self.context = context
        self.totalPages = totalPages
    }

    /// - Parameters:
    ///   - painter: nil while measuring.
    ///   - page: counted from 1.
    func paint(on painter: Painter?, page: Int, geometry: PageGeometry, hasHeader: Bool) {
        guard let painter else { return }
        let style = context.scale.furniture
        let ascent = context.baseline(style, leading: style.size)
        if hasHeader {
            painter.own(.artifact(.header))
            let baseline = max(geometry.top - style.size * 2.2, ascent + 4)
            paint(context.theme.header, painter, page, geometry, baseline: baseline)
            if !isEmpty(context.theme.header) {
                let y = baseline + style.size * 0.8
                painter.rule(from: (geometry.left, y), to: (geometry.right, y), width: 0.5, context.theme.colours.rule)
            }
        }
        painter.own(.artifact(.footer))
        let baseline = min(geometry.bottom + style.size * 2.8, geometry.height - 4)
        if !isEmpty(context.theme.footer) {
            let y = baseline - style.size * 1.5
            painter.rule(from: (geometry.left, y), to: (geometry.right, y), width: 0.5, context.theme.colours.rule)
        }
        paint(context.theme.footer, painter, page, geometry, baseline: baseline)
    }

    private func isEmpty(_ furniture: Theme.Furniture) -> Bool {
        furniture.left.isEmpty && furniture.centre.isEmpty && furniture.right.isEmpty
    }

    private func paint(
        _ furniture: Theme.Furniture, _ painter: Painter, _ page: Int, _ geometry: PageGeometry, baseline: Double
    ) {
        let texts = [furniture.left, furniture.centre, furniture.right].map { filled($0, page) }
        let room = geometry.textWidth / Double(max(1, texts.count { !$0.isEmpty })) - 6
        for (index, text) in texts.enumerated() where !text.isEmpty {
            let line = fitted(text, room)
            let x = switch index {
            case 0: geometry.left
            case 1: (geometry.left + geometry.right - line.width) / 2
            default: geometry.right - line.width
            }
            painter.show(line, x: x, y: baseline, context.theme.colours.secondary)
        }
    }

    /// A text on one line: smaller where it is too long, shortened where that would be too small to read.
    private func fitted(_ text: String, _ room: Double) -> ShapedLine {
        let style = context.scale.furniture
        let whole = context.cells.set(text.split(separator: "\n").joined(separator: " "), style)
        guard whole.width > room, let line = whole.lines.first else { return whole.lines.first ?? ShapedLine() }
        let size = style.size * room / line.width
        if size >= 6 { return context.cells.set(text, style.sized(size * 0.995)).lines.first ?? line }
        var short = text
        while !short.isEmpty {
            short.removeLast(max(1, short.count / 8))
            let cell = context.cells.set(short + "…", style.sized(6))
            if cell.width <= room, let line = cell.lines.first { return line }
        }
        return ShapedLine()
    }

    private func filled(_ pattern: String, _ page: Int) -> String {
        guard pattern.contains("{") else { return pattern }
        let values = [
            ("{title}", context.composition.title), ("{quarter}", FrenchNumber.quarter(context.info.quarter)),
            ("{date}", FrenchNumber.longDate(context.info.date)), ("{organisation}", context.theme.organisation),
            ("{page}", String(page)), ("{pages}", String(totalPages)),
        ]
        return values.reduce(pattern) { $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1) }
    }
}
