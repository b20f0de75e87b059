import Foundation

/// Writes NaN and infinities, as a dash, and numbers with more figures than a double holds: fifteen of them, then
/// zeros, as spreadsheet programs show it.
struct OverflowFormatter {
    private let mark: String
    private let gap: String

    init(_ language: NumberLanguage) { (mark, gap) = language == .french ? (",", "\u{202F}") : (".", ",") }

    func string(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return "—" }
        let digits = min(max(digits, 0), NumberFormat.mostDigits)
        let parts = String(format: "%.14e", value.magnitude).split(separator: "e")
        let figures = parts[0].filter { $0 != "." }
        let wholes = (Int(parts[1]) ?? 0) + 1
        let text = figures + String(repeating: "0", count: max(0, wholes + digits - figures.count))
        let sign = value < 0 ? "\u{2212}" : ""
        guard wholes > 0 else {
            return sign + "0" + mark + String(repeating: "0", count: -wholes) + text.prefix(max(0, digits + wholes))
        }
        let fraction = text.dropFirst(wholes).prefix(digits)
        return sign + grouped(text.prefix(wholes)) + (digits > 0 ? mark + fraction : "")
    }

    private func grouped(_ digits: Substring) -> String {
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += gap }
            out.append(digit)
        }
        return out
    }
}
