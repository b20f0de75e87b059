internal import CCairo

/// Which of the machine's fonts text may be set in.
enum FontChoice {
    /// All but those in colour: of emoji Cairo would put pictures of some pixels on the page, which no reader could
    /// read as text. A font of outlines stands in, where there is one.
    private static let rule = """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><selectfont><rejectfont>\
        <pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont></selectfont></fontconfig>
        """

    /// Read once, or again where fonts came or went since; never freed, since font maps may outlive any one document.
    nonisolated(unsafe) private static let configuration: OpaquePointer? = {
        guard let early else { return load() }
        return FcConfigUptoDate(early) != 0 ? early : load()
    }()

    /// What was read before there was anything to draw.
    nonisolated(unsafe) private static var early: OpaquePointer?

    /// Reads which fonts there are, before anything is drawn: Bilan's own choice, and what Pango looks at in a thread of its
    /// own otherwise.
    static func prepare() {
        early = load()
        FcInit()
    }

    private static func load() -> OpaquePointer? {
        guard let loaded = FcInitLoadConfig() else { return nil }
        guard FcConfigParseAndLoadFromMemory(loaded, rule, 0) != 0, FcConfigBuildFonts(loaded) != 0 else {
            FcConfigDestroy(loaded)
            return nil
        }
        return loaded
    }

    /// Whether there is any font to choose.
    static var hasFonts: Bool {
        [FcSetSystem, FcSetApplication].contains { set in
            FcConfigGetFonts(configuration, set).map { $0.pointee.nfont > 0 } ?? false
        }
    }

    /// Has a font map choose among those fonts.
    static func limit(_ map: UnsafeMutablePointer<PangoFontMap>) {
        guard let configuration else { return }
        pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    }

    /// Where a font's file is; nil where it has none.
    static func path(of font: UnsafeMutablePointer<PangoFont>) -> String? {
        pattern(of: font).flatMap { string("file", of: $0) }
    }

    /// What a font says of itself; nil where it has no file.
    static func font(_ font: UnsafeMutablePointer<PangoFont>) -> DrawnFont? {
        guard let pattern = pattern(of: font), let path = string("file", of: pattern) else { return nil }
        // A variable font may name its family and its style alone.
        let parts = [string("family", of: pattern), string("style", of: pattern)].compactMap(\.self)
        var revision: Int32 = 0
        let isTold = FcPatternGetInteger(pattern, "fontversion", 0, &revision) == FcResultMatch
        // Of 16 bits behind the point; three digits, as fonts themselves are numbered.
        let thousandths = (Int(revision) * 1000 + 1 << 15) >> 16
        let decimals = String(thousandths % 1000 + 1000).dropFirst()
        return DrawnFont(
            name: string("fullname", of: pattern) ?? parts.joined(separator: " "),
            version: isTold ? "\(thousandths / 1000).\(decimals)" : "", path: path)
    }

    private static func string(_ name: String, of pattern: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, name, 0, &text) == FcResultMatch else { return nil }
        return text.map { String(cString: $0) }
    }

    private static func pattern(of font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
        UnsafeMutableRawPointer(font).withMemoryRebound(to: PangoFcFont.self, capacity: 1) {
            pango_fc_font_get_pattern($0)
        }
    }

    /// The same font at the same size, but embedded apart: for text whose glyphs stand for other characters than
    /// elsewhere (small capitals, mirrored brackets). In one subset the two would take each other's place where the
    /// text is read.
    ///
    /// - Returns: a `cairo_scaled_font_t` that the caller owns; nil where the font has no pattern.
    static func apart(_ scaled: OpaquePointer, of font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
        guard let pattern = pattern(of: font), let copy = FcPatternDuplicate(pattern) else { return nil }
        defer { FcPatternDestroy(copy) }
        // Cairo keeps faces apart by their options. This one changes nothing: no text here is hinted.
        var isHinted: FcBool = 0
        FcPatternGetBool(copy, "autohint", 0, &isHinted)
        FcPatternDel(copy, "autohint")
        FcPatternAddBool(copy, "autohint", isHinted == 0 ? 1 : 0)
        guard let face = cairo_ft_font_face_create_for_pattern(copy) else { return nil }
        defer { cairo_font_face_destroy(face) }
        var matrix = cairo_matrix_t()
        var ctm = cairo_matrix_t()
        cairo_scaled_font_get_font_matrix(scaled, &matrix)
        cairo_scaled_font_get_ctm(scaled, &ctm)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_scaled_font_get_font_options(scaled, options)
        guard let made = cairo_scaled_font_create(face, &matrix, &ctm, options) else { return nil }
        guard cairo_scaled_font_status(made) == CAIRO_STATUS_SUCCESS else {
            cairo_scaled_font_destroy(made)
            return nil
        }
        return made
    }
}
