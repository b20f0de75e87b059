internal import CCairo
import Content

/// Pango set up for pages: nothing is rounded to pixels, so that text measures the same at any resolution.
///
/// Owns every font that shaped text refers to: it must outlive what it shaped.
final class TextEngine {
    let fonts: Theme.Fonts
    let language: String
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    /// One layout is used again and again: making one costs more than shaping a word.
    let layout: OpaquePointer
    private var descriptions: [TextStyle: OpaquePointer] = [:]
    private var scaledFonts: [UnsafeMutablePointer<PangoFont>: OpaquePointer] = [:]
    private var spaces: [UnsafeMutablePointer<PangoFont>: UInt32] = [:]
    /// Fonts embedded apart from their likes.
    private var apart: [UnsafeMutablePointer<PangoFont>: OpaquePointer] = [:]
    private var metrics: [TextStyle: (ascent: Double, descent: Double)] = [:]
    private let plain: OpaquePointer
    /// With digits of one width: for text that is nothing but digits. What tabular shapes a font has for other signs
    /// would part a hyphen from its words.
    private let tabular: OpaquePointer

    /// The shapes of words.
    private(set) lazy var words = WordCache(self)
    /// The lines of running texts.
    let lines = LineCache()
    /// What becomes of each character.
    private(set) lazy var characters = CharacterDecisions(self)

