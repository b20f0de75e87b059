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
            let baseline = max(geometry.top - style.size * 3.2, ascent + 4)
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
        let widths = texts.map { line($0, context.scale.furniture).width }
        let count = Double(max(1, texts.count { !$0.isEmpty }))
        let gap = context.scale.furniture.size * 2
        for (index, text) in texts.enumerated() where !text.isEmpty {
            // Each has its share of the line, and what the others leave of theirs.
            let left = geometry.textWidth - widths.reduce(0, +) + widths[index] - gap * (count - 1)
            let line = fitted(text, max(left, geometry.textWidth / count - gap))
            let x = switch index {
            case 0: geometry.left
            case 1: (geometry.left + geometry.right - line.width) / 2
            default: geometry.right - line.width
            }
            painter.show(line, x: x, y: baseline, context.theme.colours.secondary)
        }
    }

    /// A text on one line: smaller where it is too long, shortened where that would be too small to read.
    private func fitted(_ text: Text, _ room: Double) -> ShapedLine {
        let style = context.scale.furniture
        let line = line(text, style)
        guard line.width > room else { return line }
        let size = style.size * room / line.width
        if size >= 6 { return self.line(text, style.sized(size * 0.995)) }
        var short = text.plain
        while !short.isEmpty {
            short.removeLast(max(1, short.count / 8))
            let line = self.line(Text(short + "…"), style.sized(6))
            if line.width <= room { return line }
        }
        return ShapedLine()
    }

    private func line(_ text: Text, _ style: TextStyle) -> ShapedLine {
        context.typesetter.lines(context.typesetter.styled(text, style), style, width: nil).first ?? ShapedLine()
    }

    /// A pattern's names replaced, ordinals raised.
    private func filled(_ pattern: String, _ page: Int) -> Text {
        var rest = Substring(pattern)
        var text = Text([])
        while let start = rest.firstIndex(of: "{") {
            text.runs.append(Text.Run(String(rest[..<start])))
            rest = rest[start...]
            guard let end = rest.firstIndex(of: "}") else { break }
            text = text + value(of: rest[rest.index(after: start)..<end], page)
            rest = rest[rest.index(after: end)...]
        }
        text.runs.append(Text.Run(String(rest)))
        return Text(text.runs.filter { !$0.text.isEmpty })
    }

    private func value(of name: Substring, _ page: Int) -> Text {
        switch name {
        case "title": Text(String(context.composition.title.prefix(300)))
        case "quarter": "\(context.info.quarter)"
        case "date": "\(context.info.date)"
        case "organisation": Text(String(context.theme.organisation.prefix(300)))
        case "page": "\(page)"
        case "pages": "\(totalPages)"
        default: Text([Text.Run("{\(name)}")])
        }
    }
}
