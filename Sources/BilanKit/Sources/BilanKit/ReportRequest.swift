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
    private let onProgress: (Progress) -> Void

    /// - Parameter onProgress: told what the report says of its own progress.
    public init(
        programme: Programme, quarter: Quarter, date: CivilDate, audience: Audience = .internal,
        onProgress: @escaping (Progress) -> Void = { _ in }
    ) {
        self.programme = programme
        self.quarter = quarter
        self.date = date
        self.audience = audience
        self.onProgress = onProgress
    }

    /// Tells who waits for the report how many rows it has read. Worth its while where `compose` or `subjects` walk
    /// through very many; it may be called for each.
    public func progress(rows: Int) { onProgress(Progress(rows: max(0, rows), pages: 0)) }
}
