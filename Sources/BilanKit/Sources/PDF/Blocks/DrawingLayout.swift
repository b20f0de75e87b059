import Content

/// A report's own drawing: a figure with its alternative, or decoration without one.
struct DrawingLayout: BlockLayout {
    private let drawing: Drawing
    private let caption: FlowText?
    private let note: FlowText?
    private let width: Double
    /// Less than 1 where what stands over the drawing on the first page leaves it too little.
    private var scale = 1.0
    private let context: DocumentContext

    init(
        _ drawing: Drawing, on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws {
        self.drawing = drawing
        let width = geometry.textWidth
        self.width = width
        self.context = context
        caption = drawing.caption.map { context.figureCaption($0, width: width, &numbers) }
        note = drawing.note.map { FlowText($0, context.scale.small, width: width, context) }
        guard drawing.height.isFinite, drawing.height > 0 else {
            throw DocumentError(
                String(
                    fr: "une hauteur de \(drawing.height) points ne peut pas être dessinée",
                    en: "a height of \(drawing.height) points can’t be drawn"))
        }
        let room = geometry.textHeight - textHeight
        let over = geometry.top - context.theme.page.top
        let isOver = room > context.scale.size && drawing.height > room && drawing.height <= room + over
        if isOver { scale = room / drawing.height }
    }

    private var height: Double { drawing.height * scale }

    var gaps: (before: Double, after: Double) { (context.scale.paragraphGap, context.scale.blockGap) }
    var lead: Double { height + textHeight }
    /// Of what stands over and under the drawing.
    private var textHeight: Double {
        [caption, note].compactMap { $0 }.reduce(0) { $0 + captionGap + $1.height + $1.footHeight }
    }
    private var captionGap: Double { context.scale.size * 0.5 }

    func place(on flow: PageFlow) throws {
        guard lead <= flow.geometry.textHeight + 0.01 else {
            throw DocumentError(
                String(
                    fr:
                        "il a \(lead.rounded(.up).whole(in: 0...1_000_000_000)) points de haut avec sa légende, et une page en offre \(Int(flow.geometry.textHeight)) : "
                        + "réduisez sa hauteur",
                    en:
                        "it is \(lead.rounded(.up).whole(in: 0...1_000_000_000)) points high with its caption, and a page offers "
                        + "\(Int(flow.geometry.textHeight)): reduce its height"))
        }
        try flow.require(lead)
        if let caption {
            try place(caption, on: flow, context.theme.colours.text)
            flow.advance(captionGap)
        }
        if let painter = flow.painter {
            let box = Rectangle(x: flow.geometry.left, y: flow.y, width: width * scale, height: height)
            painter.own(painter.figure(drawing.alternative, in: box))
            try PageCanvas.paint(
                drawing, on: painter, x: flow.geometry.left, y: flow.y, width: width, scale: scale,
                theme: context.theme, cells: context.cells, warn: context.diagnosticLog.warn)
        }
        flow.advance(height)
        guard let note else { return }
        flow.advance(captionGap)
        try place(note, on: flow, context.theme.colours.secondary)
    }

    private func place(_ text: FlowText, on flow: PageFlow, _ colour: Colour) throws {
        try text.place(
            on: flow, x: flow.geometry.left, colour: colour,
            element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
    }
}
