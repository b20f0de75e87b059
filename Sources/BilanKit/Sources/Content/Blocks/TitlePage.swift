/// The report's first page; in ODS, the head of the first sheet.
public struct TitlePage {
    /// What the report is called.
    public var title: String
    /// Stands under the title.
    public var subtitle: Text?
    /// Lines such as the period and the committee.
    public var details: [Text]

    /// A first page with a title, and lines under it.
    public init(_ title: String, subtitle: Text? = nil, details: [Text] = []) {
        self.title = title
        self.subtitle = subtitle
        self.details = details
    }
}

extension TitlePage: BlockContent {
    public var block: Block { .titlePage(self) }
    package var blockName: String? { String(fr: "page de titre « \(title) »", en: "title page “\(title)”") }
    package var texts: [Text] { details + [subtitle].compactMap { $0 } }
    package var wordFaults: [String] {
        title.isBlank ? [String(fr: "la page de titre n’a pas de titre", en: "the title page has no title")] : []
    }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        subtitle = subtitle.map(transform)
        details = details.map(transform)
    }
}
