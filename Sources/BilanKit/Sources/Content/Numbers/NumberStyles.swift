/// How figures are written: what a template decides, and the document's language.
public struct NumberStyles: Hashable, Sendable, Codable {
    /// Decimals of `42,5 M€`.
    public var millionsDigits = 1
    /// Decimals of `42,5 %`.
    public var percentDigits = 1
    /// Whether amounts show their cents; they are kept all the same.
    public var showsCents = true
    /// That of the document.
    public var language = NumberLanguage.french
    /// What amounts are in: the authority's own currency.
    public var currency = Currency.euro
    /// Whether the first of a month is `1er`; a spreadsheet's date formats know no ordinals.
    public var hasOrdinals = true

    /// The default template's figures, in French.
    public init() {}
}
