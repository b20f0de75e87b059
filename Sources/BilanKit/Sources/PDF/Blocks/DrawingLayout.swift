import Content

/// A report's own drawing: a figure with its alternative, or decoration without one.
struct DrawingLayout: BlockLayout {
    private let drawing: Drawing
    private let caption: FlowText?
    private let note: FlowText?
    private let width: Double
    /// Less than 1 where what stands over the drawing on the first page leaves it too little.
    private let scale: Double
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
            throw DocumentError("une hauteur de \(drawing.height) points ne peut pas être dessinée")
        }
        let gap = context.scale.size * 0.5
        let under = [caption, note].compactMap { $0 }.reduce(0) { $0 + gap + $1.height + $1.footHeight }
        let room = geometry.textHeight - under
        let over = geometry.top - context.theme.page.top
        let isOver = room > context.scale.size && drawing.height > room && drawing.height <= room + over
        scale = isOver ? room / drawing.height : 1
    }

    private var height: Double { drawing.height * scale }

    var gaps: (before: Double, after: Double) { (context.scale.paragraphGap, context.scale.blockGap) }
    var lead: Double { height + texts.reduce(0) { $0 + captionGap + $1.text.height + $1.text.footHeight } }
    private var captionGap: Double { context.scale.size * 0.5 }

    func place(on flow: PageFlow) throws {
        guard lead <= flow.geometry.textHeight + 0.01 else {
            throw DocumentError(
                "il a \(lead.rounded(.up).whole(in: 0...1_000_000_000)) points de haut avec sa légende, et une page en offre \(Int(flow.geometry.textHeight)) : "
                    + "réduisez sa hauteur")
        }
        try flow.require(lead)
        if let painter = flow.painter {
            let box = Rectangle(x: flow.geometry.left, y: flow.y, width: width * scale, height: height)
            painter.own(painter.figure(drawing.alternative, in: box))
            try PageCanvas.paint(
                drawing, on: painter, x: flow.geometry.left, y: flow.y, width: width, scale: scale,
                theme: context.theme, cells: context.cells, warn: context.diagnosticLog.warn)
        }
        flow.advance(height)
        for (text, colour) in texts {
            flow.advance(captionGap)
            try text.place(
                on: flow, x: flow.geometry.left, colour: colour,
                element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
        }
    }

    /// What stands under the drawing.
    private var texts: [(text: FlowText, colour: Colour)] {
        let colours = context.theme.colours
        return [caption.map { ($0, colours.text) }, note.map { ($0, colours.secondary) }].compactMap { $0 }
    }
}
