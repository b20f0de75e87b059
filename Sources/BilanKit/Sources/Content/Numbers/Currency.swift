/// A currency, by its code of ISO 4217.
public struct Currency: Hashable, Sendable, Codable {
    /// Three capital letters.
    public let code: String

    /// Nil for what isn't three capital letters.
    public init?(_ code: String) {
        guard code.utf8.count == 3, code.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains) else {
            return nil
        }
        self.code = code
    }

    private init(known code: String) { self.code = code }

    /// `€`.
    public static let euro = Currency(known: "EUR")
    /// The dollar of the United States.
    public static let usDollar = Currency(known: "USD")
    /// `£`.
    public static let poundSterling = Currency(known: "GBP")
    /// `CHF`.
    public static let swissFranc = Currency(known: "CHF")
    /// Japan's yen, without decimals.
    public static let yen = Currency(known: "JPY")

    /// Decimals of its smallest unit (ISO 4217, list one).
    public var digits: Int {
        switch code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "CLF", "UYW": 4
        default: 2
        }
    }

    /// What stands beside an amount: the sign where it is told apart from others' in that language, and by spreadsheet
    /// programs, else the code.
    public func symbol(_ language: NumberLanguage) -> String {
        switch (code, language) {
        case ("EUR", _): "€"
        case ("GBP", .english): "£"
        default: code
        }
    }
}