    /// - Parameter language: a BCP 47 tag; it decides line breaks and the shapes of some letters.
    init(_ fonts: Theme.Fonts, language: String) {
        self.fonts = fonts
        self.language = language
        map = pango_cairo_font_map_new()
        FontChoice.limit(map)
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        context = pango_font_map_create_context(map)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string(language))
        layout = pango_layout_new(context)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_auto_dir(layout, 1)
        plain = pango_attr_list_new()
        tabular = pango_attr_list_new()
        pango_attr_list_insert(plain, pango_attr_font_features_new(features(isTabular: false)))
        pango_attr_list_insert(tabular, pango_attr_font_features_new(features(isTabular: true)))
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        for font in apart.values { cairo_scaled_font_destroy(font) }
        for font in scaledFonts.keys { g_object_unref(font) }
        pango_attr_list_unref(plain)
        pango_attr_list_unref(tabular)
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }

    /// What is asked of every font, in OpenType's terms. Ligatures that a script can't do without (`rlig`) stand in any
    /// case.
    func features(isTabular: Bool) -> String {
        let ligatures = fonts.hasLigatures ? 1 : 0
        return "liga=\(ligatures), clig=\(ligatures)" + (isTabular ? ", tnum=1" : "")
    }

    /// The `PangoFontDescription` of a style.
    func description(of style: TextStyle) -> OpaquePointer {
        if let known = descriptions[style] { return known }
        let family =
            switch style.family {
            case .body: fonts.body
            case .headings: fonts.headings
            case .code: fonts.code
            }
        let description: OpaquePointer = pango_font_description_new()
        pango_font_description_set_family(description, family)
        pango_font_description_set_size(description, Self.units(min(style.size, Self.largestType)))
        pango_font_description_set_weight(description, PangoWeight(UInt32(style.weight.rawValue)))
        pango_font_description_set_style(description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        if style.isSmallCaps { pango_font_description_set_variant(description, PANGO_VARIANT_SMALL_CAPS) }
        descriptions[style] = description
        return description
    }

    /// The `cairo_scaled_font_t` of a font that shaping chose, kept alive from now on.
    ///
    /// - Parameter isApart: whether its glyphs stand for other characters than they do elsewhere.
    func scaledFont(of font: UnsafeMutablePointer<PangoFont>, isApart: Bool) -> OpaquePointer? {
        guard isApart else { return scaledFont(of: font) }
        if let known = apart[font] { return known }
        guard let scaled = scaledFont(of: font) else { return nil }
        guard let made = FontChoice.apart(scaled, of: font) else { return scaled }
        DrawnFonts.register(made, of: font)
        apart[font] = made
        return made
    }

    private func scaledFont(of font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
        if let known = scaledFonts[font] { return known }
        guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)) else { return nil }
        g_object_ref(font)
        FontFiles.note(font)
        DrawnFonts.register(scaled, of: font)
        scaledFonts[font] = scaled
        return scaled
    }

    /// The glyph that a font has for U+0020.
    func space(of font: UnsafeMutablePointer<PangoFont>) -> UInt32 {
        if let known = spaces[font] { return known }
        var glyph: hb_codepoint_t = 0
        _ = hb_font_get_nominal_glyph(pango_font_get_hb_font(font), 0x20, &glyph)
        spaces[font] = glyph
        return glyph
    }

    /// How far a style's own font reaches over and under the baseline, in points.
    func metrics(of style: TextStyle) -> (ascent: Double, descent: Double) {
        if let known = metrics[style] { return known }
        let found = pango_context_get_metrics(context, description(of: style), nil)
        let value = (
            Double(pango_font_metrics_get_ascent(found)) / Double(PANGO_SCALE),
            Double(pango_font_metrics_get_descent(found)) / Double(PANGO_SCALE)
        )
        pango_font_metrics_unref(found)
        metrics[style] = value
        return value
    }

    /// FreeType scales to 65,535 at most. Where it fails, Cairo refuses the same font at any size from then on, in
    /// every document of the process. Points.
    private static let largestType = 10_000.0

    /// More than any page, and still within Pango's 32-bit units. Points.
    private static let widest = 1e6

    /// Readies the layout for one style and measure.
    ///
    /// - Parameters:
    ///   - width: points; nil for one line however long.
    ///   - isNumber: whether the text to come is nothing but digits.
    func prepare(_ style: TextStyle, width: Double?, isNumber: Bool = false) {
        pango_layout_set_font_description(layout, description(of: style))
        pango_layout_set_attributes(layout, style.isTabular && isNumber ? tabular : plain)
        pango_layout_set_width(layout, Self.units(width ?? .infinity, .up))
    }

    /// Gives the layout what varies over a text of one style.
    ///
    /// - Parameter isHyphenated: whether a part of a word that ends a line gets a hyphen.
    func setAttributes(_ style: TextStyle, of bytes: ArraySlice<UInt8>, isHyphenated: Bool) {
        let attributes: OpaquePointer = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        pango_attr_list_insert(attributes, pango_attr_font_features_new(features(isTabular: false)))
        if style.isTabular { addTabularDigits(of: bytes, to: attributes) }
        if !isHyphenated { pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0)) }
        pango_layout_set_attributes(layout, attributes)
    }

    /// Adds digits of one width to attributes, over the runs of digits alone.
    func addTabularDigits(of bytes: ArraySlice<UInt8>, to attributes: OpaquePointer) {
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(where: \.isDigit) {
            index = bytes[start...].firstIndex { !$0.isDigit } ?? bytes.endIndex
            guard let attribute = pango_attr_font_features_new("tnum=1") else { return }
            attribute.pointee.start_index = UInt32(start - bytes.startIndex)
            attribute.pointee.end_index = UInt32(index - bytes.startIndex)
            pango_attr_list_insert(attributes, attribute)
        }
    }

    /// A length in Pango's units.
    private static func units(_ points: Double, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero) -> Int32 {
        Int32((points.bounded(by: 0...widest) * Double(PANGO_SCALE)).rounded(rule))
    }

    /// Those of the families asked for that this machine does not have: Pango would quietly take another.
    private(set) lazy var missingFamilies: [String] = {
        var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: Int32 = 0
        pango_font_map_list_families(map, &families, &count)
        defer { g_free(families) }
        var known: Set<String> = ["sans", "serif", "monospace"]
        for index in 0..<Int(count) {
            if let family = families?[index] {
                known.insert(String(cString: pango_font_family_get_name(family)).lowercased())
            }
        }
        return [fonts.body, fonts.headings, fonts.code].filter { !known.contains($0.lowercased()) }
    }()

    /// Whether the style's own font, no fallback, has a character.
    func hasGlyph(_ scalar: Unicode.Scalar, in style: TextStyle) -> Bool {
        guard let font = pango_context_load_font(context, description(of: style)) else { return false }
        defer { g_object_unref(font) }
        return pango_font_has_char(font, scalar.value) != 0
    }

    /// Whether any font of this machine has a character.
    func canShow(_ scalar: Unicode.Scalar, in style: TextStyle) -> Bool {
        prepare(style, width: nil)
        pango_layout_set_text(layout, String(Character(scalar)), -1)
        return pango_layout_get_unknown_glyphs_count(layout) == 0
    }
}
