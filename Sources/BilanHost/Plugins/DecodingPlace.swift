import BilanKit

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
        guard !path.isEmpty else {
            return String(fr: "ce n’est pas du JSON de cette forme", en: "it is not JSON of this form")
        }
        let keys = path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
        return String(fr: "à « \(keys) »", en: "at “\(keys)”")
    }
}
