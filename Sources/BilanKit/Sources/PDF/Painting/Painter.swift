internal import CCairo
import Content

/// Paints on the open page, and says whom each stroke belongs to.
final class Painter {
    let surface: any PageSurface
    let marks: PageMarks
    let structure: StructureTree
    private(set) var links: [LinkAnnotation] = []
    private(set) var outline: [OutlineEntry] = []
    private var glyphs: GlyphPainter
    private var colour: Colour?

    var cairo: OpaquePointer { surface.cairo }
    /// The open page, counted from 0.
    var page: Int { marks.pages.count - 1 }

    init(_ surface: any PageSurface, language: String) {
        self.surface = surface
        marks = PageMarks(arePainted: surface.keepsMarks)
        structure = StructureTree(language: language)
        glyphs = GlyphPainter(surface.cairo)
    }

    /// Begins a page of an extent in points.
    func beginPage(width: Double, height: Double) throws {
        try surface.beginPage(width: width, height: height)
        marks.beginPage(width: width, height: height)
        glyphs = GlyphPainter(surface.cairo)
        colour = nil
    }

    /// Says whom what follows belongs to.
    func own(_ owner: MarkedContentOwner) { marks.own(owner, on: cairo) }

    /// Who owns a picture: a new figure with its alternative and its place, or no one that is read where the
    /// alternative is empty.
    func figure(_ alternative: String, in box: Rectangle) -> MarkedContentOwner {
        guard !alternative.isEmpty else { return .artifact(.layout) }
        let figure = structure.add(.figure, to: StructureTree.root)
        structure.setAlternative(alternative, of: figure)
        structure.setBoundingBox(box, page: page, of: figure)
        return .element(figure)
    }

    func setColour(_ new: Colour) {
        guard new != colour else { return }
        colour = new
        cairo_set_source_rgb(cairo, Double(new.red) / 255, Double(new.green) / 255, Double(new.blue) / 255)
    }

    /// Forgets the colour set: after others had the context.
    func forgetColour() { colour = nil }

    func fill(_ box: Rectangle, _ colour: Colour) {
        setColour(colour)
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
        cairo_fill(cairo)
    }

    /// A rule from one point to another; `dash` in points, none for a solid line.
    func rule(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double, _ colour: Colour,
        dash: [Double] = []
    ) {
        setColour(colour)
        cairo_set_line_width(cairo, width)
        cairo_set_dash(cairo, dash, Int32(dash.count), 0)
        cairo_move_to(cairo, start.x, start.y)
        cairo_line_to(cairo, end.x, end.y)
        cairo_stroke(cairo)
    }

    /// Shows a line of text, its baseline at `y`.
    func show(_ line: ShapedLine, x: Double, y: Double, _ colour: Colour) { show(line.pieces, x: x, y: y, colour) }

    func show(_ pieces: some Sequence<ShapedLine.Piece>, x: Double, y: Double, _ colour: Colour) {
        setColour(colour)
        glyphs.show(pieces, x: x, y: y)
    }

    func add(_ link: LinkAnnotation) { links.append(link) }

    func add(_ entry: OutlineEntry) { outline.append(entry) }
}
