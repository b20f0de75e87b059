extension DecodingError {
    /// Where JSON isn't as it should be, in words.
    var place: String {
        let path: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        guard !path.isEmpty else { return "ce n’est pas du JSON de cette forme" }
        return "à « " + path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".") + " »"
    }
}
