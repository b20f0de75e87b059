import Content

/// A list: each item with its label and its body as elements of their own (ISO 32000-1, 14.8.4.3.3).
struct ListLayout: BlockLayout {
    private let list: List
    private let items: [FlowText]
    private let labels: [CellText]
    /// The items that have words.
    private let shown: [Int]
    private let indent: Double
    private let context: DocumentContext

    init(_ list: List, width: Double, _ context: DocumentContext) {
        self.list = list
        self.context = context
        let style = context.scale.body
        let labels = list.items.indices.map { context.cells.set(list.isNumbered ? "\($0 + 1)." : "•", style) }
        let indent = max(style.size * 1.6, (labels.map(\.width).max() ?? 0) + style.size * 0.6)
        self.labels = labels
        self.indent = indent
        let items = list.items.map { FlowText($0, style, width: width - indent, context, ends: context.lineEnds) }
        self.items = items
        shown = items.indices.filter { !items[$0].lines.isEmpty }
    }

    var gaps: (before: Double, after: Double) { (0, context.scale.paragraphGap) }
    var lead: Double { shown.isEmpty ? 0 : need(at: 0) }

    private var gap: Double { context.scale.size * 0.3 }
    /// Items of more lines than this stand on their own.
    private static let shortItem = 4

    /// The height that must be free before an item: the first two stand together, and the last two, so that none is
    /// alone at a page's foot or top.
    private func need(at place: Int) -> Double {
        let item = items[shown[place]]
        guard place + 1 < shown.count, place == 0 || place + 2 == shown.count, item.lines.count <= Self.shortItem
        else { return item.lead }
        return item.height + item.footHeight + gap + need(at: place + 1)
    }

    func place(on flow: PageFlow) throws {
        guard !items.isEmpty else { return }
        let colours = context.theme.colours
        let structure = flow.painter?.structure
        let element = structure?.add(.list, to: StructureTree.root)
        structure?.setNumbering(list.isNumbered ? .decimal : .disc, of: element!)
        for (place, index) in shown.enumerated() {
            let (item, label) = (items[index], labels[index])
            try flow.require(min(need(at: place), flow.geometry.textHeight))
            let entry = structure.map { $0.add(.listItem, to: element!) }
            let labelElement = structure.map { $0.add(.label, to: entry!) }
            try item.place(
                on: flow, x: flow.geometry.left + indent, colour: colours.text,
                element: structure!.add(.listBody, to: entry!)
            ) { painter, baseline in
                guard let line = label.lines.first else { return }
                painter.own(.element(labelElement!))
                // Numbers stand on their point, bullets a little in.
                let x = list.isNumbered ? indent - context.scale.size * 0.6 - line.width : context.scale.size * 0.4
                painter.show(line, x: flow.geometry.left + x, y: baseline, colours.accent)
            }
            flow.space(gap)
        }
    }
}
