import Content

/// A grid: caption, header, rows, note, as a table has them.
struct GridLayout: BlockLayout {
    private let grid: GridPlan
    private let plan: TablePlan
    private let table: Table
    private let caption: TableCaption
    private let note: FlowText?
    /// The number of the note before the cells' first.
    private let noteStart: Int
    private let context: DocumentContext

    init(_ grid: Grid, width: Double, _ context: DocumentContext, _ numbers: inout CaptionNumbers) throws {
        guard let plan = context.plans[grid.name], let cells = context.formulas.plan(of: grid.name)?.shown else {
            throw DocumentError(
                String(fr: "elle n’a pas été prévue dans la mise en page", en: "it was not planned for in the layout"))
        }
        self.grid = cells
        self.plan = plan
        self.context = context
        table = cells.table(context)
        caption = TableCaption(grid.caption, width: width, context, &numbers)
        noteStart = context.references.noteCount
        context.references.noteCount += plan.noteCount
        note = grid.note.map { FlowText($0, context.scale.small, width: width, context) }
    }

    var gaps: (before: Double, after: Double) { (context.scale.size, context.scale.blockGap) }

    /// Caption, header and the first rows that stay together.
    var lead: Double {
        let setter = setter(measures: true)
        let rows = setter.header + (setter.bundles.first ?? [])
        return caption.height + rows.reduce(0) { $0 + $1.height + $1.footHeight(context) }
    }

    private func setter(measures: Bool) -> GridRowSetter {
        context.references.numbering(after: noteStart) {
            GridRowSetter(grid, plan, context, measures: measures)
        }
    }

    func place(on flow: PageFlow) throws {
        let element = flow.painter?.structure.add(.table, to: StructureTree.root)
        let setter = setter(measures: flow.painter == nil)
        let isRuled = grid.rows.dropFirst(grid.headerRowCount).joined().contains { $0.rows > 1 }
        let pages = TablePages(
            table, plan, flow, element, header: setter.header, isRuled: isRuled, continuation: caption.continuation)
        try flow.require(min(lead, flow.geometry.textHeight))
        try caption.place(on: flow, element)
        try pages.begin()
        for rows in setter.bundles { try pages.place(rows) }
        try pages.end(keeping: note.map { context.scale.size * 0.4 + $0.lead } ?? 0)
        guard let note else { return }
        flow.space(context.scale.size * 0.4)
        try note.place(
            on: flow, x: flow.geometry.left, colour: context.theme.colours.secondary,
            element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
    }
}
