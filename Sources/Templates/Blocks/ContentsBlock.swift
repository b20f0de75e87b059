import BilanKit

/// What the document holds, with pages: `contents`.
struct ContentsBlock: ReportBlock {
    private let depth: Int
    private let title: PlacedText?

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> ContentsBlock? {
        var depth = 2
        section.number("depth", in: 1...6, unit: String(fr: "niveaux", en: "levels")) { depth = Int($0) }
        return ContentsBlock(depth: depth, title: section.text("title", reading))
    }

    func blocks(_ context: BlockContext, _ figures: FigureValues, _ scope: TextScope) throws -> [Block] {
        let title = try title.map(scope.words) ?? (context.isFrench ? "Sommaire" : "Contents")
        return [.contents(Contents(.headings(depth: depth), title: Text(title)))]
    }
}
