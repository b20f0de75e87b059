import Content

/// Blocks set for one width, placed one after the other.
struct LayoutSequence {
    private let layouts: [any BlockLayout]

    init(_ blocks: [Block], on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers) throws {
        layouts = try Self.layouts(blocks, on: geometry, context, &numbers)
    }

    private static func layouts(
        _ blocks: [Block], on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws -> [any BlockLayout] {
        try blocks.flatMap { block in
            if case .sheet(let sheet) = block { return try layouts(sheet.blocks, on: geometry, context, &numbers) }
            return try block.layout(on: geometry, context, &numbers)
        }
    }

    var gaps: (before: Double, after: Double) { (layouts.first?.gaps.before ?? 0, layouts.last?.gaps.after ?? 0) }

    /// The height of what stays together at the start.
    var lead: Double {
        guard let first = layouts.first else { return 0 }
        return first.keepsWithNext ? first.lead + lead(after: 0) : first.lead
    }

    func place(on flow: PageFlow) throws {
        for (index, layout) in layouts.enumerated() {
            flow.context.findings.block = layout.name
            if layout.startsPage { try flow.breakPage() }
            flow.space(layout.gaps.before)
            if layout.keepsWithNext {
                try flow.require(min(layout.lead + lead(after: index), flow.geometry.textHeight))
            }
            try layout.place(on: flow)
            flow.space(layout.gaps.after)
        }
    }

    /// The height that a heading needs after itself: that of what follows, up to its first lines or rows.
    private func lead(after index: Int) -> Double {
        var height = layouts[index].gaps.after
        for next in layouts.dropFirst(index + 1) {
            height = max(height, next.gaps.before) + next.lead
            guard next.keepsWithNext else { break }
        }
        return height
    }
}
