import Content

/// Running text set for a width, ready to be placed: its lines, and what its pieces are.
struct FlowText {
    let text: Text
    let lines: [ShapedLine]
    let leading: Double
    /// The footnotes by the run of their mark.
    let notes: [Int: FootnoteLayout]
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
        let (text, notes) = context.references.resolved(text.localized(context.words.language))
        isFaulty = text.runs.contains { context.typesetter.filter.hasFaults($0.text) }
        self.text = text
        self.style = style
        self.context = context
        self.notes = notes.reduce(into: [:]) { layouts, note in
            layouts[note.key] = FootnoteLayout(text.runs[note.key].footnote!, number: note.value, context)
        }
        leading = context.scale.leading(style)
        lines = context.typesetter.lines(context.typesetter.styled(text, style), style, width: width, ends: ends)
    }

    /// A line's height: the leading, or more where a fallback font is taller.
    func height(of line: Int) -> Double {
        max(leading, lines[line].pieces.isEmpty ? 0 : (lines[line].ascent + lines[line].descent) * 0.98)
    }

    var height: Double { lines.indices.reduce(0) { $0 + height(of: $1) } }

    /// The height of the first lines, those that must not stand alone at a page's foot.
    var lead: Double {
        let first = 0..<min(lines.count, lines.count <= 3 ? 3 : 2)
        return first.reduce(footHeight(of: first)) { $0 + height(of: $1) }
    }

    /// What the text's footnotes need at the page's foot, in points.
    var footHeight: Double { footHeight(of: lines.indices) }

    private func footHeight(of range: Range<Int>) -> Double {
        notes.isEmpty ? 0 : PageFoot(size: context.scale.small.size).need(for: notes(in: range))
    }

    /// The footnotes whose marks stand in some lines, in order.
    func notes(in range: Range<Int>) -> [FootnoteLayout] { noteRuns(in: range).map { notes[$0]! } }

    private func noteRuns(in range: Range<Int>) -> [Int] {
        guard !notes.isEmpty else { return [] }
        return Set(range.flatMap { lines[$0].pieces.map(\.source) }).filter { notes[$0] != nil }.sorted()
    }

    /// The elements of a text: its own, and one for each piece that is more than its letters.
    struct Elements {
        var whole: ElementID
        var pieces: [Int: ElementID] = [:]
        /// Those of divided words, by their number.
        var words: [Int: ElementID] = [:]

        /// Whom a piece of a line belongs to.
        func owner(of piece: ShapedLine.Piece) -> ElementID {
            piece.word.flatMap { words[$0.number] } ?? pieces[piece.source] ?? whole
        }

        /// Those of footnotes, by the run of their mark.
        var notes: [Int: FootnoteLayout.Elements] = [:]
    }

    /// Adds the elements of the text's links, code and foreign words under `whole`.
    func elements(of whole: ElementID, in structure: StructureTree) -> Elements {
        var elements = Elements(whole: whole)
        for (index, run) in text.runs.enumerated() {
            let type: StructureType
            var parent = whole
            if run.reference != nil || notes[index] != nil {
                parent = structure.add(.reference, to: whole)
                type = .link
            } else if run.link != nil {
                type = .link
            } else if run.style.contains(.code) {
                type = .code
            } else if run.language != nil || run.expansion != nil {
                type = .span
            } else {
                continue
            }
            let element = structure.add(type, to: parent)
            elements.pieces[index] = element
            if let language = run.language { structure.setLanguage(language, of: element) }
            if let expansion = run.expansion { structure.setExpansion(expansion, of: element) }
        }
        for piece in lines.lazy.flatMap(\.pieces) {
            guard let word = piece.word, elements.words[word.number] == nil else { continue }
            let element = structure.add(.span, to: elements.pieces[piece.source] ?? whole)
            structure.setActualText(word.text, of: element)
            elements.words[word.number] = element
        }
        // Notes are read after the text that they belong to, and no part of a heading's words.
        let type = structure.type(of: whole)
        let parent = type.isHeading ? structure.parent(of: whole) : whole
        for (index, note) in notes.sorted(by: { $0.key < $1.key }) {
            elements.notes[index] = note.elements(under: parent, in: structure)
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
        // What goes on stands as far in from the left of the next column.
        let indent = x - flow.geometry.left
        var next = 0
        while next < lines.count {
            if next == 0 { try flow.require(lead) } else { try flow.require(height(of: next)) }
            let end = fitting(from: next, on: flow)
            if end == next {
                try flow.breakPage()
                continue
            }
            if let painter = flow.painter, let elements {
                if next == 0 { besideFirstLine?(painter, flow.y + context.baseline(style, leading: height(of: 0))) }
                paint(next..<end, elements, on: painter, x: flow.geometry.left + indent, y: flow.y, colour: colour)
            }
            let y = flow.y
            flow.advance((next..<end).reduce(0) { $0 + height(of: $1) })
            placeNotes(of: next..<end, elements, on: flow, y: y)
            next = end
            if next < lines.count { try flow.breakPage() }
        }
    }

    /// Where the page's last line is; `start` where it is better to begin on the next page.
    private func fitting(from start: Int, on flow: PageFlow) -> Int {
        let isFresh = flow.isAtTop
        var end = fitting(from: start, into: flow.remaining, on: flow)
        if end == lines.count { return end }
        // Two lines at least go over, and two at least stay.
        if lines.count - end < 2 { end = lines.count - 2 }
        if end - start < 2 { return isFresh ? max(end, start + 1) : start }
        return end
    }

    /// The end of the lines that fit into some height with their footnotes.
    func fitting(from start: Int, into room: Double, on flow: PageFlow) -> Int {
        var end = start
        var height = 0.0
        while end < lines.count {
            let foot = notes.isEmpty ? 0 : flow.room(for: notes(in: start..<end + 1))
            guard height + self.height(of: end) + foot <= room + 0.01 else { break }
            height += self.height(of: end)
            end += 1
        }
        return end
    }

    /// Puts the footnotes of lines just placed at the page's foot.
    ///
    /// - Parameter y: where the first of the lines stands, in points.
    func placeNotes(of range: Range<Int>, _ elements: Elements?, on flow: PageFlow, y: Double) {
        guard !notes.isEmpty else { return }
        var y = y
        for line in range {
            for run in noteRuns(in: line..<line + 1) { flow.place(notes[run]!, elements?.notes[run], markY: y) }
            y += height(of: line)
        }
    }

    /// Where a piece leads; nil where it doesn't.
    private func target(of run: Int) -> LinkAnnotation.Target? {
        if let uri = text.runs[run].link { return .uri(uri) }
        if let reference = text.runs[run].reference { return context.references.target(of: reference) }
        return notes[run].flatMap { context.references.target(of: .note($0.number)) }
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
                painter.own(.element(stretch.owner))
                let isLink = elements.pieces[stretch.source] != nil && target(of: stretch.source) != nil
                let isMark = notes[stretch.source] != nil
                painter.show(stretch.pieces, x: x, y: baseline, isLink ? context.theme.colours.link : colour)
                guard isLink, let start = stretch.pieces.map(\.x).min(),
                    let end = stretch.pieces.map({ $0.x + $0.run.width }).max()
                else { continue }
                let under = baseline + style.size * 0.14
                if !isMark {
                    painter.rule(
                        from: (x + start, under), to: (x + end, under), width: style.size * 0.05,
                        context.theme.colours.link)
                }
                links[stretch.source, default: []].append(
                    Rectangle(x: x + start, y: y, width: end - start, height: height(of: index)))
            }
            y += height(of: index)
        }
        for source in links.keys.sorted() {
            guard let target = target(of: source), let element = elements.pieces[source] else { continue }
            painter.add(
                LinkAnnotation(
                    page: painter.page, rectangles: links[source]!, target: target, element: element,
                    contents: notes[source].map { "\(context.words.footnote) \($0.number)" } ?? text.runs[source].text))
        }
    }

    /// A line cut where its owner changes.
    private func stretches(
        of line: ShapedLine, _ elements: Elements
    ) -> [(owner: ElementID, source: Int, pieces: ArraySlice<ShapedLine.Piece>)] {
        var result: [(owner: ElementID, source: Int, pieces: ArraySlice<ShapedLine.Piece>)] = []
        var start = 0
        for index in line.pieces.indices {
            let isLast = index + 1 == line.pieces.count
            let owner = elements.owner(of: line.pieces[index])
            if isLast || owner != elements.owner(of: line.pieces[index + 1]) {
                result.append((owner, line.pieces[start].source, line.pieces[start...index]))
                start = index + 1
            }
        }
        return result
    }
}
