import Support

/// Names the documents of parts, and tells from a document's name whose it is: the part with the longest id that the
/// name begins with.
struct PartDocumentNames {
    /// By their ids in small letters.
    private let parts: [String: DivisionPart]
    private var taken: Set<String> = []

    init(_ parts: [DivisionPart]) {
        self.parts = Dictionary(parts.map { ($0.id.lowercased(), $0) }) { first, _ in first }
    }

    /// The part of the document that has an id; nil where it is none's.
    func part(of document: String) -> DivisionPart? {
        var rest = document.lowercased()[...]
        while true {
            if let part = parts[String(rest)] { return part }
            guard let hyphen = rest.lastIndex(of: "-") else { return nil }
            rest = rest[..<hyphen]
        }
    }

    /// The id of a document of a part: the part's, and behind it the document's own. No other document has it, and no
    /// other part is taken for its own.
    ///
    /// - Parameter own: nil of a report that is one document.
    mutating func id(of own: String?, in part: DivisionPart) throws -> String {
        var attempt = 0
        while true {
            let number = attempt == 0 ? nil : "doc\(attempt)"
            // A company's profile in the company's part has the company's number once.
            let id = try Self.shortened([part.id, number, own == part.id ? nil : own].compactMap(\.self))
            if self.part(of: id) == part, taken.insert(id.lowercased()).inserted { return id }
            attempt += 1
        }
    }

    /// What is too long for a file's name ends with a digest of the whole.
    private static func shortened(_ words: [String]) throws -> String {
        let id = words.joined(separator: "-")
        guard id.utf8.count > SubjectID.longest else { return id }
        let digest = try SHA256()
        Array(id.utf8).withUnsafeBytes { digest.update($0) }
        return "\(id.prefix(SubjectID.longest - 9))-\(digest.hexadecimal().prefix(8))"
    }
}
