import Content

/// How large a picture may be: checked by its header, before anything of it is decoded.
enum PictureBounds {
    /// Of a PNG or JPEG once decoded, about 400 MB while it is painted: an A3 page at 600 points an inch has as many.
    static let pixels = 70_000_000
    /// Pixels on a side: Cairo draws no more.
    static let side = 32_767
    /// Bytes of a file.
    static let bytes = 200_000_000
    /// Bytes of an SVG, each of which becomes a hundred in memory.
    static let vectorBytes = 20_000_000

    /// - Parameter what: the picture, as the message begins.
    /// - Throws: `DocumentError` where it is too large, or has no extent at all.
    static func check(_ what: String, width: Int, height: Int) throws {
        guard width > 0, height > 0 else {
            throw DocumentError(
                String(
                    fr: "\(what) n’a pas de dimensions. Enregistrez-la de nouveau dans un logiciel d’images",
                    en: "\(what) has no dimensions. Save it again with an image editor"))
        }
        guard width <= side, height <= side, width <= pixels / height else {
            let english = LocalizedNumberFormatter(.english)
            throw DocumentError(
                String(
                    fr:
                        "\(what) a \(FrenchNumber.integer(width)) × \(FrenchNumber.integer(height)) pixels, plus que les "
                        + "\(FrenchNumber.integer(pixels / 1_000_000)) millions admis ou que \(FrenchNumber.integer(side)) de côté. "
                        + "Réduisez-la\u{00A0}: 5\u{202F}000 pixels de large suffisent à une page",
                    en: "\(what) has \(english.integer(width)) × \(english.integer(height)) pixels, more than the "
                        + "\(english.integer(pixels / 1_000_000)) million allowed or than \(english.integer(side)) a side. "
                        + "Make it smaller: a width of 5,000 pixels is enough for a page"))
        }
    }
}
