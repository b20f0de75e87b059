import Content

/// Blocks set for one width, placed one after the other.
struct LayoutSequence {
    private struct Item {
        let block: Block
        let layout: any BlockLayout
    }

    private let items: [Item]
    /// Found once: sequences within sequences would ask each other again and again.
    let gaps: (before: Double, after: Double)
    /// The height of what stays together at the start.
    let lead: Double

    init(
        _ blocks: [Block], on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws {
        let items = try Self.items(blocks, on: geometry, context, &numbers)
        self.items = items
        let first = items.first?.layout
        gaps = (first?.gaps.before ?? 0, items.last?.layout.gaps.after ?? 0)
        lead = (first?.lead ?? 0) + (first?.keepsWithNext == true ? Self.lead(items, after: 0, context.scale).least : 0)
    }

    private static func items(
        _ blocks: [Block], on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws -> [Item] {
        var room = HeadedRoom()
        var items: [Item] = []
        func add(_ blocks: [Block]) throws {
            for block in blocks {
                if case .sheet(let sheet) = block {
                    try add(sheet.blocks)
                    continue
                }
                let place = room.geometry(geometry, .portrait, gap: context.scale.size)
                let made = try context.diagnosticLog.naming(block) { try block.layout(on: place, context, &numbers) }
                room.note(made, .portrait)
                items += made.map { Item(block: block, layout: $0) }
            }
        }
        try add(blocks)
        return items
    }

    func place(on flow: PageFlow) throws {
        for (index, item) in items.enumerated() {
            let layout = item.layout
            if layout.startsPage { try flow.breakPage() }
            flow.space(layout.gaps.before)
            if layout.keepsWithNext {
                let following = Self.lead(items, after: index, flow.context.scale)
                try flow.require(
                    min(layout.lead + following.least, flow.geometry.textHeight),
                    preferring: layout.lead + following.preferred)
            }
            try flow.context.diagnosticLog.naming(item.block) { try layout.place(on: flow) }
            flow.followsHeading = layout.keepsWithNext
            flow.space(layout.gaps.after)
        }
    }

    /// The height that a heading needs after itself: that of what follows, up to its first lines or rows.
    private static func lead(
        _ items: [Item], after index: Int, _ scale: TypeScale
    ) -> (least: Double, preferred: Double) {
        var gap = items[index].layout.gaps.after
        var (height, preferred) = (0.0, 0.0)
        for next in items.dropFirst(index + 1).map(\.layout) {
            height += scale.greatestGap(max(gap, next.gaps.before))
            preferred = height + next.preferredLead
            height += next.lead
            gap = next.gaps.after
            guard next.keepsWithNext else { break }
        }
        return (height, preferred)
    }
}
