import Content

/// Lines of code or data on a tinted ground, as they are: long ones go on under themselves.
struct CodeLayout: BlockLayout {
    private static let tab = 4

    private let text: FlowText
    private let inset: Double
    private let context: DocumentContext

    init(_ code: CodeBlock, width: Double, _ context: DocumentContext) {
        self.context = context
        inset = context.scale.size * 0.8
        text = FlowText(
            Text([Text.Run(Self.expanded(code.text), style: .code)]), context.scale.caption, width: width - inset * 2,
            context)
    }

    /// Tabs as spaces up to the next stop; no empty line at the end.
    private static func expanded(_ code: String) -> String {
        var out = String.UnicodeScalarView()
        var column = 0
        var previous: Unicode.Scalar?
        for scalar in code.unicodeScalars {
            switch scalar {
            case "\t":
                repeat {
                    out.append(" ")
                    column += 1
                } while column % tab != 0
            case "\n", "\r":
                if !(scalar == "\n" && previous == "\r") { out.append("\n") }
                column = 0
            default:
                out.append(scalar)
                column += 1
            }
            previous = scalar
        }
        while out.last == "\n" { out.removeLast() }
        return String(out)
    }

    var gaps: (before: Double, after: Double) { (context.scale.paragraphGap, context.scale.blockGap) }
    var lead: Double { text.lead + inset * 2 }

    func place(on flow: PageFlow) throws {
        guard !text.lines.isEmpty else { return }
        try flow.require(lead)
        let elements = flow.painter.map { painter in
            text.elements(of: painter.structure.add(.paragraph, to: StructureTree.root), in: painter.structure)
        }
        var next = 0
        while next < text.lines.count {
            var end = next
            var height = 0.0
            while end < text.lines.count,
                end == next || height + text.height(of: end) + inset * 2 <= flow.remaining + 0.01
            {
                height += text.height(of: end)
                end += 1
            }
            if let painter = flow.painter, let elements {
                painter.own(.artifact(.background))
                painter.fill(
                    Rectangle(
                        x: flow.geometry.left, y: flow.y, width: flow.geometry.textWidth, height: height + inset * 2),
                    context.theme.colours.zebra)
                text.paint(
                    next..<end, elements, on: painter, x: flow.geometry.left + inset, y: flow.y + inset,
                    colour: context.theme.colours.text)
            }
            flow.advance(height + inset * 2)
            next = end
            if next < text.lines.count {
                try flow.breakPage()
                try flow.require(text.leading + inset * 2)
            }
        }
    }
}
