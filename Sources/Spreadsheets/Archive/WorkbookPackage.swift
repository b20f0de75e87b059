/// The parts of a packed workbook as bytes, for whoever compares two files or looks for what one carries.
public final class WorkbookPackage {
    private let archive: ZipArchive

    /// - Parameter partBytes: how much each part may unpack to.
    /// - Throws: `SpreadsheetFailure` for a file that is no archive, or one that is built to mislead.
    public init(path: String, partBytes: Int) throws {
        var limits = SpreadsheetLimits()
        (limits.partBytes, limits.smallPartBytes) = (partBytes, partBytes)
        archive = try ZipArchive(path: path, limits: limits)
    }

    /// In the order of their names.
    public var names: [String] { archive.names.sorted() }

    /// A part's bytes; nil where there is none of this name.
    ///
    /// - Throws: `SpreadsheetFailure` where it can't be unpacked, or is more than it may be.
    public func bytes(of name: String) throws -> [UInt8]? { archive.contains(name) ? try archive.read(name) : nil }
}
