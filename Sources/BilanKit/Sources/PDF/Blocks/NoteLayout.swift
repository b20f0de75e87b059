import Content

/// A text set apart in a tinted box, with a word that says what it is: colour alone would not (WCAG 1.4.1).
struct NoteLayout: BlockLayout {
    private let note: Note
    /// Over the text, where the note has a title of its own.
    private let title: FlowText?
    private let text: FlowText
    private let context: DocumentContext
    private let inset: Double

    init(_ note: Note, width: Double, _ context: DocumentContext) {
        self.note = note
        self.context = context
        inset = context.scale.size
        let label = note.kind == .warning ? context.words.warning : context.words.information
        let inner = width - inset * 2
        let own = note.title.flatMap { $0.isEmpty ? nil : $0 }
        if let own, !note.text.isEmpty, own.runs.allSatisfy({ $0.footnote == nil }), own.plain.count <= 200 {
            title = FlowText(own, context.scale.body.weighted(.semibold), width: inner, context)
            text = FlowText(note.text, context.scale.body, width: inner, context, ends: context.lineEnds)
            return
        }
        title = nil
        // A title without a text, or one as long as a text, is the start of the text: it may go over the page.
        let start = own.map { Text(Self.strong($0).runs + (note.text.isEmpty ? [] : [Text.Run("\n")])) }
        text = FlowText(
            (start ?? Text([Text.Run(label + context.words.colon, style: .strong)])) + note.text, context.scale.body,
            width: inner, context,
            ends: context.lineEnds)
    }

    private static func strong(_ text: Text) -> Text {
        Text(
            text.runs.map { run in
                var run = run
                run.style.insert(.strong)
                return run
            })
    }

    var gaps: (before: Double, after: Double) { (context.scale.paragraphGap, context.scale.blockGap) }
    private var titleHeight: Double { title.map { $0.height + inset * 0.3 } ?? 0 }
    var height: Double { titleHeight + text.height + text.footHeight + inset * 1.4 }
    var lead: Double { min(height, titleHeight + text.lead + inset * 1.4) }

    func place(on flow: PageFlow) throws {
        // A box is kept whole where it is no more than half a page; a longer one goes on over the page.
        try flow.require(height <= flow.geometry.textHeight / 2 ? height : lead)
        let heading = flow.painter.flatMap { painter in
            title?.elements(of: painter.structure.add(.paragraph, to: StructureTree.root), in: painter.structure)
        }
        let element = flow.painter?.structure.add(.paragraph, to: StructureTree.root)
        let elements = flow.painter.map { text.elements(of: element!, in: $0.structure) }
        var next = 0
        while next < text.lines.count {
            let top = next == 0 ? titleHeight : 0
            let room = flow.remaining - inset * 1.4 - top
            let end = max(next + 1, text.fitting(from: next, into: room, on: flow))
            let height = (next..<end).reduce(0) { $0 + text.height(of: $1) }
            if let painter = flow.painter, let elements {
                paintBox(on: painter, flow, height: top + height + inset * 1.4)
                if next == 0, let title, let heading {
                    title.paint(
                        title.lines.indices, heading, on: painter, x: flow.geometry.left + inset,
                        y: flow.y + inset * 0.7, colour: colours.bar)
                }
                text.paint(
                    next..<end, elements, on: painter, x: flow.geometry.left + inset, y: flow.y + inset * 0.7 + top,
                    colour: colours.text)
            }
            let y = flow.y + inset * 0.7 + top
            flow.advance(top + height + inset * 1.4)
            text.placeNotes(of: next..<end, elements, on: flow, y: y)
            next = end
            if next < text.lines.count {
                try flow.breakPage()
                try flow.require(text.leading + inset * 1.4)
            }
        }
    }

    private var colours: (text: Colour, bar: Colour, background: Colour) {
        let theme = context.theme.colours
        return note.kind == .warning
            ? (theme.text, theme.warning, theme.warningBackground) : (theme.text, theme.accent, theme.zebra)
    }

    private func paintBox(on painter: Painter, _ flow: PageFlow, height: Double) {
        let left = flow.geometry.left
        painter.own(.artifact(.background))
        painter.fill(
            Rectangle(x: left, y: flow.y, width: flow.geometry.textWidth, height: height), colours.background)
        painter.fill(Rectangle(x: left, y: flow.y, width: 3, height: height), colours.bar)
    }
}
