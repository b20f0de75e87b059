import Content

/// A file carried inside the PDF, as PDF/A-3 allows (ISO 19005-3, 6.8).
public struct Attachment: Sendable {
    /// How the file stands to the document (`/AFRelationship`).
    public enum Relationship: String, Sendable {
        /// The document was made from the file.
        case source = "Source"
        /// The file holds what a figure or table was drawn from.
        case data = "Data"
        /// The file says the same as the document, in another form.
        case alternative = "Alternative"
        /// The file adds to the document.
        case supplement = "Supplement"
        /// None of the others.
        case unspecified = "Unspecified"
    }

    /// Where the file's bytes are.
    public enum Content: Sendable {
        /// In memory.
        case bytes([UInt8])
        /// A file's path, read when the document is finished.
        case path(String)
        /// Made when the document is finished, once all of it is drawn.
        case made(@Sendable () throws -> [UInt8])
    }

    /// The file's name, without folders; unique in the document.
    public var name: String
    /// As in `text/csv`.
    public var mimeType: String
    /// What the file is, in words for readers.
    public var description: String
    /// How the file stands to the document.
    public var relationship: Relationship
    /// Where the file's bytes are.
    public var content: Content
    /// When the file was last changed; midnight UTC.
    public var date: CivilDate

    /// A file to be carried inside the document.
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
