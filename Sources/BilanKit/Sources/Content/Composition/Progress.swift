/// How far a renderer has come.
public struct Progress: Hashable, Sendable, Codable {
    /// Rows of tables drawn or written so far.
    public var rows: Int
    /// Pages or sheets begun so far.
    public var pages: Int
    /// Rows of tables that the document has in all; nil where that isn't known yet.
    public var allRows: Int?

    /// So many rows and pages, of so many rows in all.
    public init(rows: Int, pages: Int, allRows: Int? = nil) {
        self.rows = rows
        self.pages = pages
        self.allRows = allRows
    }
}

/// Called periodically with the progress so far. Throwing cancels rendering and leaves no file.
public typealias ProgressHandler = (Progress) throws -> Void
