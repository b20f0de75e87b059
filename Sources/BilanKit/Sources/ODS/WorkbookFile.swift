/// Where a workbook goes.
public struct WorkbookFile: Sendable {
    /// The file's path.
    public var path: String
    /// Whether it has a picture of its first page, for folders that show files by theirs. What stands in no folder needs
    /// none.
    public var hasThumbnail: Bool
    /// What it carries beside the workbook.
    public var enclosures: [WorkbookEnclosure]

    /// A file, which has a thumbnail unless that is left out.
    public init(path: String, hasThumbnail: Bool = true, enclosures: [WorkbookEnclosure] = []) {
        self.path = path
        self.hasThumbnail = hasThumbnail
        self.enclosures = enclosures
    }
}
