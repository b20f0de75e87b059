import Foundation
import Programme

/// Numbers and dates as the rules of French typography write them: U+202F between thousands, U+00A0 before a unit,
/// a decimal comma, U+2212 as minus.
public enum FrenchNumber {
    static let unitSpace = "\u{00A0}"

    /// `1 234`.
    public static func integer(_ value: Int) -> String { NumberText.string { $0.integer(value) } ?? "\(value)" }

    /// `1 234,5`, rounded half away from zero to `digits` decimals, fifteen at most.
    public static func decimal(_ value: Double, digits: Int) -> String {
        NumberText.string { $0.decimal(value, digits: digits) } ?? unusual(value, digits: digits)
    }

    /// What is no number; or one with more figures than a double holds: fifteen of them, then zeros, as spreadsheet programs show it.
    private static func unusual(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "—" : "\(value)" }
        let parts = String(format: "%.14e", value.magnitude).split(separator: "e")
        let figures = parts[0].filter { $0 != "." }
        let wholes = (Int(parts[1]) ?? 0) + 1
        let text = figures + String(repeating: "0", count: max(0, wholes + digits - figures.count))
        let sign = value < 0 ? "\u{2212}" : ""
        guard wholes > 0 else { return sign + "0," + String(repeating: "0", count: -wholes) + text.prefix(max(0, digits + wholes)) }
        let fraction = text.dropFirst(wholes).prefix(digits)
        return sign + grouped(text.prefix(wholes)) + (digits > 0 ? "," + fraction : "")
    }

    private static func grouped(_ digits: Substring) -> String {
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += "\u{202F}" }
            out.append(digit)
        }
        return out
    }

    /// `1 234,56 €`; without cents `1 235 €`.
    public static func money(_ value: Money, cents: Bool = true) -> String {
        NumberText.string { $0.money(value, cents: cents) } ?? "\(value.euros)"
    }

    /// `42,5 M€`.
    public static func millions(_ value: Money, digits: Int = 1) -> String {
        NumberText.string { $0.millions(value, digits: digits) } ?? unusual(value.euros / 1e6, digits: digits) + unitSpace + "M€"
    }

    /// `42,5 %`.
    public static func percent(_ value: Share, digits: Int = 1) -> String {
        NumberText.string { $0.percent(value, digits: digits) } ?? unusual(value.fraction * 100, digits: digits) + unitSpace + "%"
    }

    /// `31/12/2018`.
    public static func date(_ value: CivilDate) -> String { NumberText.string { $0.date(value) } ?? value.description }

    /// `31 décembre 2018`; the first of a month is `1er octobre 2018`.
    public static func longDate(_ value: CivilDate) -> String {
        "\(value.day)\(value.day == 1 ? "er" : "")\(unitSpace)\(months[value.month - 1]) \(value.year)"
    }

    /// `4e trimestre 2018`.
    public static func quarter(_ value: Quarter) -> String {
        "\(value.number)\(value.number == 1 ? "er" : "e") trimestre \(value.year)"
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
        integer(value) + unitSpace + (value.magnitude < 2 ? singular : plural ?? singular + "s")
    }

    private static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ]
}
