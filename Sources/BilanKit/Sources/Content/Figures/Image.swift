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

extension Image: BlockContent {
    public var block: Block { .image(self) }
    package var blockName: String? { String(fr: "image « \(path) »", en: "image “\(path)”") }
    package var texts: [Text] { [caption].compactMap { $0 } }
    package var wordFaults: [String] { Self.alternativeFaults(alternative.isEmpty ? nil : alternative) }
    package var canBeNamed: Bool { caption != nil }

    package var measureFaults: [MeasureFault] {
        guard let width, !width.isExtent else { return [] }
        return [
            MeasureFault(
                String(
                    fr: "une largeur de \(width) points ne convient pas ; donnez un nombre positif",
                    en: "a width of \(width) points won’t do; give a positive number"))
        ]
    }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) { caption = caption.map(transform) }
    package mutating func mapCaption(_ transform: (Text) -> Text) { caption = caption.map(transform) }

    /// Decoration has no number.
    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? {
        alternative.isEmpty ? nil : caption.map { numbers.figure($0, label: label) }
    }
}
