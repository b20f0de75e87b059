import Content

/// Blocks in columns, level where they end.
struct ColumnsLayout: BlockLayout {
    private let count: Int
    private let gap: Double
    private let blocks: LayoutSequence

    init(
        _ columns: Columns, on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers
    ) throws {
        count = columns.count
        gap = context.scale.columnGap
        blocks = try LayoutSequence(
            columns.blocks, on: geometry.column(of: count, gap: gap), context, &numbers)
    }

    var gaps: (before: Double, after: Double) { blocks.gaps }
    var lead: Double { blocks.lead }

    func place(on flow: PageFlow) throws {
        try flow.require(min(lead, flow.geometry.textHeight))
        let bottoms = try bottoms(on: flow)
        flow.beginColumns(count, gap: gap, bottoms: bottoms)
        try blocks.place(on: flow)
        flow.endColumns()
    }

    /// Where the columns end on each page: over the notes at its foot, and on the last page where they come out level.
    private func bottoms(on flow: PageFlow) throws -> [Double] {
        let whole = flow.geometry
        var bottoms: [Double] = []
        var run = try trial(on: flow, bottoms)
        // Notes found make the columns shorter, which may move other notes: a few rounds settle it.
        for _ in 0..<4 {
            let wanted = run.feet.map { whole.bottom - $0 }
            guard wanted != bottoms else { break }
            bottoms = wanted
            run = try trial(on: flow, bottoms)
        }
        while bottoms.count <= run.page { bottoms.append(whole.bottom) }
        bottoms.removeSubrange((run.page + 1)...)
        let last = run.page
        var low = run.top
        var high = bottoms[last]
        var level = bottoms
        while high - low > 1 {
            bottoms[last] = (low + high) / 2
            // Where not even one row fits, the try fails: that is only a height too small.
            if let found = try? trial(on: flow, bottoms), found.page == last, found.deepest <= bottoms[last] + 0.01 {
                high = bottoms[last]
                level = bottoms
            } else {
                low = bottoms[last]
            }
        }
        return level
    }

    private func trial(on flow: PageFlow, _ bottoms: [Double]) throws -> ColumnRun {
        let trial = flow.trial()
        trial.beginColumns(count, gap: gap, bottoms: bottoms)
        try flow.context.trying { try blocks.place(on: trial) }
        return trial.endColumns()!
    }
}

extension PageGeometry {
    /// The first of some columns that fill the page's width.
    func column(of count: Int, gap: Double) -> PageGeometry {
        ColumnRun(count, gap: gap, bottoms: [], top: top).region(on: self)
    }
}
