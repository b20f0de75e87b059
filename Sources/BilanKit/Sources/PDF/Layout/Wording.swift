/// The words that the layout itself puts on a page.
enum Wording {
    static let table = "Tableau"
    static let figure = "Figure"
    static let information = "À savoir"
    static let warning = "Attention"
    static let footnote = "Note"
    static let page = "page"
    static let continued = "(suite)"
    static let total = "Total"

    static func subtotal(_ key: String) -> String { key.isEmpty ? "Sous-total" : "Sous-total \(key)" }

    /// « Annexe A » and so on.
    static func appendix(_ number: Int) -> String { "Annexe\u{00A0}\(PageNumbers.string(number, .upperLetter))" }
}
