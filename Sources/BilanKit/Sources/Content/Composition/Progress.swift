/// How far a renderer has come.
public struct Progress: Hashable, Sendable, Codable {
    /// Rows of tables drawn or written so far.
    public var rows: Int
    /// Pages or sheets begun so far.
    public var pages: Int

    /// So many rows and pages.
    public init(rows: Int, pages: Int) {
        self.rows = rows
        self.pages = pages
    }
}

/// Called periodically with the progress so far. Throwing cancels rendering and leaves no file.
public typealias ProgressHandler = (Progress) throws -> Void
