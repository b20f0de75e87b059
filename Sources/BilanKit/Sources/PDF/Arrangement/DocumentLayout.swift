import Content

/// Goes through a document's blocks once, placing each.
struct DocumentLayout {
    private let context: DocumentContext
    private let blocks: OrientedBlocks
    private var numbers: CaptionNumbers
    /// Layouts made ahead of their turn, for a heading that asked what follows it.
    private var ready: [Int: [any BlockLayout]] = [:]
    private var room = HeadedRoom()

    init(_ context: DocumentContext, _ blocks: OrientedBlocks) {
        self.context = context
        self.blocks = blocks
        numbers = CaptionNumbers(words: context.words)
    }

    mutating func place(on flow: PageFlow) throws {
        // On a page of its own the notice would stand alone.
        if let first = blocks.items.first { try flow.turn(to: first.orientation) }
        try placeNotices(on: flow)
        for index in blocks.items.indices {
            try flow.turn(to: blocks.items[index].orientation)
            for layout in try layouts(at: index) {
                if layout.startsPage { try flow.breakPage() }
                flow.space(layout.gaps.before)
                if layout.keepsWithNext {
                    let following = try lead(after: index)
                    try flow.require(
                        min(layout.lead + following.least, flow.geometry.textHeight),
                        preferring: layout.lead + following.preferred)
                }
                try context.diagnosticLog.naming(blocks.items[index].block) { try layout.place(on: flow) }
                flow.followsHeading = layout.keepsWithNext
                flow.space(layout.gaps.after)
            }
            ready[index] = nil
        }
        try flow.finish()
    }

    /// Without a title page, what must be said before all else stands at the top of the first page.
    private mutating func placeNotices(on flow: PageFlow) throws {
        let hasTitlePage = blocks.items.contains { if case .titlePage = $0.block { true } else { false } }
        guard !hasTitlePage, !context.composition.notices.isEmpty else { return }
        for notice in context.composition.notices {
            let layout = NoteLayout(
                Note(Text(notice), kind: .warning), width: flow.geometry.textWidth, context)
            try layout.place(on: flow)
            flow.space(context.scale.size)
        }
        room.begin(flow.y - flow.geometry.top, blocks.items.first?.orientation ?? .portrait)
    }

    private mutating func layouts(at index: Int) throws -> [any BlockLayout] {
        if let known = ready[index] { return known }
        let item = blocks.items[index]
        let geometry = room.geometry(
            PageGeometry(context.theme.page, item.orientation), item.orientation, gap: context.scale.size)
        // Which page it will stand on is not known yet.
        let page = context.diagnosticLog.page
        context.diagnosticLog.page = nil
        defer { context.diagnosticLog.page = page }
        let made = try context.diagnosticLog.naming(item.block) {
            try item.block.layout(on: geometry, context, &numbers)
        }
        room.note(made, item.orientation)
        ready[index] = made
        return made
    }

    /// The height that a heading needs after itself: that of what follows, up to its first lines or rows.
    private mutating func lead(after index: Int) throws -> (least: Double, preferred: Double) {
        var gap = try layouts(at: index).last?.gaps.after ?? 0
        var (height, preferred) = (0.0, 0.0)
        for next in blocks.items.indices.dropFirst(index + 1) {
            guard blocks.items[next].orientation == blocks.items[index].orientation,
                let layout = try layouts(at: next).first
            else { break }
            height += context.scale.greatestGap(max(gap, layout.gaps.before))
            preferred = height + layout.preferredLead
            height += layout.lead
            gap = layout.gaps.after
            // Beyond a page there is nothing to keep: no need to look at every heading of a long row of them.
            guard layout.keepsWithNext, height < context.theme.page.height else { break }
        }
        return (height, preferred)
    }
}
