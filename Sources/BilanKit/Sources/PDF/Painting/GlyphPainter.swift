internal import CCairo
import Content

/// Shows shaped lines, as few calls to Cairo as their fonts allow.
struct GlyphPainter {
    private let cairo: OpaquePointer
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    private var text: [CChar] = []
    private var font: OpaquePointer?
    /// The last font that was noted as drawn with.
    private var noted: OpaquePointer?

    init(_ cairo: OpaquePointer) { self.cairo = cairo }

    /// Shows pieces of a line in the colour that is set.
    ///
    /// - Parameters:
    ///   - x: where the line starts, in points.
    ///   - y: the baseline.
    mutating func show(_ pieces: some Sequence<ShapedLine.Piece>, x: Double, y: Double) {
        for piece in pieces {
            let run = piece.run
            if run.font != font || run.isBackward { flush() }
            font = run.font
            for glyph in run.glyphs {
                glyphs.append(cairo_glyph_t(index: glyph.index, x: x + piece.x + glyph.x, y: y - piece.rise + glyph.y))
            }
            for cluster in run.clusters {
                clusters.append(cairo_text_cluster_t(num_bytes: cluster.bytes, num_glyphs: cluster.glyphs))
            }
            run.text.withUnsafeBytes { text.append(contentsOf: $0.bindMemory(to: CChar.self)) }
            if run.isBackward { flush(isBackward: true) }
        }
        flush()
    }

    private mutating func flush(isBackward: Bool = false) {
        guard let font, !glyphs.isEmpty else { return }
        if font != noted {
            DrawnFonts.note(font)
            noted = font
        }
        cairo_set_scaled_font(cairo, font)
        cairo_show_text_glyphs(
            cairo, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
            isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }
}
