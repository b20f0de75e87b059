import BilanKit

/// A row of a file that a figure rests on.
public struct TraceEntry: Encodable, Sendable, Equatable {
    public var file: String
    public var line: Int
    /// What the row is, in French.
    public var label: String
    /// The same in English.
    public var english: String
    /// What it counts for: cents of an amount; nil of a row that only explains.
    public var cents: Int64?
    /// What it counts for where rows are counted.
    public var count: Int?
    /// Rows that its amount was made from.
    public var details: [TraceEntry] = []
    /// What it is about, by which it is found again in other data: rows may stand elsewhere there.
    package var key: String
    /// The day of what it tells.
    package var day: CivilDate?

    /// What the row is, as a person reads it.
    public var shownLabel: String { String(fr: label, en: english) }

    private enum CodingKeys: String, CodingKey { case file, line, label, cents, count, details }

    init(
        _ origin: Origin, _ label: String, english: String, cents: Int64? = nil, count: Int? = nil,
        details: [TraceEntry] = [], key: String? = nil, day: CivilDate? = nil
    ) {
        self.key = key ?? label
        self.day = day
        file = origin.file
        line = origin.line
        self.label = label
        self.english = english
        self.cents = cents
        self.count = count
        self.details = details
    }
}
