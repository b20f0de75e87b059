internal import CCairo
import Content

/// A text to be set: its pieces cleaned, each with its own shape.
struct StyledText: Hashable {
    struct Run: Hashable {
        var text: String
        var style: TextStyle
        /// Points over the baseline.
        var rise = 0.0
        /// A BCP 47 tag, where it isn't the document's.
        var language: String?
        /// Whether its words may be divided: those of code and of addresses may not.
        var isDivisible = true
    }

    var runs: [Run]
}

/// Sets running text into lines with Pango.
struct Typesetter {
    let engine: TextEngine
    let filter: CharacterFilter
    let hyphenator: Hyphenator
    /// The document's, as a BCP 47 tag.
    let language: String

    /// The runs of a text in a base style: emphasis, raised ordinals and code take their own shapes.
    func styled(_ text: Text, _ base: TextStyle) -> StyledText {
        StyledText(
            runs: text.runs.map { run in
                var style = base
                var rise = 0.0
                if run.style.contains(.strong) { style.weight = style.weight == .bold ? .bold : .semibold }
                if run.style.contains(.emphasis) { style.isItalic = true }
                if run.style.contains(.code) {
                    style.family = .code
                    style.size *= 0.92
                }
                if run.style.contains(.superscript) {
                    rise = style.size * 0.34
                    style.size *= 0.64
                }
                if run.style.contains(.smallCaps) { style.isSmallCaps = true }
                return StyledText.Run(
                    text: filter.clean(run.text), style: style, rise: rise, language: run.language,
                    isDivisible: !run.style.contains(.code) && run.link != run.text)
            })
    }

    /// Lines no wider than `width` points; words longer than that are broken.
    func lines(_ text: StyledText, _ base: TextStyle, width: Double?, ends: LineEnds = LineEnds()) -> [ShapedLine] {
        let key = LineCache.Key(text: text, base: base, width: width, ends: width == nil ? LineEnds() : ends)
        if let known = engine.lines[key] {
            hyphenator.consult(known.languages)
            return known.lines
        }
        let made = hyphenator.noting { setLines(text, base, width: width, ends: key.ends) }
        engine.lines.keep(LineCache.Entry(lines: made.result, languages: made.languages), for: key)
        return made.result
    }

    private func setLines(_ text: StyledText, _ base: TextStyle, width: Double?, ends: LineEnds) -> [ShapedLine] {
        guard ends != LineEnds() else { return lines(text, base, width: width) }
        pango_layout_set_justify(engine.layout, ends.isJustified ? 1 : 0)
        defer { pango_layout_set_justify(engine.layout, 0) }
        let setter = DividedLines(hyphenator: hyphenator, language: language, width: width ?? .infinity) {
            lines($0, base, width: width)
        }
        return ends.isHyphenated ? setter.lines(of: text) : lines(text, base, width: width)
    }

    private func lines(_ text: StyledText, _ base: TextStyle, width: Double?) -> [ShapedLine] {
        let string = text.runs.map(\.text).joined()
        guard !string.isEmpty else { return [] }
        engine.prepare(base, width: width)
        var ends: [Int] = []
        for run in text.runs { ends.append((ends.last ?? 0) + run.text.utf8.count) }
        let parts = UnbreakableParts(of: string).parts
        let digits = base.isTabular ? Array(string.utf8) : []
        return LayoutReader(engine: engine).lines(
            of: string,
            prepare: { portion in
                let attributes = attributes(of: text, base, ends, in: portion)
                defer { pango_attr_list_unref(attributes) }
                if base.isTabular { engine.addTabularDigits(of: digits[portion], to: attributes) }
                keep(parts, in: portion, attributes, base, width: width)
                pango_layout_set_attributes(engine.layout, attributes)
            },
            source: { byte in min(ends.partitioningIndex { $0 > byte }, text.runs.count - 1) },
            rise: { text.runs[$0].rise }, isApart: { text.runs[$0].style.isSmallCaps })
    }

    /// Kept in a portion: Pango's time grows with the square of its attributes, and text has hardly as many.
    private static let mostParts = 80

    /// Keeps numbers, codes and addresses from being broken as words are.
    private func keep(
        _ parts: [UnbreakableParts.Part], in portion: Range<Int>, _ attributes: OpaquePointer, _ base: TextStyle,
        width: Double?
    ) {
        var index = parts.partitioningIndex { $0.bytes.upperBound > portion.lowerBound }
        var room = Self.mostParts
        while index < parts.count, parts[index].bytes.lowerBound < portion.upperBound, room > 0 {
            let part = parts[index]
            index += 1
            room -= 1
            let bytes = part.bytes.clamped(to: portion)
            // What is wider than its line must break somewhere: three fifths of its size are more than a letter takes.
            let fits = Double(bytes.count) * base.size * 0.6 <= width ?? .infinity
            let kept = [
                pango_attr_insert_hyphens_new(0), part.staysWhole && fits ? pango_attr_allow_breaks_new(0) : nil,
            ]
            for attribute in kept.compactMap({ $0 }) {
                attribute.pointee.start_index = UInt32(bytes.lowerBound - portion.lowerBound)
                attribute.pointee.end_index = UInt32(bytes.upperBound - portion.lowerBound)
                pango_attr_list_insert(attributes, attribute)
            }
        }
    }

    /// The shapes of a portion's runs, for its caller to free; `ends` are the bytes at which runs end.
    private func attributes(
        of text: StyledText, _ base: TextStyle, _ ends: [Int], in portion: Range<Int>
    ) -> OpaquePointer {
        let attributes: OpaquePointer = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_font_features_new(engine.features(isTabular: false)))
        for (index, run) in text.runs.enumerated() {
            let bytes = (ends[index] - run.text.utf8.count..<ends[index]).clamped(to: portion)
            guard !bytes.isEmpty else { continue }
            func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
                guard let attribute else { return }
                attribute.pointee.start_index = UInt32(bytes.lowerBound - portion.lowerBound)
                attribute.pointee.end_index = UInt32(bytes.upperBound - portion.lowerBound)
                pango_attr_list_insert(attributes, attribute)
            }
            if run.style != base { insert(pango_attr_font_desc_new(engine.description(of: run.style))) }
            if let language = run.language { insert(pango_attr_language_new(pango_language_from_string(language))) }
            // Where an address or a code breaks for want of room, a hyphen would be read as part of it.
            if !run.isDivisible { insert(pango_attr_insert_hyphens_new(0)) }
            // No run may join with its neighbour, or a link would take in the words beside it. Colours keep runs
            // apart, and these are never painted.
            insert(pango_attr_foreground_new(UInt16(truncatingIfNeeded: index), 0, 0))
        }
        return attributes
    }
}

extension Array {
    /// The first index whose element is so, in an array where all those after one that is so are so too.
    func partitioningIndex(where isSo: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isSo(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
