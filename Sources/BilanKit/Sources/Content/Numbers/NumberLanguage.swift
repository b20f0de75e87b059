/// The language in which figures and dates are written.
public enum NumberLanguage: String, Hashable, Sendable, Codable, CaseIterable {
    /// `1 234,5`, `1 234,50 €`, `31/12/2018`.
    case french
    /// `1,234.5`, `€1,234.50`, `31/12/2018`.
    case english

    /// The language of a document: French unless the tag is English.
    ///
    /// - Parameter tag: of BCP 47, such as `en-GB`.
    public init(_ tag: String) {
        let primary = tag.prefix { $0 != "-" }.lowercased()
        self = primary == "en" ? .english : .french
    }

    /// Whether documents in the language have words, numbers and dates of their own.
    static func isKnown(_ tag: String) -> Bool { ["fr", "en"].contains(tag.prefix { $0 != "-" }.lowercased()) }

    /// The BCP 47 tag of documents in the language.
    public var tag: String { "\(codes.language)-\(codes.country)" }

    /// Language and country as ISO codes.
    public var codes: (language: String, country: String) { self == .french ? ("fr", "FR") : ("en", "GB") }

    /// The months' names, January first.
    public var months: [String] {
        switch self {
        case .french:
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre",
            ]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        }
    }

    /// `oui` or `non`; `yes` or `no`.
    public func word(_ value: Bool) -> String {
        switch self {
        case .french: value ? "oui" : "non"
        case .english: value ? "yes" : "no"
        }
    }
}
