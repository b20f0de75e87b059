/// A drawing of a report's own.
public struct Drawing {
    /// Height in points; the width is the text's.
    public var height: Double
    /// Alternative text; empty for decoration.
    public var alternative: String
    /// Printed over the drawing, numbered among the figures.
    public var caption: Text?
    /// Printed under the drawing: where what it shows comes from.
    public var note: Text?
    /// What references call the drawing by.
    public var label: String?
    /// Paints the drawing. Throwing cancels rendering. Called more than once for a document: it must paint the same each
    /// time.
    public var paint: (any Canvas) throws -> Void
    /// The alternative text in a document's language and currency, where the drawing is Bilan's own.
    package var wording: ((NumberStyles) -> String)?
    /// The file of a picture that the drawing names.
    package var imageFile: (String) throws -> String = { $0 }

    /// A drawing as wide as the text.
    public init(
        height: Double, alternative: String, caption: Text? = nil, _ paint: @escaping (any Canvas) throws -> Void
    ) {
        self.height = height
        self.alternative = alternative
        self.caption = caption
        self.paint = paint
    }
}

extension Drawing: BlockContent {
    public var block: Block { .drawing(self) }
    package var blockName: String? {
        String(fr: "dessin « \(Self.start(of: alternative)) »", en: "drawing “\(Self.start(of: alternative))”")
    }
    package var texts: [Text] { [caption, note].compactMap { $0 } }
    package var wordFaults: [String] { Self.alternativeFaults(alternative.isEmpty ? nil : alternative) }
    package var canBeNamed: Bool { caption != nil }

    package var measureFaults: [MeasureFault] {
        guard !height.isExtent else { return [] }
        return [
            MeasureFault(
                String(
                    fr: "une hauteur de \(height) points ne convient pas ; donnez un nombre positif",
                    en: "a height of \(height) points won’t do; give a positive number"))
        ]
    }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        caption = caption.map(transform)
        note = note.map(transform)
    }

    package mutating func localize(_ styles: NumberStyles) { alternative = wording?(styles) ?? alternative }
    package mutating func mapCaption(_ transform: (Text) -> Text) { caption = caption.map(transform) }

    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? {
        caption.map { numbers.figure($0, label: label) }
    }
}
