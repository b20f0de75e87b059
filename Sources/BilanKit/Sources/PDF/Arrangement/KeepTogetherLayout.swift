import Content

/// Blocks that stand on one page, unless no page holds them.
struct KeepTogetherLayout: BlockLayout {
    private let blocks: LayoutSequence
    /// Nil where no page holds them.
    private let height: Double?

    init(
        _ blocks: [Block], on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws {
        self.blocks = try LayoutSequence(blocks, on: geometry, context, &numbers)
        let height = try PageFlow.height(on: geometry, context, placing: self.blocks.place)
        self.height = height.flatMap { $0 <= geometry.textHeight ? $0 : nil }
    }

    var gaps: (before: Double, after: Double) { blocks.gaps }
    var lead: Double { height ?? blocks.lead }

    func place(on flow: PageFlow) throws {
        if let height { try flow.reserve(height) }
        try blocks.place(on: flow)
    }
}
