import Content

/// A footnote set for the page's foot: its number hangs beside its text.
struct FootnoteLayout {
    let number: Int
    let text: FlowText
    private let label: ShapedLine
    private let indent: Double
    private let context: DocumentContext

    init(_ footnote: Text.Footnote, number: Int, _ context: DocumentContext) {
        self.number = number
        self.context = context
        let style = context.scale.small
        let set = context.cells.set("\(number)", style)
        label = set.lines.first ?? ShapedLine()
        indent = max(style.size * 1.6, set.width + style.size * 0.6)
        // One width on upright and turned pages: a note may go over from the one to the other.
        let width = PageGeometry(context.theme.page, .portrait).textWidth
        text = FlowText(footnote.text, style, width: width - indent, context, ends: context.lineEnds)
    }

    /// The elements of a note.
    struct Elements {
        var note: ElementID
        var label: ElementID
        var text: FlowText.Elements
    }

    /// Adds the note's elements: the note, its number as a link back to the mark, its text (ISO 14289-1, 7.9).
    func elements(under parent: ElementID, in structure: StructureTree) -> Elements {
        let note = structure.add(.note, to: parent)
        let label = structure.add(.link, to: structure.add(.label, to: note))
        return Elements(note: note, label: label, text: text.elements(of: note, in: structure))
    }

    func paint(_ lines: Range<Int>, _ elements: Elements, on painter: Painter, x: Double, y: Double) {
        let colours = context.theme.colours
        if lines.lowerBound == 0 {
            let height = text.height(of: 0)
            let baseline = y + context.baseline(context.scale.small, leading: height)
            painter.own(.element(elements.label))
            painter.show(label, x: x, y: baseline, colours.link)
            if let target = context.references.target(of: .mark(number)) {
                painter.add(
                    LinkAnnotation(
                        page: painter.page, rectangles: [Rectangle(x: x, y: y, width: label.width, height: height)],
                        target: target, element: elements.label, contents: "\(context.words.footnote) \(number)"))
            }
        }
        text.paint(lines, elements.text, on: painter, x: x + indent, y: y, colour: colours.text)
    }
}
