/// The cell styles that the sheets used: common styles of `styles.xml`, which is written after the sheets, so that a
/// style is
/// made when the first cell wants it. An office finds them by name and may change them all at once.
///
/// Conditions stand in automatic styles, the only place where spreadsheet programs heed them. Those come before the
/// sheets: they are made
/// beforehand (`ConditionalStyles`).
final class CellStyles {
    private var names: [CellStyle: String] = [:]
    private var order: [CellStyle] = []
    private var displayNames: [String: Int] = [:]
    private var shownNames: [CellStyle: String] = [:]
    private var conditionalNames: [CellStyle: String] = [:]
    private var conditionalOrder: [CellStyle] = []
    private var highlightNames: [CellAppearance: String] = [:]
    private var highlightOrder: [CellAppearance] = []
    private var isSealed = false
    private let words: StyleNames

    /// - Parameter language: of the names that the styles are shown by.
    init(_ language: NumberLanguage) { words = StyleNames(language: language) }

    func name(of style: CellStyle) -> String {
        if !style.conditions.isEmpty { return conditionalName(of: style) }
        if let name = names[style] { return name }
        let name = "ce\(order.count + 1)"
        names[style] = name
        order.append(style)
        let display = words.name(of: style)
        displayNames[display, default: 0] += 1
        let number = displayNames[display]!
        shownNames[style] = number == 1 ? display : "\(display) \(number)"
        return name
    }

    private func conditionalName(of style: CellStyle) -> String {
        if let name = conditionalNames[style] { return name }
        guard !isSealed else { return name(of: style.unconditional) }
        _ = name(of: style.unconditional)
        let name = "cc\(conditionalOrder.count + 1)"
        conditionalNames[style] = name
        conditionalOrder.append(style)
        for condition in style.conditions where highlightNames[condition.look] == nil {
            highlightOrder.append(condition.look)
            highlightNames[condition.look] = "hi\(highlightOrder.count)"
        }
        return name
    }

    /// The formats that the styles need, each once, in the order of first use.
    var formats: [NumberFormat] {
        var seen: Set<NumberFormat> = []
        return order.map(\.format).filter { seen.insert($0).inserted }
    }

    /// The families that looks ask for, each once.
    var fonts: [String] {
        var seen: Set<String> = []
        return (order.map(\.look) + highlightOrder).compactMap(\.font).filter { seen.insert($0).inserted }
    }

    /// Writes the automatic styles of cells with conditions (`style:map`, ODF 1.3 part 3, 16.3). None is made
    /// afterwards.
    func writeConditional(to xml: XMLStream) {
        isSealed = true
        for style in conditionalOrder {
            xml.element(
                "style:style", ("style:name", conditionalNames[style]), ("style:family", "table-cell"),
                ("style:parent-style-name", names[style.unconditional])
            ) {
                for condition in style.conditions {
                    xml.element(
                        "style:map", ("style:condition", condition.test),
                        ("style:apply-style-name", highlightNames[condition.look]),
                        ("style:base-cell-address", condition.base))
                }
            }
        }
    }

    /// Writes every style used so far (`style:style`, ODF 1.3 part 3, 16.2).
    func write(to xml: XMLStream, _ theme: Theme) {
        for style in order {
            CellStyleElement(look: CellStyleLook(style, theme), style: style)
                .write(to: xml, named: names[style]!, displayed: shownNames[style]!)
        }
        for (index, look) in highlightOrder.enumerated() {
            CellStyleElement.write(look, to: xml, named: "hi\(index + 1)", displayed: words.highlight(index + 1))
        }
    }
}
