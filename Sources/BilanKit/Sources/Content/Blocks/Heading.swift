/// The title of a part; it goes into the outline.
public struct Heading {
    /// The heading's words.
    public var text: Text
    /// 1 to 6; a level never skips one.
    public var level: Int
    /// What references call the part by.
    public var label: String?
    /// Whether the part is an appendix: « Annexe A », on a page of its own. Of level 1.
    public var isAppendix: Bool

    /// The title of a part, of the first level unless another is said.
    public init(_ text: Text, level: Int = 1, label: String? = nil, isAppendix: Bool = false) {
        self.text = text
        self.level = level
        self.label = label
        self.isAppendix = isAppendix
    }
}

extension Heading: BlockContent {
    public var block: Block { .heading(self) }
    package var blockName: String? { PlaceWords.heading(text.plain) }
    package var texts: [Text] { [text] }
    package var wordFaults: [String] {
        text.isBlank ? [String(fr: "un titre a besoin d’un texte", en: "a heading needs a text")] : []
    }
    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) { text = transform(text) }

    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? {
        if isAppendix { numbers.appendices += 1 }
        return Landmark(
            kind: .heading(level: level), number: isAppendix ? numbers.appendix : nil, title: text, label: label)
    }
}
