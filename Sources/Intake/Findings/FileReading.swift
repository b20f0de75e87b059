/// How a file was taken: what was decided before its first row.
public struct FileReading: Codable, Hashable, Sendable {
    public enum Format: String, Codable, Sendable {
        case csv, ods, fods, xlsx
    }

    public var format: Format
    /// Of a text file, such as `Windows-1252`; what is said of it in French.
    public var encoding: String?
    public var encodingConfidence: Confidence?
    /// Why that encoding, where it isn't plain, in French.
    public var encodingReason: String?
    /// The encoding in English, where that is another text, and why it is.
    package var englishEncoding: String?
    package var englishEncodingReason: String?
    /// Of a text file.
    public var separator: String?
    public var separatorConfidence: Confidence?
    /// Counted from 1; nil where there is no header.
    public var headerLine: Int?
    public var headerConfidence: Confidence?
    /// The rows above the header, in words.
    public var titles: [String] = []
    /// The columns in the file's order.
    public var columns: [ColumnReading] = []
    /// How columns are written, and what was given for the whole file; nil where nothing had to be decided.
    package var styles: [StyleDecisions.Reading]?
    /// Whether a profile, or `--map`, had its say.
    public var usesProfile = false
    /// The name of the profile beside the file that was read; nil where there is none, or nothing in it.
    public var profile: String?

    public init(format: Format) { self.format = format }
}

/// How often a column's cells were repaired in one way.
public struct RepairCount: Codable, Hashable, Sendable {
    /// The table's column; nil for whole rows.
    public var field: String?
    /// The finding's code, such as `repaired-french-date`.
    public var code: String
    /// What was done, in French.
    public var repair: String
    public var count: Int
    public var confidence: Confidence

    package init(field: String? = nil, _ kind: RepairKind, count: Int) {
        self.field = field
        self.count = count
        code = kind.code
        repair = kind.label
        confidence = kind.confidence
    }
}
