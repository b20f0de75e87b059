import Content

/// What the file says of itself, alike in its XMP packet and its information dictionary.
struct DocumentMetadata: Sendable {
    var title: String
    var author: String
    var subject: String?
    var keywords: [String]
    /// A BCP 47 tag.
    var language: String
    /// Written as midnight UTC: no clock is read, so that the same data gives the same bytes.
    var date: CivilDate
    /// The program that made it, with its version.
    var producer: String

    init(
        title: String, author: String, subject: String? = nil, keywords: [String] = [], language: String,
        date: CivilDate, producer: String
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.date = date
        self.producer = producer
    }
}
