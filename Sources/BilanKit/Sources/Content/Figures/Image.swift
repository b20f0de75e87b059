/// A picture from a file: PNG, JPEG (CMYK is converted to sRGB) or SVG.
public struct Image {
    /// A whole path, or the name of one of the plugin's resources.
    public var path: String
    /// Points; nil takes the picture's own size at its resolution, at most the text's width.
    public var width: Double?
    /// Alternative text; empty for decoration.
    public var alternative: String
    /// Printed under the picture, numbered among the figures.
    public var caption: Text?
    /// What references call the picture by.
    public var label: String?

    /// A picture, as wide as its file says unless a width is given.
    public init(_ path: String, width: Double? = nil, alternative: String, caption: Text? = nil, label: String? = nil) {
        self.path = path
        self.width = width
        self.alternative = alternative
        self.caption = caption
        self.label = label
    }
}
