internal import CCairo

/// Takes the lines out of a Pango layout, so that nothing of Pango's need be kept.
struct LayoutReader {
    let engine: TextEngine

    private static let emptyGlyph: UInt32 = 0x0FFF_FFFF
    /// How far a line may reach over or under its baseline, in points: more than any page.
    private static let reach = -20_000.0...20_000

    private static let scale = 1 / Double(PANGO_SCALE)

    /// Bytes laid out at a time. Pango takes time that grows with the square of a paragraph's length, and its 32-bit
    /// measures overflow at some hundred thousand characters: whole lines would be missing.
    private static let portion = 4_000

    /// Lays out a text of any length in the style that the engine is prepared for, portion by portion.
    ///
    /// A portion's last line is laid out anew with the next: lines break as they would in one piece.
    ///
    /// - Parameters:
    ///   - prepare: told the bytes of each portion before it is laid out, to set what varies over the text.
    ///   - source: which source a byte of the text is of.
    ///   - rise: how far a source's text is raised, in points.
    ///   - isApart: whether a source's glyphs stand for other characters than they do elsewhere.
    func lines(
        of text: String, prepare: (Range<Int>) -> Void = { _ in }, source: (Int) -> Int = { _ in 0 },
        rise: (Int) -> Double = { _ in 0 }, isApart: (Int) -> Bool = { _ in false }
    ) -> [ShapedLine] {
        var text = text
        return text.withUTF8 { bytes in
            var result: [ShapedLine] = []
            var start = 0
            var length = Self.portion
            while start < bytes.count {
                var end = min(start + length, bytes.count)
                while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
                prepare(start..<end)
                bytes.withMemoryRebound(to: CChar.self) {
                    pango_layout_set_text(engine.layout, $0.baseAddress! + start, Int32(end - start))
                }
                let last = end < bytes.count ? pango_layout_get_line_count(engine.layout) - 1 : -1
                guard last != 0 else {
                    length *= 2
                    continue
                }
                for var line in lines(count: last, source: { source($0 + start) }, rise: rise, isApart: isApart) {
                    line.end += start
                    result.append(line)
                }
                guard last > 0, let line = pango_layout_get_line_readonly(engine.layout, last) else { break }
                start += Int(line.pointee.start_index)
            }
            return result
        }
    }

    /// The first lines of the engine's layout, all of them where `count` is negative.
    private func lines(
        count: Int32, source: (Int) -> Int, rise: (Int) -> Double, isApart: (Int) -> Bool
    ) -> [ShapedLine] {
        let text = pango_layout_get_text(engine.layout)!
        var lines: [ShapedLine] = []
        var entry = pango_layout_get_lines_readonly(engine.layout)
        while let node = entry, count < 0 || lines.count < count {
            let line = node.pointee.data.assumingMemoryBound(to: PangoLayoutLine.self)
            lines.append(shaped(line, text, source, rise, isApart))
            entry = node.pointee.next
        }
        return lines
    }

    private func shaped(
        _ line: UnsafeMutablePointer<PangoLayoutLine>, _ text: UnsafePointer<CChar>, _ source: (Int) -> Int,
        _ rise: (Int) -> Double, _ isApart: (Int) -> Bool
    ) -> ShapedLine {
        var result = ShapedLine()
        var ink = PangoRectangle()
        var logical = PangoRectangle()
        pango_layout_line_get_extents(line, &ink, &logical)
        // Without a font Pango's extents can be anything, up to the ends of its 32 bits.
        result.ascent = (-Double(logical.y) * Self.scale).bounded(by: Self.reach)
        result.descent = ((Double(logical.y) + Double(logical.height)) * Self.scale).bounded(by: Self.reach)
        result.end = Int(line.pointee.start_index) + Int(line.pointee.length)
        result.isRightToLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
        var offsets: [Int32] = []
        var x = 0.0
        var entry = line.pointee.runs
        while let node = entry {
            let item = node.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            let origin = source(Int(item.pointee.item.pointee.offset))
            if let run = glyphRun(item, text, isApart: isApart(origin) && hasSmallLetter(item, text)) {
                result.pieces.append(ShapedLine.Piece(run: run, x: x, rise: rise(origin), source: origin))
                offsets.append(item.pointee.item.pointee.offset)
            }
            x += Double(pango_glyph_string_get_width(item.pointee.glyphs)) * Self.scale
            entry = node.pointee.next
        }
        result.width = x
        // Painted in the order in which it is read, so that the file's text comes out in that order.
        if zip(offsets, offsets.dropFirst()).contains(where: >) {
            result.pieces = offsets.indices.sorted { offsets[$0] < offsets[$1] }.map { result.pieces[$0] }
        }
        return result
    }

