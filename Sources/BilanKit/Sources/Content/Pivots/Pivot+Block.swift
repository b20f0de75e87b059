extension Pivot: BlockContent {
    public var block: Block { .pivot(self) }
    package var blockName: String? { String(fr: "tableau croisé « \(name) »", en: "pivot table “\(name)”") }
    package var texts: [Text] { [caption, note].compactMap { $0 } }
    package var wordFaults: [String] { Self.nameFaults(name, String(fr: "un tableau croisé", en: "a pivot table")) }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        caption = caption.map(transform)
        note = note.map(transform)
    }

    package mutating func mapCaption(_ transform: (Text) -> Text) { caption = transform(shownCaption) }
    package mutating func localize(_ styles: NumberStyles) { words = styles.language.words }

    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? {
        numbers.table(shownCaption, named: name, label: label)
    }
}
