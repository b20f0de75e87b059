import Content

/// What the margins say: painted on each page as an artifact, since it is no part of the text (ISO 14289-1, 7.8).
struct RunningLines {
    private let context: DocumentContext

    init(_ context: DocumentContext) { self.context = context }

    /// - Parameters:
    ///   - painter: nil while measuring.
    ///   - page: counted from 0.
    ///   - isTitlePage: whether the page goes without the common header.
    func paint(on painter: Painter?, page: Int, numbers: PageNumbers, geometry: PageGeometry, isTitlePage: Bool) {
        guard let painter else { return }
        let theme = context.theme
        // Even pages are those at the back of a sheet, however they are numbered.
        let isEven = page % 2 == 1
        let common = isEven ? theme.evenHeader ?? theme.header : isTitlePage ? Theme.RunningLine() : theme.header
        let header = page == 0 ? theme.firstHeader ?? common : common
        let footer =
            page == 0 ? theme.firstFooter ?? theme.footer : isEven ? theme.evenFooter ?? theme.footer : theme.footer
        let page = Folio(page: page, numbers: numbers)
        let style = context.scale.runningLine
        let ascent = context.baseline(style, leading: style.size)
        if !isEmpty(header) {
            painter.own(.artifact(.header))
            let baseline = max(geometry.top - style.size * 3.2, ascent + 4)
            paint(header, painter, page, geometry, baseline: baseline)
            let y = baseline + style.size * 0.8
            painter.rule(from: (geometry.left, y), to: (geometry.right, y), width: 0.5, theme.colours.rule)
        }
        painter.own(.artifact(.footer))
        let baseline = min(geometry.bottom + style.size * 2.8, geometry.height - 4)
        if !isEmpty(footer) {
            let y = baseline - style.size * 1.5
            painter.rule(from: (geometry.left, y), to: (geometry.right, y), width: 0.5, theme.colours.rule)
        }
        paint(footer, painter, page, geometry, baseline: baseline)
    }

    /// A page and its number.
    private struct Folio {
        var page: Int
        var numbers: PageNumbers
    }

    private func isEmpty(_ content: Theme.RunningLine) -> Bool {
        content.left.isEmpty && content.centre.isEmpty && content.right.isEmpty
    }

    private func paint(
        _ content: Theme.RunningLine, _ painter: Painter, _ page: Folio, _ geometry: PageGeometry, baseline: Double
    ) {
        let texts = [content.left, content.centre, content.right].map { filled($0, page) }
        let widths = texts.map { line($0, context.scale.runningLine).width }
        let count = Double(max(1, texts.count { !$0.isEmpty }))
        let gap = context.scale.runningLine.size * 2
        for (index, text) in texts.enumerated() where !text.isEmpty {
            // Each has its share of the line, and what the others leave of theirs.
            let left = geometry.textWidth - widths.reduce(0, +) + widths[index] - gap * (count - 1)
            let line = fitted(text, max(left, geometry.textWidth / count - gap))
            let x =
                switch index {
                case 0: geometry.left
                case 1: (geometry.left + geometry.right - line.width) / 2
                default: geometry.right - line.width
                }
            painter.show(line, x: x, y: baseline, context.theme.colours.secondary)
        }
    }

    /// A text on one line: smaller where it is too long, shortened where that would be too small to read.
    private func fitted(_ text: Text, _ room: Double) -> ShapedLine {
        let style = context.scale.runningLine
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
    private func filled(_ pattern: String, _ page: Folio) -> Text {
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
        return Text(text.localized(context.words.language).runs.filter { !$0.text.isEmpty })
    }

    private func value(of name: Substring, _ folio: Folio) -> Text {
        let known = context.references.known
        return switch name {
        case "title": Text(String(context.composition.title.prefix(300)))
        case "quarter": "\(context.info.quarter)"
        case "date": "\(context.info.date)"
        case "organisation": Text(String(context.theme.organisation.prefix(300)))
        case "section": Text(String((known?.section(of: folio.page) ?? "").prefix(300)))
        case "page": Text(folio.numbers.label(of: folio.page))
        case "pages": Text(known.map { $0.numbers.lastLabel(with: folio.page, pageCount: $0.pageCount) } ?? "")
        default: Text([Text.Run("{\(name)}")])
        }
    }
}
