import Foundation
import Programme

/// How numbers and texts turn into one another in formulas. Spreadsheet programs do it in their user's language; stored
/// results are those of
/// a user who reads the document's.
struct SpreadsheetText {
    /// `,` in French, `.` in English.
    let decimalMark: Character

    init(language: String) { decimalMark = language.lowercased().hasPrefix("en") ? "." : "," }

    private var isEnglish: Bool { decimalMark == "." }

    // MARK: Numbers as texts

    /// A number as `&` writes it: fifteen significant digits at most, whole numbers to 10^16 in full.
    func text(_ value: Double) -> String {
        guard value != 0 else { return "0" }
        let magnitude = value.magnitude
        let sign = value < 0 ? "-" : ""
        if magnitude < 1e16, magnitude == magnitude.rounded() { return sign + "\(Int(magnitude))" }
        let exponent = Self.exponent(magnitude)
        if exponent >= 15 || exponent <= -15 { return sign + scientific(magnitude) }
        let digits = min(20, 14 - exponent)
        return sign + trimmed(String(format: "%.\(max(digits, 0))f", Self.fifteen(magnitude)))
    }

    private static func exponent(_ magnitude: Double) -> Int { Int(log10(magnitude).rounded(.down)) }

    /// The double nearest to the number's fifteen first digits.
    private static func fifteen(_ magnitude: Double) -> Double {
        Double(String(format: "%.14e", magnitude)) ?? magnitude
    }

    private func scientific(_ magnitude: Double) -> String {
        let parts = String(format: "%.14e", magnitude).split(separator: "e")
        let power = Int(parts[1]) ?? 0
        let digits = String(power.magnitude)
        let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        return trimmed(String(parts[0])) + "E" + (power < 0 ? "-" : "+") + padded
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return localized(text)
    }

    private func localized(_ text: String) -> String {
        isEnglish ? text : text.replacingOccurrences(of: ".", with: ",")
    }

    /// A number with so many decimals, of a number rounded to them.
    func fixed(_ value: Double, decimals: Int) -> String {
        let text = String(format: "%.\(decimals)f", value.magnitude)
        let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
        return (value < 0 && !isZero ? "-" : "") + localized(text)
    }

    // MARK: Texts as numbers

    /// The number that a text reads as: figures with a decimal mark, a power of ten, a percent or euro sign, a date, a
    /// truth value. Nil for
    /// any other.
    func number(_ text: String) -> Double? {
        let text = text.trimmingCharacters(in: CharacterSet(charactersIn: " "))
        guard !text.isEmpty else { return nil }
        return plain(text) ?? date(text) ?? truth(text)
    }

    private func truth(_ text: String) -> Double? {
        switch text.uppercased() {
        case isEnglish ? "TRUE" : "VRAI": 1
        case isEnglish ? "FALSE" : "FAUX": 0
        default: nil
        }
    }

    private func plain(_ text: String) -> Double? {
        var rest = Substring(text)
        var isNegative = false
        var isPercent = false
        func trimStart() { rest = rest.drop { $0 == " " } }
        func trimEnd() { while rest.last == " " || rest.last == "\u{A0}" { rest.removeLast() } }
        if rest.first == "(", rest.last == ")" {
            rest = rest.dropFirst().dropLast()
            isNegative = true
        } else if rest.first == "-" || rest.first == "+" {
            isNegative = rest.removeFirst() == "-"
            trimStart()
        }
        if rest.last == "%" {
            rest.removeLast()
            isPercent = true
            trimEnd()
        } else if rest.last == "€" {
            rest.removeLast()
            trimEnd()
        }
        guard let value = figures(rest) else { return nil }
        return (isNegative ? -1 : 1) * (isPercent ? value / 100 : value)
    }

