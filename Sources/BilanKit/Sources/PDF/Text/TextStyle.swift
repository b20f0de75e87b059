/// All that decides the shape of text; its colour does not.
struct TextStyle: Hashable {
    enum Family: Hashable { case body, headings, code }
    enum Weight: Int32, Hashable {
        case regular = 400
        case medium = 500
        case semibold = 600
        case bold = 700
    }

    var family: Family = .body
    /// Points.
    var size: Double
    var weight: Weight = .regular
    var isItalic = false
    /// Whether all digits are of one width (the font's `tnum`), so that figures stand under one another; other signs
    /// keep their own.
    var isTabular = false
    /// Whether small letters are small capitals: the font's own, or its capitals made smaller.
    var isSmallCaps = false

    /// The same style at another size.
    func sized(_ size: Double) -> TextStyle {
        var style = self
        style.size = size
        return style
    }

    func weighted(_ weight: Weight) -> TextStyle {
        var style = self
        style.weight = weight
        return style
    }
}
