/// Tells one company from another: by its SIREN, or by a code where a public run may not name it.
///
/// A code is a number that the host gives within one dossier. Nothing of the company can be found out from it, and it
/// is the same whenever a report is made of the same data.
public struct CompanyID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// A SIREN's nine digits, or a code: an asterisk and eight digits.
    public let description: String

    /// The company of a SIREN.
    public init(_ siren: SIREN) { description = siren.digits }

    /// Reads what `description` has; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        let isCode = bytes.count == 9 && bytes.first == 0x2A && bytes.dropFirst().allSatisfy { (48...57).contains($0) }
        guard isCode || SIREN(text) != nil else { return nil }
        description = String(text)
    }

    /// Nil of a company that may not be named.
    public var siren: SIREN? { SIREN(description) }

    public static func < (a: CompanyID, b: CompanyID) -> Bool { a.description < b.description }
}

extension CompanyID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = CompanyID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no company's identity")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
