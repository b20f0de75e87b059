internal import CCairo

/// Shaped text of one font: what Cairo needs to show it and to say which characters it stands for.
final class GlyphRun {
    /// A glyph and where it stands from the run's start on the baseline, in points.
    struct Glyph {
        var index: UInt
        var x: Double
        var y: Double
    }

    /// Characters and the glyphs that stand for them.
    struct Cluster {
        var bytes: Int32
        var glyphs: Int32
    }

    /// The `cairo_scaled_font_t`, kept alive by the engine that made the run.
    let font: OpaquePointer
    let glyphs: [Glyph]
    let clusters: [Cluster]
    /// UTF-8, as the clusters cut it.
    let text: [UInt8]
    /// Points.
    let width: Double
    /// Whether the clusters go against the glyphs: text written from right to left.
    let isBackward: Bool

    init(font: OpaquePointer, glyphs: [Glyph], clusters: [Cluster], text: [UInt8], width: Double, isBackward: Bool) {
        self.font = font
        self.glyphs = glyphs
        self.clusters = clusters
        self.text = text
        self.width = width
        self.isBackward = isBackward
    }
}

extension GlyphRun {
    /// The run in two, cut before the cluster at which so many bytes of its text have passed; nil where no cluster ends
    /// there, or the run reads from right to left.
    func cut(at bytes: Int) -> (GlyphRun, GlyphRun)? {
        guard !isBackward, bytes > 0, bytes < text.count else { return nil }
        var passed = 0
        var glyph = 0
        var cluster = 0
        while passed < bytes {
            passed += Int(clusters[cluster].bytes)
            glyph += Int(clusters[cluster].glyphs)
            cluster += 1
        }
        guard passed == bytes, glyph > 0, glyph < glyphs.count else { return nil }
        let start = glyphs[glyph].x
        let first = GlyphRun(
            font: font, glyphs: Array(glyphs[..<glyph]), clusters: Array(clusters[..<cluster]),
            text: Array(text[..<bytes]),
            width: start, isBackward: false)
        let second = GlyphRun(
            font: font, glyphs: glyphs[glyph...].map { Glyph(index: $0.index, x: $0.x - start, y: $0.y) },
            clusters: Array(clusters[cluster...]), text: Array(text[bytes...]), width: width - start, isBackward: false)
        return (first, second)
    }
}

/// A line of shaped text.
struct ShapedLine {
    struct Piece {
        var run: GlyphRun
        /// Points from the line's start.
        var x: Double
        /// How far over the baseline the piece is raised, in points.
        var rise: Double = 0
        /// Which of the shaped runs the piece is of.
        var source = 0
        /// Set for the two parts of a divided word.
        var word: DividedWord?
    }

    var pieces: [Piece] = []
    /// Points, spaces at the end left out.
    var width = 0.0
    /// Points over and under the baseline.
    var ascent = 0.0
    var descent = 0.0
    /// Where the line ends in the bytes of the text that it was set from.
    var end = 0
    /// Whether the line reads from right to left, and so starts at the right.
    var isRightToLeft = false
}
