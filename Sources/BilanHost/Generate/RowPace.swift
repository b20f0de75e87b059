import BilanKit

/// How fast the rows of a document are drawn: what went before the first of them says nothing of it.
public struct RowPace: Sendable {
    /// What was told last.
    public private(set) var progress = Progress(rows: 0, pages: 0)
    private var pace = Pace()

    public init() {}

    public mutating func take(_ progress: Progress) {
        if progress.rows < self.progress.rows || self.progress.rows == 0 { pace = Pace(after: progress.rows) }
        self.progress = progress
    }

    /// Rows in a second; nil where too little is known.
    public var rate: Double? { pace.rate(progress.rows) }

    /// Seconds that are left; nil where that can't be told.
    public var left: Double? { progress.allRows.flatMap { pace.left(progress.rows, of: $0) } }
}
