import Programme

/// Numbers and dates within French sentences: U+202F between thousands, U+00A0 before a unit, a decimal comma, U+2212
/// as minus.
public enum FrenchNumber {
    static let unitSpace = "\u{00A0}"
    private static let french = LocalizedNumberFormatter(.french)

    /// `1 234`.
    public static func integer(_ value: Int) -> String { french.integer(value) }

    /// `1 234,5`, rounded half away from zero to `digits` decimals, fifteen at most.
    public static func decimal(_ value: Double, digits: Int) -> String { french.decimal(value, digits: digits) }

    /// `1 234,56 €`; without cents `1 235 €`.
    public static func money(_ value: Money, cents: Bool = true) -> String { french.money(value, cents: cents) }

    /// `42,5 M€`.
    public static func millions(_ value: Money, digits: Int = 1) -> String { french.millions(value, digits: digits) }

    /// `42,5 %`.
    public static func percent(_ value: Share, digits: Int = 1) -> String { french.percent(value, digits: digits) }

    /// `31/12/2018`.
    public static func date(_ value: CivilDate) -> String { french.date(value) }

    /// `31 décembre 2018`; the first of a month is `1er octobre 2018`.
    public static func longDate(_ value: CivilDate) -> String { french.longDate(value) }

    /// `4e trimestre 2018`.
    public static func quarter(_ value: Quarter) -> String {
        french.quarter(value)
    }

    /// A SIRET for reading, 3-3-3-5: `338 481 955 00015`. Any other length stays as it is.
    public static func siret(_ digits: String) -> String {
        guard digits.count == 14 else { return siren(digits) }
        return siren(String(digits.prefix(9))) + unitSpace + digits.suffix(5)
    }

    /// A SIREN for reading, 3-3-3.
    public static func siren(_ digits: String) -> String {
        guard digits.count == 9 else { return digits }
        let d = Array(digits)
        return String(d[0..<3]) + unitSpace + String(d[3..<6]) + unitSpace + String(d[6..<9])
    }

    /// `1 entreprise`, `2 entreprises`: in French the plural begins at two.
    public static func count(_ value: Int, _ singular: String, _ plural: String? = nil) -> String {
        french.count(value, singular, plural)
    }
}
