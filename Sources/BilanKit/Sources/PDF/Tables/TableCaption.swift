import Content

/// The numbered words over a table, and those that stand over it where it goes on, on another page.
struct TableCaption {
    /// Nil where the table has no caption.
    let continuation: FlowText?
    private let text: FlowText?
    private let context: DocumentContext

    init(_ caption: Text?, width: Double, _ context: DocumentContext, _ numbers: inout CaptionNumbers) {
        self.context = context
        guard let caption else {
            (text, continuation) = (nil, nil)
            return
        }
        numbers.tables += 1
        let label = Text([Text.Run("\(context.words.table)\u{00A0}\(numbers.tables) – ", style: .strong)])
        let name = "\(context.words.table)\u{00A0}\(numbers.tables) \(context.words.continued)"
        continuation = FlowText(Text([Text.Run(name, style: .strong)]), context.scale.caption, width: width, context)
        text = FlowText(label + caption, context.scale.caption, width: width, context)
    }

    /// With the space under it; 0 without a caption.
    var height: Double { text.map { $0.height + context.scale.size * 0.5 } ?? 0 }

    /// - Parameter table: the table's element.
    func place(on flow: PageFlow, _ table: ElementID?) throws {
        guard let text else { return }
        try text.place(
            on: flow, x: flow.geometry.left, colour: context.theme.colours.text,
            element: flow.painter!.structure.add(.caption, to: table!))
        flow.advance(context.scale.size * 0.5)
    }
}
