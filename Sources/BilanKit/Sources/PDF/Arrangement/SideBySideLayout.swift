import Content

/// Parts beside one another on one page; under one another where no page is high enough.
struct SideBySideLayout: BlockLayout {
    private let parts: [LayoutSequence]
    private let gap: Double
    /// Nil where the parts stand under one another.
    private let height: Double?

    init(
        _ sides: SideBySide, on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws {
        gap = context.scale.columnGap
        let start = (numbers, context.references.noteCount)
        let column = geometry.column(of: max(1, sides.parts.count), gap: gap)
        let beside = try sides.parts.map { try LayoutSequence($0, on: column, context, &numbers) }
        let heights = try beside.map { try PageFlow.height(on: column, context, placing: $0.place) }
        let highest = heights.contains(nil) ? Double.infinity : heights.compactMap { $0 }.max() ?? 0
        if highest <= geometry.textHeight {
            (parts, height) = (beside, highest)
            return
        }
        context.diagnosticLog.warn(
            String(
                fr:
                    "les parties sont plus hautes qu’une page : elles se suivent au lieu d’être côte à côte. Raccourcissez-les",
                en:
                    "the parts are taller than a page: they follow one another instead of standing side by side. Shorten them"
            ))
        (numbers, context.references.noteCount) = start
        // Their tables were planned for columns.
        let plans = context.plans
        defer { context.plans = plans }
        for block in sides.parts.flatMap({ $0 }).flatMap(\.laidOutBlocks) {
            guard let (table, extents) = block.laidOut(context) else { continue }
            context.plans[table.name] = try TablePlan(
                table, extents, isTurned: false, within: geometry.textWidth, context)
        }
        parts = try sides.parts.map { try LayoutSequence($0, on: geometry, context, &numbers) }
        height = nil
    }

    var gaps: (before: Double, after: Double) {
        (parts.map(\.gaps.before).max() ?? 0, parts.map(\.gaps.after).max() ?? 0)
    }
    var lead: Double { height ?? parts.first?.lead ?? 0 }

    func place(on flow: PageFlow) throws {
        guard !parts.isEmpty else { return }
        guard let height else {
            for part in parts { try part.place(on: flow) }
            return
        }
        try flow.require(height)
        flow.beginColumns(parts.count, gap: gap)
        for (index, part) in parts.enumerated() {
            if index > 0 { try flow.breakPage() }
            try part.place(on: flow)
        }
        flow.endColumns()
    }
}

extension Block {
    /// The tables and grids that the block draws.
    fileprivate var laidOutBlocks: [Block] {
        switch self {
        case .table, .grid: [self]
        default: children.flatMap(\.laidOutBlocks)
        }
    }
}
