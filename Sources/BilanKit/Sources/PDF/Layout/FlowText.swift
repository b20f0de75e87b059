import Content

/// Running text set for a width, ready to be placed: its lines, and what its pieces are.
struct FlowText {
    let text: Text
    let lines: [ShapedLine]
    let leading: Double
    private let style: TextStyle
    private let context: DocumentContext

    private let width: Double
    /// Whether some of its characters could not be shown.
    private let isFaulty: Bool

    /// - Parameters:
    ///   - width: points.
    ///   - ends: those of running text, from the context; a title's lines are left as they fall.
    init(
        _ text: Text, _ style: TextStyle, width: Double, _ context: DocumentContext, ends: LineEnds = LineEnds()
    ) {
        self.width = width
        isFaulty = text.runs.contains { context.typesetter.filter.hasFaults($0.text) }
        self.text = text
        self.style = style
        self.context = context
        leading = context.scale.leading(style)
        lines = context.typesetter.lines(context.typesetter.styled(text, style), style, width: width, ends: ends)
    }

    /// A line's height: the leading, or more where a fallback font is taller.
    func height(of line: Int) -> Double {
        max(leading, lines[line].pieces.isEmpty ? 0 : (lines[line].ascent + lines[line].descent) * 0.98)
    }

    var height: Double { lines.indices.reduce(0) { $0 + height(of: $1) } }

    /// The height of the first lines, those that must not stand alone at a page's foot.
    var lead: Double { (0..<min(lines.count, lines.count <= 3 ? 3 : 2)).reduce(0) { $0 + height(of: $1) } }

    /// The elements of a text: its own, and one for each piece that is more than its letters.
    struct Elements {
        var whole: ElementID
        var pieces: [Int: ElementID] = [:]
    }

    /// Adds the elements of the text's links, code and foreign words under `whole`.
    func elements(of whole: ElementID, in structure: StructureTree) -> Elements {
        var elements = Elements(whole: whole)
        for (index, run) in text.runs.enumerated() {
            let type: StructureType
            if run.link != nil {
                type = .link
            } else if run.style.contains(.code) {
                type = .code
            } else if run.language != nil || run.expansion != nil {
                type = .span
            } else {
                continue
            }
            let element = structure.add(type, to: whole)
            elements.pieces[index] = element
            if let language = run.language { structure.setLanguage(language, of: element) }
            if let expansion = run.expansion { structure.setExpansion(expansion, of: element) }
        }
        return elements
    }

    /// Places all lines, over pages where they must: never fewer than two of a paragraph at a page's foot or top.
    ///
    /// - Parameter element: the text's own element; nothing is painted where the flow only measures.
    func place(
        on flow: PageFlow, x: Double, colour: Colour, element: @autoclosure () -> ElementID,
        besideFirstLine: ((Painter, _ baseline: Double) -> Void)? = nil
    ) throws {
        guard !lines.isEmpty else { return }
        let elements = flow.painter.map { self.elements(of: element(), in: $0.structure) }
        var next = 0
        while next < lines.count {
            if next == 0 { try flow.require(lead) } else { try flow.require(height(of: next)) }
            let end = fitting(from: next, into: flow.remaining, isFresh: flow.isAtTop)
            if end == next {
                try flow.breakPage()
                continue
            }
            if let painter = flow.painter, let elements {
                if next == 0 { besideFirstLine?(painter, flow.y + context.baseline(style, leading: height(of: 0))) }
                paint(next..<end, elements, on: painter, x: x, y: flow.y, colour: colour)
            }
            flow.advance((next..<end).reduce(0) { $0 + height(of: $1) })
            next = end
            if next < lines.count { try flow.breakPage() }
        }
    }

    /// Where the page's last line is; `start` where it is better to begin on the next page.
    private func fitting(from start: Int, into room: Double, isFresh: Bool) -> Int {
        var end = start
        var height = 0.0
        while end < lines.count, height + self.height(of: end) <= room + 0.01 {
            height += self.height(of: end)
            end += 1
        }
        if end == lines.count { return end }
        // Two lines at least go over, and two at least stay.
        if lines.count - end < 2 { end = lines.count - 2 }
        if end - start < 2 { return isFresh ? max(end, start + 1) : start }
        return end
    }

    /// Paints lines one under the other from `y`.
    func paint(
        _ range: Range<Int>, _ elements: Elements, on painter: Painter, x: Double, y: Double, colour: Colour
    ) {
        if isFaulty { context.typesetter.filter.report(text.plain) }
        var y = y
        var links: [Int: [Rectangle]] = [:]
        for index in range {
            let line = lines[index]
            let x = line.isRightToLeft ? x + max(0, self.width - line.width) : x
            let baseline = y + context.baseline(style, leading: height(of: index))
            for stretch in stretches(of: line, elements) {
                painter.own(.element(elements.pieces[stretch.source] ?? elements.whole))
                let isLink = text.runs[stretch.source].link != nil
                painter.show(stretch.pieces, x: x, y: baseline, isLink ? context.theme.colours.link : colour)
                guard isLink, let start = stretch.pieces.map(\.x).min(),
                    let end = stretch.pieces.map({ $0.x + $0.run.width }).max()
                else { continue }
                let under = baseline + style.size * 0.14
                painter.rule(
                    from: (x + start, under), to: (x + end, under), width: style.size * 0.05,
                    context.theme.colours.link)
                links[stretch.source, default: []].append(
                    Rectangle(x: x + start, y: y, width: end - start, height: height(of: index)))
            }
            y += height(of: index)
        }
        for source in links.keys.sorted() {
            guard let uri = text.runs[source].link, let element = elements.pieces[source] else { continue }
            painter.add(LinkAnnotation(
                page: painter.page, rectangles: links[source]!, target: .uri(uri), element: element,
                contents: text.runs[source].text))
        }
    }

    /// A line cut where its owner changes.
    private func stretches(of line: ShapedLine, _ elements: Elements) -> [(source: Int, pieces: ArraySlice<ShapedLine.Piece>)] {
        var result: [(source: Int, pieces: ArraySlice<ShapedLine.Piece>)] = []
        var start = 0
        for index in line.pieces.indices {
            let isLast = index + 1 == line.pieces.count
            if isLast || elements.pieces[line.pieces[index].source] != elements.pieces[line.pieces[index + 1].source] {
                result.append((line.pieces[start].source, line.pieces[start...index]))
                start = index + 1
            }
        }
        return result
    }
}
