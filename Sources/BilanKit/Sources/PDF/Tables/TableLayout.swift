import Content

/// A table: caption, header, rows as they come, totals, note.
struct TableLayout: BlockLayout {
    private let whole: Table
    /// As pages have it.
    private let table: Table
    private let plan: TablePlan
    private let caption: TableCaption
    private let note: FlowText?
    /// The number of the note before the rows' first.
    private let noteStart: Int
    private let context: DocumentContext
    /// Of what stays together at the start, in points: in any case, and where a page has little left.
    private var leads = (least: 0.0, preferred: 0.0)

    init(_ table: Table, width: Double, _ context: DocumentContext, _ numbers: inout CaptionNumbers) throws {
        guard let plan = context.plans[table.name] else {
            throw DocumentError(
                String(fr: "elle n’a pas été prévue dans la mise en page", en: "it was not planned for in the layout"))
        }
        whole = table
        self.table = table.shown
        self.plan = plan
        self.context = context
        caption = TableCaption(table.caption, width: width, context, &numbers)
        noteStart = context.references.noteCount
        context.references.noteCount += plan.noteCount
        note = table.note.map { FlowText($0, context.scale.small, width: width, context) }
        leads = findLeads()
    }

    var gaps: (before: Double, after: Double) { (context.scale.size, context.scale.blockGap) }

    /// All of a table that takes no more than may stay white before it; else caption, header and the first rows with their groups' headings: two, or one where two
    /// take half a page. A heading over them must have room on the same page.
    var lead: Double { leads.least }
    /// All of a table that isn't long.
    var preferredLead: Double { leads.preferred }

    private func findLeads() -> (least: Double, preferred: Double) {
        let setter = TableRowSetter(table, plan, context, measures: true)
        let page = PageGeometry(context.theme.page, plan.orientation).textHeight
        func height(_ rows: some Sequence<TableRowLayout>) -> Double {
            rows.reduce(caption.height) { $0 + $1.height + $1.footHeight(context) }
        }
        func rows(_ events: [TableEvent]) -> [TableRowLayout] {
            let shown = events.filter { table.hasSubtotals || !$0.isSubtotal }
            return context.references.numbering(after: noteStart) { shown.map(setter.opening) }
        }
        var preferred = 0.0
        if !plan.whole.isEmpty {
            preferred =
                height(setter.header + rows(plan.whole)) + (note.map { $0.lead + context.scale.size * 0.4 } ?? 0)
            if preferred <= page * PageFlow.whiteShare { return (preferred, preferred) }
        }
        let opening = rows(plan.opening)
        let both = height(setter.header + opening)
        guard both > page / 2, let first = opening.firstIndex(where: { !$0.kind.isGroup }) else {
            return (both, max(both, preferred))
        }
        let least = min(height(setter.header + opening[...first]), page * 0.75)
        return (least, max(least, preferred))
    }

    func place(on flow: PageFlow) throws {
        let element = flow.painter?.structure.add(.table, to: StructureTree.root)
        let pages = TablePages(table, plan, flow, element, continuation: caption.continuation)
        try flow.require(min(leads.least, flow.geometry.textHeight), preferring: leads.preferred)
        try caption.place(on: flow, element)
        try pages.begin()
        try context.references.numbering(after: noteStart) {
            try whole.walkShown(context.evaluator, spans: pages.span) { event in
                try pages.take(event)
            }
        }
        try pages.end(keeping: note.map { context.scale.size * 0.4 + $0.lead } ?? 0)
        guard let note else { return }
        flow.space(context.scale.size * 0.4)
        try note.place(
            on: flow, x: flow.geometry.left, colour: context.theme.colours.secondary,
            element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
    }
}
