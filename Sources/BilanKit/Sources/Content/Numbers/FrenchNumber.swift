import Foundation
import Programme

/// Numbers and dates as the rules of French typography write them: U+202F between thousands, U+00A0 before a unit,
/// a decimal comma, U+2212 as minus.
public enum FrenchNumber {
    static let thousands = "\u{202F}"
    static let unitSpace = "\u{00A0}"
    static let minus = "\u{2212}"

    /// `1 234`.
    public static func integer(_ value: Int) -> String {
        (value < 0 ? minus : "") + grouped(String(value.magnitude))
    }

    /// `1 234,5`, rounded half away from zero to `digits` decimals.
    public static func decimal(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return value.isNaN ? "—" : "\(value)" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        guard value.magnitude * scale < 1e15 else { return (value < 0 ? minus : "") + long(value.magnitude, digits: digits) }
        // A tiny step outward, so that 0.285 held as 0.28499999… rounds as a reader of the figure expects.
        let scaled = Int64((value.magnitude * scale * (1 + 1e-15)).rounded(.toNearestOrAwayFromZero))
        var text = String(scaled)
        let sign = value < 0 && scaled != 0 ? minus : ""
        guard digits > 0 else { return sign + grouped(text) }
        if text.count <= digits { text = String(repeating: "0", count: digits - text.count + 1) + text }
        return sign + grouped(String(text.dropLast(digits))) + "," + text.suffix(digits)
    }

    /// A number with more figures than a double holds: fifteen of them, then zeros, as spreadsheet programs show it.
    private static func long(_ magnitude: Double, digits: Int) -> String {
        let parts = String(format: "%.14e", magnitude).split(separator: "e")
        let figures = parts[0].filter { $0 != "." }
        let wholes = (Int(parts[1]) ?? 0) + 1
        let text = figures + String(repeating: "0", count: max(0, wholes + digits - figures.count))
        guard wholes > 0 else { return "0," + String(repeating: "0", count: -wholes) + text.prefix(max(0, digits + wholes)) }
        let fraction = text.dropFirst(wholes).prefix(digits)
        return grouped(String(text.prefix(wholes))) + (digits > 0 ? "," + fraction : "")
    }

    /// `1 234,56 €`; without cents `1 235 €`.
    public static func money(_ value: Money, cents: Bool = true) -> String {
        let magnitude = value.cents.magnitude
        guard cents else {
            let euros = (magnitude + 50) / 100
            return (value.cents < 0 && euros > 0 ? minus : "") + grouped(String(euros)) + unitSpace + "€"
        }
        let rest = magnitude % 100
        return (value.cents < 0 ? minus : "") + grouped(String(magnitude / 100)) + "," + (rest < 10 ? "0" : "") + "\(rest)"
            + unitSpace + "€"
    }

    /// `42,5 M€`.
    public static func millions(_ value: Money, digits: Int = 1) -> String {
        decimal(value.euros / 1e6, digits: digits) + unitSpace + "M€"
    }

    /// `42,5 %`.
    public static func percent(_ value: Share, digits: Int = 1) -> String {
        decimal(value.fraction * 100, digits: digits) + unitSpace + "%"
    }

    /// `31/12/2018`.
    public static func date(_ value: CivilDate) -> String {
        let parts = value.description.split(separator: "-")
        return "\(parts[2])/\(parts[1])/\(parts[0])"
    }

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

    private static func grouped(_ digits: String) -> String {
        guard digits.count > 3 else { return digits }
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += thousands }
            out.append(digit)
        }
        return out
    }
}
