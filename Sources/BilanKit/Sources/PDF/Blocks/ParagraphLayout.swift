import Content

struct ParagraphLayout: BlockLayout {
    private let text: FlowText
    private let context: DocumentContext

    init(_ paragraph: Paragraph, width: Double, _ context: DocumentContext) {
        self.context = context
        text = FlowText(paragraph.text, context.scale.body, width: width, context, ends: context.lineEnds)
    }

    var gaps: (before: Double, after: Double) { (0, context.scale.paragraphGap) }
    var lead: Double { text.lead }

    func place(on flow: PageFlow) throws {
        try text.place(
            on: flow, x: flow.geometry.left, colour: context.theme.colours.text,
            element: flow.painter!.structure.add(.paragraph, to: StructureTree.root))
    }
}
