/// How sure a decision about a file is.
public enum Confidence: String, Codable, Sendable, CaseIterable {
    case certain, probable, uncertain

    /// « certain », for the person who reads it.
    public var label: String {
        switch self {
        case .certain: "certain"
        case .probable: "probable"
        case .uncertain: "incertain"
        }
    }
}
