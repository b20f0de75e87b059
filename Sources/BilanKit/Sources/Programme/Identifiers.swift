/// The nine digits of a legal unit in France's SIRENE register: text, whatever it looks like.
public struct SIREN: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The nine digits, without spaces.
    public let digits: String

    /// Nil unless nine digits that pass Luhn's check.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard text.utf8.count == 9, let sum = luhnSum(text.utf8.prefix(9)), sum % 10 == 0 else { return nil }
        digits = text
    }

    public var description: String { digits }

    public static func < (a: SIREN, b: SIREN) -> Bool { a.digits < b.digits }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let siren = SIREN(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SIREN")
        }
        self = siren
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}

/// The fourteen digits of one establishment: its legal unit's SIREN, then five of its own.
public struct SIRET: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The fourteen digits, without spaces.
    public let digits: String

    /// Nil unless fourteen digits that pass Luhn's check, as the SIREN in them does. La Poste's establishments
    /// (SIREN 356000000) pass where the sum of their digits is a multiple of five.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard text.utf8.count == 14, let sum = luhnSum(text.utf8.prefix(14)),
            let companySum = luhnSum(text.utf8.prefix(9)), companySum % 10 == 0
        else { return nil }
        let laPoste = text.hasPrefix("356000000") && text.utf8.reduce(0) { $0 + Int($1) - 48 } % 5 == 0
        guard sum % 10 == 0 || laPoste else { return nil }
        digits = text
    }

    /// The legal unit that the establishment belongs to.
    public var siren: SIREN { SIREN(digits.prefix(9))! }

    public var description: String { digits }

    public static func < (a: SIRET, b: SIRET) -> Bool { a.digits < b.digits }
}

/// Luhn's sum, every second digit from the right doubled; nil where a character is no digit.
private func luhnSum(_ text: Substring.UTF8View) -> Int? {
    var sum = 0
    var isDoubled = text.count % 2 == 0
    for byte in text {
        guard (48...57).contains(byte) else { return nil }
        let digit = Int(byte - 48)
        sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
        isDoubled.toggle()
    }
    return sum
}
