/// What an indicator speaks of.
public enum IndicatorSubject: Hashable, Sendable {
    /// One company.
    case company(CompanyID)
    /// The scheme's code.
    case scheme(String)
    /// The economy around the programmes.
    case context
}

/// A measured or published fact (a row of `indicateurs`).
public struct Indicator: Sendable {
    /// What the fact is about.
    public var subject: IndicatorSubject
    /// Such as `gainProductivite`.
    public var code: String
    /// `libelle`.
    public var name: String
    /// Nil where the fact is a text.
    public var value: Double?
    /// The value as the file has it: a number, or the fact in words.
    public var text: String
    /// `unite`, as in `%`, `entreprises`, `millions`.
    public var unit: String?
    /// The day for which the fact holds; nil where the file says none.
    public var date: CivilDate?
    /// `methode`, how it was found.
    public var method: String?
    /// `constat`: `declare` or `observe`.
    public var finding: String?
    /// Who published it, and when.
    public var source: String?
    /// The row of `indicateurs`.
    public var origin: Origin

    /// A fact as a row says it. `value` is `text` as a number, nil where it is none.
    public init(
        subject: IndicatorSubject, code: String, name: String, value: Double?, text: String, unit: String? = nil,
        date: CivilDate? = nil, method: String? = nil, finding: String? = nil, source: String? = nil, origin: Origin
    ) {
        self.subject = subject
        self.code = code
        self.name = name
        self.value = value
        self.text = text
        self.unit = unit
        self.date = date
        self.method = method
        self.finding = finding
        self.source = source
        self.origin = origin
    }
}
