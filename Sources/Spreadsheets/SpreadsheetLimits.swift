/// How much a workbook may hold. Memory doesn't grow with any of these but as said; they stop files made to exhaust the
/// machine.
public struct SpreadsheetLimits: Sendable {
    /// Bytes that one part may unpack to.
    public var partBytes = 16 << 30
    /// Bytes that a part read into memory (styles, relationships, the list of sheets) may unpack to.
    public var smallPartBytes = 64 << 20
    /// How many times its packed size a part may unpack to, once it is past `ratioFloor`. Deflate reaches 1,032; rows
    /// that repeat each other word for word reach about 250.
    public var ratio = 500
    /// Bytes below which no ratio is looked at.
    public var ratioFloor = 64 << 20
    /// Entries of the archive.
    public var entries = 65_535
    /// Bytes of text in one row, formulas among it; kept in memory.
    public var rowBytes = 16 << 20
    /// Bytes of one tag, comment or other piece of XML; kept in memory.
    public var tokenBytes = 8 << 20
    /// Elements within elements.
    public var depth = 256
    /// Bytes of shared strings, beyond which the file is refused. They go to a temporary file past
    /// `sharedStringsInMemory`.
    public var sharedStringBytes = 4 << 30
    public var sharedStringsInMemory = 16 << 20
    /// Merged ranges of a sheet; kept in memory, sixteen bytes each.
    public var mergedRanges = 1_048_576
    public var sheets = 10_000

    public init() {}

    /// Rows and columns that content may stand in, LibreOffice's and Excel's own limits.
    public static let rows = 1_048_576
    public static let columns = 16_384
}
