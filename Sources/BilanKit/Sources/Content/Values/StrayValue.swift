/// What numbers count: those of different units have no sum.
enum CountedUnit { case money, time, plain }

extension CellValue {
    /// Nil for what is no number.
    var countedUnit: CountedUnit? {
        switch self {
        case .money: .money
        case .duration: .time
        case .integer, .decimal, .share: .plain
        default: nil
        }
    }

    /// Whether the value says something, and no number: a sum leaves it out.
    var isStrayAmongNumbers: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .rich, .link, .date, .boolean: true
        case .empty, .missing, .figure, .integer, .decimal, .money, .share, .duration: false
        }
    }

    /// What is wrong with such a value, in words for whoever makes the report.
    var strayWords: String {
        let text = NumberFormat.text.string(self)
        let shown = text.count > 40 ? text.prefix(40) + "…" : text
        return String(
            fr:
                "« \(shown) » n’est pas un nombre et ne serait pas compté ; donnez un nombre, ou .missing(…) s’il manque",
            en: "“\(shown)” is not a number and would not be counted; give a number, or .missing(…) if it is missing")
    }
}