    private func figures(_ text: Substring) -> Double? {
        let isScientific = text.contains { $0 == "e" || $0 == "E" }
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard let mantissa = parts.first else { return nil }
        let halves = mantissa.split(separator: decimalMark, omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = grouped(halves[0]) else { return nil }
        let fraction = halves.count == 2 ? halves[1] : ""
        guard isDigits(fraction), !(whole.isEmpty && fraction.isEmpty) else { return nil }
        var number = (whole.isEmpty ? "0" : whole) + "." + (fraction.isEmpty ? "0" : fraction)
        if isScientific {
            let power = parts[1]
            let digits = power.first == "-" || power.first == "+" ? power.dropFirst() : power
            guard !digits.isEmpty, isDigits(digits) else { return nil }
            number += "e" + power
        }
        return Double(number).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The digits of a whole number that may be parted into thousands.
    private func grouped(_ text: Substring) -> String? {
        let groups = text.split(omittingEmptySubsequences: false) {
            isEnglish ? $0 == "," : $0 == " " || $0 == "\u{A0}"
        }
        guard groups.allSatisfy(isDigits),
            groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) && !groups[0].isEmpty
        else { return nil }
        return groups.joined()
    }

    private func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

    private func date(_ text: String) -> Double? {
        func parts(_ separator: Character) -> [Int]? {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.count <= 5 && isDigits($0) }) else {
                return nil
            }
            return parts.compactMap { Int($0) }
        }
        func serial(_ year: Int, _ month: Int, _ day: Int) -> Double? {
            guard (1583...32_767).contains(year), (1...12).contains(month),
                (1...CivilDate.days(in: month, of: year)).contains(day)
            else { return nil }
            return Double(CivilDate.daysSinceEpoch(year: year, month: month) + day - 1 + 25_569)
        }
        if let p = parts("-"), p[0] >= 1000 { return serial(p[0], p[1], p[2]) }
        guard let p = parts("/") ?? (isEnglish ? nil : parts(".")), p[2] >= 1000 else { return nil }
        return isEnglish ? serial(p[2], p[0], p[1]) : serial(p[2], p[1], p[0])
    }

    // MARK: Order

    /// How two texts stand in the alphabet: letters before their accents, accents before their case.
    static func order(_ a: String, _ b: String, isCaseSensitive: Bool) -> Int {
        let a = CollationKey(a)
        let b = CollationKey(b)
        return compared(a.primary, b.primary) ?? compared(a.accents, b.accents)
            ?? (isCaseSensitive ? compared(a.cases, b.cases) : nil) ?? 0
    }

    private static func compared(_ a: [UInt32], _ b: [UInt32]) -> Int? {
        a == b ? nil : a.lexicographicallyPrecedes(b) ? -1 : 1
    }

    /// Whether two texts are the same but for the case of their letters.
    static func areAlike(_ a: String, _ b: String) -> Bool {
        a.utf8.elementsEqual(b.utf8) || a.lowercased().unicodeScalars.elementsEqual(b.lowercased().unicodeScalars)
    }
}

/// What texts are ordered by, after Unicode's root collation for the Latin script: marks, then figures, then letters.
private struct CollationKey {
    var primary: [UInt32] = []
    var accents: [UInt32] = []
    var cases: [UInt32] = []

    private static let marks: [Unicode.Scalar: UInt32] = {
        let order = "\t\n\r \u{A0}\u{202F}_-–—,;:!?.'‘’\"“”«»()[]{}@*/\\&#%`^+<=>|~°§$€£"
        return Dictionary(
            order.unicodeScalars.enumerated().map { ($1, UInt32($0) + 1) }, uniquingKeysWith: { first, _ in first })
    }()

    private static let ligatures: [Unicode.Scalar: String] = ["œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"]

    init(_ text: String) {
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            if let expansion = Self.ligatures[scalar] {
                for part in expansion.unicodeScalars { add(part, weight: 2) }
            } else if (0x300...0x36F).contains(scalar.value) {
                if !accents.isEmpty {
                    accents[accents.count - 1] = accents[accents.count - 1] << 8 | (scalar.value & 0xFF) + 1
                }
            } else {
                add(scalar, weight: 0)
            }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, weight: UInt32) {
        if let mark = Self.marks[scalar] {
            primary.append(mark)
        } else {
            // Figures, then letters, then all else by number.
            primary.append(0x100 + (scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar).value)
        }
        accents.append(0)
        cases.append(weight + (scalar.properties.isUppercase ? 1 : 0))
    }
}
