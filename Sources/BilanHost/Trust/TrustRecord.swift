import BilanKit

/// A person's consent to one plugin's file.
public struct TrustRecord: Codable, Sendable, Hashable {
    /// The library's path, links followed.
    public var path: String
    /// Of the library's bytes: a changed file is another one.
    public var sha256: String
    /// What it was granted beyond what each plugin may.
    public var needs: PluginNeeds
    /// When the consent was given.
    public var day: CivilDate
}

/// What is known of a person's consent to a plugin.
public enum TrustState: Sendable, Hashable {
    /// Of the command's own folder: who installed Bilan put it there.
    case builtIn
    /// Consented to.
    case trusted(TrustRecord)
    /// Never asked about.
    case unknown
    /// Consented to, and changed since.
    case changed(TrustRecord)
    /// Consented to, but it now asks for more.
    case wantsMore(TrustRecord)

    /// Whether it may be loaded.
    public var isTrusted: Bool {
        switch self {
        case .builtIn, .trusted: true
        case .unknown, .changed, .wantsMore: false
        }
    }

    /// Whose consent it has, in words that follow its path.
    public var words: String {
        switch self {
        case .builtIn: String(fr: "est livrée avec Bilan", en: "comes with Bilan")
        case .trusted(let record):
            String(
                fr: "est approuvée depuis le \(FrenchNumber.date(record.day))",
                en: "has been trusted since \(LocalizedNumberFormatter(.english).date(record.day))")
        case .unknown: String(fr: "n’est pas encore approuvée", en: "is not trusted yet")
        case .changed(let record):
            String(
                fr: "a changé depuis qu’elle a été approuvée, le \(FrenchNumber.date(record.day))",
                en: "has changed since it was trusted, on \(LocalizedNumberFormatter(.english).date(record.day))")
        case .wantsMore(let record):
            String(
                fr: "demande plus que ce qui lui a été accordé le \(FrenchNumber.date(record.day))",
                en: "asks for more than it was granted on \(LocalizedNumberFormatter(.english).date(record.day))")
        }
    }
}