    private func isSpace(_ bytes: [UInt8]) -> Bool {
        // U+00A0 and U+2000 to U+202F.
        bytes == [0xC2, 0xA0] || bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80
    }

    /// Whether a run has a letter that is set as a small capital; Pango keeps it apart from its capitals.
    private func hasSmallLetter(_ item: UnsafeMutablePointer<PangoGlyphItem>, _ text: UnsafePointer<CChar>) -> Bool {
        let start = Int(item.pointee.item.pointee.offset)
        let bytes = (start..<start + Int(item.pointee.item.pointee.length)).map { UInt8(bitPattern: text[$0]) }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.properties.isLowercase }
    }

    /// A run as Cairo shows it; nil where no glyph is left of it.
    private func glyphRun(
        _ item: UnsafeMutablePointer<PangoGlyphItem>, _ text: UnsafePointer<CChar>, isApart: Bool
    ) -> GlyphRun? {
        let analysis = item.pointee.item.pointee.analysis
        let isBackward = analysis.level % 2 == 1
        // Brackets are mirrored in text that reads from right to left.
        guard let pangoFont = analysis.font,
            let font = engine.scaledFont(of: pangoFont, isApart: isApart || isBackward)
        else { return nil }
        let string = item.pointee.glyphs.pointee

        var glyphs: [GlyphRun.Glyph] = []
        glyphs.reserveCapacity(Int(string.num_glyphs))
        var x = 0.0
        for index in 0..<Int(string.num_glyphs) {
            let glyph = string.glyphs[index]
            if isShown(glyph) {
                glyphs.append(
                    GlyphRun.Glyph(
                        index: UInt(glyph.glyph), x: x + Double(glyph.geometry.x_offset) * Self.scale,
                        y: Double(glyph.geometry.y_offset) * Self.scale))
            }
            x += Double(glyph.geometry.width) * Self.scale
        }
        guard !glyphs.isEmpty else { return nil }

        var clusters: [GlyphRun.Cluster] = []
        var bytes: [UInt8] = []
        var iterator = PangoGlyphItemIter()
        var more = pango_glyph_item_iter_init_start(&iterator, item, text) != 0
        while more {
            let (first, end) =
                isBackward
                ? (iterator.end_glyph + 1, iterator.start_glyph + 1) : (iterator.start_glyph, iterator.end_glyph)
            let range = (first..<max(first, end)).clamped(to: 0..<max(0, string.num_glyphs))
            let shown = range.reduce(into: Int32(0)) { if isShown(string.glyphs[Int($1)]) { $0 += 1 } }
            // Characters without a glyph (joiners, marks of direction) say nothing: neither does the file.
            if shown > 0 {
                var own = (Int(iterator.start_index)..<Int(iterator.end_index)).map { UInt8(bitPattern: text[$0]) }
                // One glyph for two kinds of space can only be read back as one of them.
                if shown == 1, own.count > 1, isSpace(own),
                    string.glyphs[Int(range.lowerBound)].glyph == engine.space(of: pangoFont)
                {
                    own = [UInt8(ascii: " ")]
                }
                // A division's mark that is seen ends its line: readers join the word again where it reads as a hyphen.
                if own == [0xC2, 0xAD] { own = [UInt8(ascii: "-")] }
                clusters.append(GlyphRun.Cluster(bytes: Int32(own.count), glyphs: shown))
                bytes += own
            }
            more = pango_glyph_item_iter_next_cluster(&iterator) != 0
        }
        return GlyphRun(font: font, glyphs: glyphs, clusters: clusters, text: bytes, width: x, isBackward: isBackward)
    }

    /// Whether a glyph is painted: neither Pango's empty one nor its box for a character that no font has.
    private func isShown(_ glyph: PangoGlyphInfo) -> Bool {
        glyph.glyph != Self.emptyGlyph && glyph.glyph & 0x1000_0000 == 0
    }
}
