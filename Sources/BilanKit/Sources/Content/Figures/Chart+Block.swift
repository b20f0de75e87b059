extension Chart: BlockContent {
    public var block: Block { .chart(self) }
    package var blockName: String? { PlaceWords.chart(title) }

    package var texts: [Text] { [note].compactMap { $0 } }

    package var wordFaults: [String] {
        (title.isBlank ? [String(fr: "un graphique a besoin d’un titre", en: "a chart needs a title")] : [])
            + Self.alternativeFaults(alternative)
    }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        note = note.map(transform)
        table.mapTexts(transform)
    }

    package mutating func mapCaption(_ transform: (Text) -> Text) { title = transform(Text(title)).plain }
    package mutating func localize(_ styles: NumberStyles) { table.localize(styles) }

    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? {
        numbers.figure(Text(title).localized(numbers.words.language), label: label)
    }
}
