import Content

/// A report's own drawing: a figure with its alternative, or decoration without one.
struct DrawingLayout: BlockLayout {
    private let drawing: Drawing
    private let width: Double
    private let context: DocumentContext

    init(_ drawing: Drawing, width: Double, _ context: DocumentContext) throws {
        self.drawing = drawing
        self.width = width
        self.context = context
        guard drawing.height.isFinite, drawing.height > 0 else {
            throw DocumentError("a height of \(drawing.height) points can't be drawn")
        }
    }

    var gaps: (before: Double, after: Double) { (context.scale.paragraphGap, context.scale.blockGap) }
    var lead: Double { drawing.height }

    func place(on flow: PageFlow) throws {
        guard drawing.height <= flow.geometry.textHeight + 0.01 else {
            throw DocumentError(
                "it is \(drawing.height) points high, and a page has room for \(flow.geometry.textHeight): make it lower")
        }
        try flow.require(drawing.height)
        if let painter = flow.painter {
            let box = Rectangle(x: flow.geometry.left, y: flow.y, width: width, height: drawing.height)
            painter.own(painter.figure(drawing.alternative, in: box))
            try PageCanvas.paint(drawing, on: painter, x: flow.geometry.left, y: flow.y, width: width, context)
        }
        flow.advance(drawing.height)
    }
}
