/// A unit of euros that a number's format shows beside it: « 1 500 k€ » for a cell of 1500, or for one of 1500000 that
/// the format scales down.
enum ShownUnit: Int {
    // How many times the euro is multiplied by a thousand.
    case thousand = 1
    case million

    /// As the cell of a text file would have it after its number.
    var code: String { self == .thousand ? "k€" : "M€" }

    /// - Parameter words: what stands before and after the digits; spaces say nothing.
    init?(_ words: some StringProtocol) {
        switch words.lowercased().filter({ !$0.isWhitespace }) {
        case "k€", "keur", "keuro", "keuros", "milliersd'euros", "milliersd’euros": self = .thousand
        case "m€", "meur", "meuro", "meuros", "millionsd'euros", "millionsd’euros": self = .million
        default: return nil
        }
    }

    /// What the cell's own number is to be multiplied by, as a currency's code.
    /// - Parameter scale: how many times the format divides it by a thousand to show it.
    func currency(scaledBy scale: Int) -> String {
        switch rawValue - scale {
        case 1: Self.thousand.code
        case 2: Self.million.code
        default: "EUR"
        }
    }

    /// The currency of an OpenDocument cell by what it shows; nil where that is no unit of euros.
    /// - Parameter value: the number itself.
    static func currency(ofShown shown: ArraySlice<UInt8>, value: ArraySlice<UInt8>) -> String? {
        // Nearly all numbers end in a digit, and most others in one sign.
        guard let last = shown.last, !isDigit(last), shown.count <= 60 else { return nil }
        let text = String(decoding: shown, as: UTF8.self)
        guard let unit = ShownUnit(text.filter { !($0.isNumber || "., ’'-−+".contains($0)) }) else { return nil }
        // The digits before the mark are shown where nothing is scaled down.
        let whole = value.drop { $0 == UInt8(ascii: "-") }.prefix { $0 != UInt8(ascii: ".") }
        let digits = shown.filter(isDigit)
        let isPlain = whole.count <= digits.count && isNear(digits.prefix(whole.count), whole)
        return isPlain ? unit.code : "EUR"
    }

    /// What an OpenDocument cell shows beside its number, such as « USD »; nil where that is nothing, or the euro.
    static func words(ofShown shown: ArraySlice<UInt8>) -> String? {
        guard let last = shown.last, let first = shown.first, !isDigit(last) || !isDigit(first), shown.count <= 60
        else { return nil }
        let words = String(decoding: shown, as: UTF8.self).filter {
            !($0.isNumber || $0.isWhitespace || ".,’'-−+()".contains($0))
        }
        return words.isEmpty || words.utf8.count > 20 || words == "€" || words == "E" ? nil : words
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
