/// What one of a file's columns was taken for.
public struct ColumnReading: Codable, Hashable, Sendable {
    /// How it was known.
    public enum Basis: String, Codable, Sendable, Comparable, CaseIterable {
        /// The file's profile, or `--map`, says so.
        case profile
        /// By the table's own name for it.
        case exact
        /// By that name but for case, accents and punctuation.
        case spelling
        /// By a name that others use for it.
        case alias
        /// By words in its name.
        case guess

        private var order: Int { Self.allCases.firstIndex(of: self)! }

        public static func < (a: Basis, b: Basis) -> Bool { a.order < b.order }

        var confidence: Confidence {
            switch self {
            case .profile, .exact, .spelling: .certain
            case .alias: .probable
            case .guess: .uncertain
            }
        }
    }

    /// As the file has it.
    public var name: String
    /// Counted from 1.
    public var index: Int
    /// The table's column that it fills; nil where it isn't read.
    public var field: String?
    /// Nil where it isn't read.
    public var basis: Basis?

    public init(name: String, index: Int, field: String? = nil, basis: Basis? = nil) {
        self.name = name
        self.index = index
        self.field = field
        self.basis = basis
    }
}
