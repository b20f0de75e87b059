/// A unit of euros that a number's format shows beside it: « 1 500 k€ » for a cell of 1500, or for one of 1500000 that
/// the format scales down.
enum ShownUnit: Int {
    // How many times the euro is multiplied by a thousand.
    case thousand = 1
    case million

    /// As the cell of a text file would have it after its number.
    var code: String { self == .thousand ? "k€" : "M€" }

    /// What may stand for a currency's code: `€` where the cell's number is of euros, whatever is shown.
    static let codes: Set = [thousand.code, million.code, "€"]

    /// - Parameter words: what stands before and after the digits: « k€ », « milliers d'euros », « k€ TTC ».
    init?(_ words: some StringProtocol) {
        let text = words.lowercased().replacing("’", with: "'")
        let parts = text.split { $0.isWhitespace || "().,;:/".contains($0) }.map(String.init)
        // However the format spaces its letters.
        let known = (parts + [parts.joined()]).lazy.compactMap { Self.units[$0] }.first
        let isCounted = zip(parts, parts.dropFirst()).contains { $0 == "milliers" && $1.hasPrefix("d'euro") }
        let isMillions = zip(parts, parts.dropFirst()).contains { $0 == "millions" && $1.hasPrefix("d'euro") }
        guard let unit = known ?? (isCounted ? .thousand : isMillions ? .million : nil) else { return nil }
        self = unit
    }

    private static let units: [String: ShownUnit] = [
        "k€": .thousand, "keur": .thousand, "keuro": .thousand, "keuros": .thousand, "milliersd'euros": .thousand,
        "m€": .million, "meur": .million, "meuro": .million, "meuros": .million, "millionsd'euros": .million,
    ]

    /// What the cell's own number is.
    /// - Parameter scale: how many times the format divides it by a thousand to show it.
    func kind(scaledBy scale: Int) -> NumberFormatKind {
        switch rawValue - scale {
        case 2: .currency(Self.million.code)
        case 1: .currency(Self.thousand.code)
        case 0: .currency("€")
        // What is shown is less than the number of euros that the cell holds.
        default: .worded("\(code) ÷ 1" + String(repeating: "000", count: min(scale, 6)))
        }
    }

    /// The currency of an OpenDocument cell by what it shows; nil where that is no unit of euros.
    /// - Parameter value: the number itself.
    static func currency(ofShown shown: ArraySlice<UInt8>, value: ArraySlice<UInt8>) -> String? {
        // Nearly all numbers end in a digit, and most others in one sign.
        guard isWorded(shown) else { return nil }
        let text = String(decoding: shown, as: UTF8.self)
        guard let unit = ShownUnit(text.filter { !($0.isNumber || "., ’'-−+".contains($0)) }) else { return nil }
        // The digits before the mark are shown where nothing is scaled down.
        let whole = value.drop { $0 == UInt8(ascii: "-") }.prefix { $0 != UInt8(ascii: ".") }
        let digits = shown.filter(isDigit)
        let isPlain = whole.count <= digits.count && isNear(digits.prefix(whole.count), whole)
        return isPlain ? unit.code : "€"
    }

    /// What an OpenDocument cell shows beside its number, such as « USD »; nil where that is nothing, the euro, or the
    /// signs of a column too narrow for the number.
    static func words(ofShown shown: ArraySlice<UInt8>) -> String? {
        guard isWorded(shown) else { return nil }
        let words = String(decoding: shown, as: UTF8.self).filter {
            !($0.isNumber || $0.isWhitespace || ".,’'-−+()".contains($0))
        }
        return words.isEmpty || words == "€" || words == "E" || words.allSatisfy { $0 == "#" }
            ? nil : String(words.prefix(40))
    }

    /// Whether more than digits is shown; a cell that shows a text of its own is none of a number's.
    private static func isWorded(_ shown: ArraySlice<UInt8>) -> Bool {
        guard let last = shown.last, let first = shown.first else { return false }
        return (!isDigit(last) || !isDigit(first)) && shown.count <= 200
    }

    /// Whether two numbers of as many digits are the same but for the last digit's rounding.
    private static func isNear(_ shown: some Collection<UInt8>, _ value: some Collection<UInt8>) -> Bool {
        guard shown.count <= 18, let left = Int(String(decoding: shown, as: UTF8.self)),
            let right = Int(String(decoding: value, as: UTF8.self))
        else { return false }
        return abs(left - right) <= 1
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
