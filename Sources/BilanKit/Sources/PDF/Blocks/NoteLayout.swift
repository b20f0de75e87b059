import Content

/// A text set apart in a tinted box, with a word that says what it is: colour alone would not (WCAG 1.4.1).
struct NoteLayout: BlockLayout {
    private let note: Note
    private let text: FlowText
    private let context: DocumentContext
    private let inset: Double

    init(_ note: Note, width: Double, _ context: DocumentContext) {
        self.note = note
        self.context = context
        inset = context.scale.size
        let label = note.kind == .warning ? Wording.warning : Wording.information
        let labelled = Text([Text.Run(label + "\u{00A0}: ", style: .strong)]) + note.text
        text = FlowText(labelled, context.scale.body, width: width - inset * 2, context)
    }

    var gaps: (before: Double, after: Double) { (context.scale.paragraphGap, context.scale.blockGap) }
    var height: Double { text.height + text.footHeight + inset * 1.4 }
    var lead: Double { min(height, text.lead + inset * 1.4) }

    func place(on flow: PageFlow) throws {
        // A box is kept whole where it is no more than half a page; a longer one goes on over the page.
        try flow.require(height <= flow.geometry.textHeight / 2 ? height : lead)
        let element = flow.painter?.structure.add(.paragraph, to: StructureTree.root)
        let elements = flow.painter.map { text.elements(of: element!, in: $0.structure) }
        var next = 0
        while next < text.lines.count {
            let room = flow.remaining - inset * 1.4
            let end = max(next + 1, text.fitting(from: next, into: room, on: flow))
            let height = (next..<end).reduce(0) { $0 + text.height(of: $1) }
            if let painter = flow.painter, let elements {
                paintBox(on: painter, flow, height: height + inset * 1.4)
                text.paint(
                    next..<end, elements, on: painter, x: flow.geometry.left + inset, y: flow.y + inset * 0.7,
                    colour: colours.text)
            }
            let y = flow.y + inset * 0.7
            flow.advance(height + inset * 1.4)
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
