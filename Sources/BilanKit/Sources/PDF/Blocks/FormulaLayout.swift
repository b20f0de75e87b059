import Content

/// A formula set apart, in the middle of the text's width; to a reader who hears it, its words.
struct FormulaLayout: BlockLayout {
    private let formula: FormulaText
    private let text: FlowText
    private let width: Double
    private let context: DocumentContext

    init(_ formula: FormulaText, width: Double, _ context: DocumentContext) throws {
        guard !formula.alternative.isEmpty else {
            throw DocumentError(
                String(
                    fr: "une formule a besoin de sa lecture en mots : donnez « alternative »",
                    en: "a formula needs its reading in words: give “alternative”"))
        }
        self.formula = formula
        self.width = width
        self.context = context
        text = FlowText(formula.text, context.scale.body.sized(context.scale.size * 1.1), width: width, context)
    }

    var gaps: (before: Double, after: Double) { (context.scale.size, context.scale.size) }
    var lead: Double { text.height + text.footHeight }

    func place(on flow: PageFlow) throws {
        guard text.height <= flow.geometry.textHeight else {
            throw DocumentError(
                String(
                    fr:
                        "elle a \(text.height.whole(in: 0...1_000_000)) points de haut, et une page en a \(Int(flow.geometry.textHeight)) : coupez-la en plusieurs formules",
                    en:
                        "it is \(text.height.whole(in: 0...1_000_000)) points high, and a page has \(Int(flow.geometry.textHeight)): split it into "
                        + "several formulas")
            )
        }
        try flow.require(lead)
        let y = flow.y
        var pieces: FlowText.Elements?
        if let painter = flow.painter, !text.lines.isEmpty {
            let structure = painter.structure
            let element = structure.add(.formula, to: StructureTree.root)
            let extent = text.lines.reduce(0) { max($0, $1.width) }
            structure.setAlternative(formula.alternative, of: element)
            structure.setBoundingBox(
                Rectangle(x: flow.geometry.left + (width - extent) / 2, y: flow.y, width: extent, height: text.height),
                page: painter.page, of: element)
            let elements = text.elements(of: element, in: structure)
            pieces = elements
            var y = y
            for (index, line) in text.lines.enumerated() {
                text.paint(
                    index..<index + 1, elements, on: painter, x: flow.geometry.left + (width - line.width) / 2, y: y,
                    colour: context.theme.colours.text)
                y += text.height(of: index)
            }
        }
        flow.advance(text.height)
        text.placeNotes(of: text.lines.indices, pieces, on: flow, y: y)
    }
}
