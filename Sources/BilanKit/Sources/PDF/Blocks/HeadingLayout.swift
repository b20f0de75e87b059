import Content

/// A heading: an element of its level, a line of the outline, never the last of its page.
struct HeadingLayout: BlockLayout {
    private let heading: Heading
    private let text: FlowText
    private let context: DocumentContext

    init(_ heading: Heading, width: Double, _ context: DocumentContext, _ numbers: inout CaptionNumbers) {
        self.heading = heading
        self.context = context
        var title = heading.text
        if heading.isAppendix {
            numbers.appendices += 1
            title = Text([Text.Run(numbers.appendix + " – ")]) + title
        }
        text = FlowText(title, context.scale.heading(heading.level), width: width, context)
    }

    var gaps: (before: Double, after: Double) { context.scale.headingGaps(heading.level) }
    var keepsWithNext: Bool { true }
    var startsPage: Bool { heading.isAppendix }
    var lead: Double { text.height + text.footHeight }

    func place(on flow: PageFlow) throws {
        try flow.require(min(lead, flow.geometry.textHeight))
        let colours = context.theme.colours
        let title = context.references.heading(text.text).plain
        if heading.level == 1 { flow.noteSection(title) }
        if let painter = flow.painter {
            painter.add(OutlineEntry(title: title, level: heading.level, page: painter.page, y: flow.y))
        }
        try text.place(
            on: flow, x: flow.geometry.left, colour: heading.level <= 2 ? colours.accent : colours.text,
            element: flow.painter!.structure.add(.heading(heading.level), to: StructureTree.root))
    }
}

extension StructureType {
    /// H1 to H6.
    static func heading(_ level: Int) -> StructureType {
        [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6][level - 1]
    }
}
