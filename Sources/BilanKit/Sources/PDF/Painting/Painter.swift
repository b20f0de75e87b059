internal import CCairo
import Content

/// Paints on the open page, and says whom each stroke belongs to.
///
/// Where a press puts pages down, a page's strokes are kept until it ends, and go to the press together. Who asks for
/// the context itself waits for the press, and has the page to itself until its end.
final class Painter {
    let marks: PageMarks
    let structure: StructureTree
    private(set) var links: [LinkAnnotation] = []
    private(set) var outline: [OutlineEntry] = []
    /// Where key figures were painted.
    private(set) var figures: [FigurePlace] = []
    private let surface: any PageSurface
    private let press: PagePress?
    /// Paints on the open page at once.
    private var strokes: StrokePainter
    /// The open page's, while they are kept for the press.
    private var kept: KeptPage?

    private struct KeptPage {
        var width: Double
        var height: Double
        var strokes: ContiguousArray<Stroke> = []

        func paint(on surface: any PageSurface) throws -> StrokePainter {
            try surface.beginPage(width: width, height: height)
            let page = StrokePainter(surface.cairo)
            for stroke in strokes { page.paint(stroke) }
            return page
        }
    }

    /// The open page, counted from 0.
    var page: Int { marks.pages.count - 1 }

    /// - Parameter press: where pages are put down while the next ones are laid out; nil to do it at once.
    init(_ surface: any PageSurface, language: String, press: PagePress? = nil) {
        self.surface = surface
        self.press = press
        marks = PageMarks(arePainted: surface.keepsMarks)
        structure = StructureTree(language: language)
        strokes = StrokePainter(surface.cairo)
    }

    /// Begins a page of an extent in points.
    func beginPage(width: Double, height: Double) throws {
        marks.beginPage(width: width, height: height)
        let new = KeptPage(width: width, height: height)
        if press?.isSafe() == true {
            kept = new
        } else {
            press?.rest()
            strokes = try new.paint(on: surface)
        }
    }

    func endPage() throws {
        guard let press else { return try surface.endPage() }
        let (surface, kept) = (surface, kept)
        self.kept = nil
        try press.put {
            if let kept { _ = try kept.paint(on: surface) }
            try surface.endPage()
        }
    }

    /// Remembers where a key figure stands on the open page.
    func place(figure label: String, _ text: String, in tile: Rectangle) {
        figures.append(
            FigurePlace(
                label: label, text: text, page: page + 1, x: tile.x, y: tile.y, width: tile.width, height: tile.height))
    }

    /// Writes what is still to be written, once all pages have ended.
    func finish() throws {
        rest()
        try press?.check()
        try surface.finish()
    }

    /// Waits until nothing is painted any more: whatever happens to a document, no thread goes on with it.
    func rest() { press?.rest() }

    /// The `cairo_t` of the open page, this thread's until the page ends.
    var cairo: OpaquePointer {
        if let kept, let press {
            self.kept = nil
            press.afterAll { strokes = try kept.paint(on: surface) }
        }
        return surface.cairo
    }

    /// - Throws: `DocumentError` for what Cairo met on a page whose context was asked for.
    func check() throws { try surface.check() }

    /// Says whom what follows belongs to.
    func own(_ owner: MarkedContentOwner) {
        if kept == nil {
            marks.own(owner, on: surface.cairo, in: strokes.colour)
        } else if let place = marks.begin(owner) {
            put(.marker(x: place.x, y: place.y))
        }
    }

    /// Who owns a picture: a new figure with its alternative and its place, or no one that is read where the
    /// alternative is empty.
    func figure(_ alternative: String, in box: Rectangle) -> MarkedContentOwner {
        guard !alternative.isEmpty else { return .artifact(.layout) }
        let figure = structure.add(.figure, to: StructureTree.root)
        structure.setAlternative(alternative, of: figure)
        structure.setBoundingBox(box, page: page, of: figure)
        return .element(figure)
    }

    private func put(_ stroke: Stroke) {
        if kept == nil { strokes.paint(stroke) } else { kept!.strokes.append(stroke) }
    }

    /// Sets the colour of what others paint with the context.
    func setColour(_ new: Colour) { strokes.setColour(new) }

    /// Forgets the colour set: after others had the context.
    func forgetColour() { strokes.forgetColour() }

    func fill(_ box: Rectangle, _ colour: Colour) { put(.fill(box, colour)) }

    /// A rule from one point to another; `dash` in points, none for a solid line.
    func rule(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double, _ colour: Colour,
        dash: [Double] = []
    ) { put(.rule(from: start, to: end, width: width, colour, dash: dash)) }

    /// Shows a line of text, its baseline at `y`.
    func show(_ line: ShapedLine, x: Double, y: Double, _ colour: Colour) { show(line.pieces[...], x: x, y: y, colour) }

    func show(_ pieces: ArraySlice<ShapedLine.Piece>, x: Double, y: Double, _ colour: Colour) {
        put(.text(pieces, x: x, y: y, colour))
    }

    func add(_ link: LinkAnnotation) { links.append(link) }

    func add(_ entry: OutlineEntry) { outline.append(entry) }
}
