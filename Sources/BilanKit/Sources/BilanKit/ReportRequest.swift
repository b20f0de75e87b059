/// For whom a report is made.
public enum Audience: String, CaseIterable, Sendable, Codable {
    /// The authority's own staff: all names stand.
    case `internal`
    /// Anyone: natural persons and companies that may not be published are masked, by the host, before a report reads
    /// them.
    case `public`
}

/// What a report is made from.
public struct ReportRequest {
    public let programme: Programme
    /// The period reported on.
    public let quarter: Quarter
    /// The day that the documents bear.
    public let date: CivilDate
    public let audience: Audience
    /// What the user gave with `--set`, under names that the report declares.
    public let settings: [String: String]
    /// The document to compose, of a report that makes several.
    public var subject: Subject?

    public init(
        programme: Programme, quarter: Quarter, date: CivilDate, audience: Audience = .internal,
        settings: [String: String] = [:], subject: Subject? = nil
    ) {
        self.programme = programme
        self.quarter = quarter
        self.date = date
        self.audience = audience
        self.settings = settings
        self.subject = subject
    }
}
