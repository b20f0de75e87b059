import BilanKit

/// A block of a report that is written in YAML, between fences that name its kind.
protocol ReportBlock {
    /// - Parameter section: of which each key that is known is read.
    /// - Returns: nil where it is faulty, which is told.
    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> Self?

    /// The blocks of the document.
    func blocks(_ context: BlockContext, _ figures: FigureValues, _ scope: TextScope) throws -> [Block]
}

/// The kinds of blocks, by the name behind the opening fence.
enum BlockKinds {
    static let all: [String: any ReportBlock.Type] = [
        "figures": FiguresBlock.self, "table": TableBlock.self, "chart": ChartBlock.self, "map": MapBlock.self,
        "pivot": PivotBlock.self, "contents": ContentsBlock.self,
    ]

    /// Fences of code, which is shown as it stands.
    static let code = ["", "text", "code"]
}
