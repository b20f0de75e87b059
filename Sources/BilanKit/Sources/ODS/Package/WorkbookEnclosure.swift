/// A file that a workbook's package carries beside its own parts (ODF 1.3 part 2, 3.1); programs that know nothing of it
/// pass it over.
public struct WorkbookEnclosure: Sendable {
    /// Its path in the package.
    public var path: String
    /// As in `application/json`.
    public var mediaType: String
    /// Made once the rest of the workbook is.
    public var content: @Sendable () throws -> [UInt8]

    /// A file to be carried in the package.
    public init(path: String, mediaType: String, content: @escaping @Sendable () throws -> [UInt8]) {
        self.path = path
        self.mediaType = mediaType
        self.content = content
    }
}
