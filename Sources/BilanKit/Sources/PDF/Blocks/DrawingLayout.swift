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
            throw DocumentError("a height of \(drawing.height) points can't be drawn", block: name)
        }
    }

    var name: String { "drawing « \(drawing.alternative.prefix(60)) »" }
    var gaps: (before: Double, after: Double) { (context.scale.paragraphGap, context.scale.blockGap) }
    var lead: Double { drawing.height }

    func place(on flow: PageFlow) throws {
        guard drawing.height <= flow.geometry.textHeight + 0.01 else {
            throw DocumentError(
                "it is \(drawing.height) points high, and a page has room for \(flow.geometry.textHeight): make it lower",
                block: name)
        }
        try flow.require(drawing.height)
        if let painter = flow.painter {
            let box = Rectangle(x: flow.geometry.left, y: flow.y, width: width, height: drawing.height)
            painter.own(painter.figure(drawing.alternative, in: box))
            do {
                try PageCanvas.paint(
                    drawing, on: painter, x: flow.geometry.left, y: flow.y, width: width, context)
            } catch let error as DocumentError {
                throw DocumentError(error.description, block: name, page: flow.pageCount)
            } catch {
                throw DocumentError("it failed: \(error)", block: name, page: flow.pageCount)
            }
        }
        flow.advance(drawing.height)
    }
}
