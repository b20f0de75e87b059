import Content

/// A file carried inside the PDF, as PDF/A-3 allows (ISO 19005-3, 6.8).
public struct Attachment: Sendable {
    /// How the file stands to the document (`/AFRelationship`).
    public enum Relationship: String, Sendable {
        case source = "Source"
        case data = "Data"
        case alternative = "Alternative"
        case supplement = "Supplement"
        case unspecified = "Unspecified"
    }

    public enum Content: Sendable {
        case bytes([UInt8])
        /// A file's path, read when the document is finished.
        case path(String)
    }

    /// The file's name, without folders; unique in the document.
    public var name: String
    /// As in `text/csv`.
    public var mimeType: String
    public var description: String
    public var relationship: Relationship
    public var content: Content
    /// When the file was last changed; midnight UTC.
    public var date: CivilDate

    public init(
        name: String, mimeType: String, description: String, relationship: Relationship, content: Content,
        date: CivilDate
    ) {
        self.name = name
        self.mimeType = mimeType
        self.description = description
        self.relationship = relationship
        self.content = content
        self.date = date
    }
}
