/// What a person says that a file's columns hold, against what their names say.
public struct ColumnMap: Codable, Hashable, Sendable {
    /// A column's name in the file, or its place as `#3`, and the table's column; an empty text where it is not to be
    /// read.
    public var columns: [String: String]
    /// What a field holds in all rows of the file, where no column or an empty cell says it.
    public var constants: [String: String] = [:]
    /// True where the first row is data.
    public var hasNoHeader = false
    /// How the numbers of a field's column are written.
    package var numbers: [String: NumberStyle] = [:]
    /// In which order the dates of a field's column have day and month.
    package var dates: [String: DateOrder] = [:]
    /// By what the amounts of a field's column are multiplied.
    package var units: [String: AmountUnit] = [:]

    /// The sheets of a workbook that are to be read; empty where these are to be found out.
    public var sheets: [String]

    public init(_ columns: [String: String] = [:], sheets: [String] = []) {
        self.columns = columns
        self.sheets = sheets
    }

    package var isEmpty: Bool { self == ColumnMap() }

    /// Whether a person said more than which column is which.
    var saysMoreThanColumns: Bool {
        hasNoHeader || !constants.isEmpty || !numbers.isEmpty || !dates.isEmpty || !units.isEmpty
    }

    /// All that was said, in an order of its own: what tells one reading of a file from another.
    package var signature: [String] {
        var lines = columns.map { "\($0)=\($1)" }
        lines += constants.map { "constante \($0)=\($1)" }
        lines += numbers.map { "nombres \($0)=\($1.example)" }
        lines += dates.map { "dates \($0)=\($1.rawValue)" }
        lines += units.map { "unite \($0)=\($1.rawValue)" }
        return (hasNoHeader ? ["sans en-tête"] : []) + lines.sorted()
    }

    /// The key that names a column, where there is one.
    func key(_ name: String, index: Int) -> String? {
        if columns[name] != nil { return name }
        let spelling = HeaderKey.spelling(name)
        if !spelling.isEmpty,
            let key = columns.keys.sorted().first(where: { HeaderKey.spelling($0) == spelling && !$0.hasPrefix("#") })
        {
            return key
        }
        return columns["#\(index)"] == nil ? nil : "#\(index)"
    }

    /// Whether a person said that a column is not to be read.
    func ignores(_ name: String, index: Int) -> Bool {
        key(name, index: index).map { columns[$0]?.isEmpty == true } ?? false
    }

    /// These columns, with those of another map in their place where both name one.
    func merging(_ other: ColumnMap) -> ColumnMap {
        var merged = columns
        for (name, field) in other.columns {
            for known in merged.keys
            where known != name && HeaderKey.spelling(known) == HeaderKey.spelling(name)
                && known.hasPrefix("#") == name.hasPrefix("#")
            {
                merged[known] = nil
            }
            merged[name] = field
        }
        var result = self
        result.columns = merged
        // One of nothing takes back what was said before.
        result.constants = result.constants.merging(other.constants) { $1 }.filter { !$0.value.isEmpty }
        if !other.sheets.isEmpty { result.sheets = other.sheets }
        result.hasNoHeader = hasNoHeader || other.hasNoHeader
        result.numbers.merge(other.numbers) { $1 }
        result.dates.merge(other.dates) { $1 }
        result.units.merge(other.units) { $1 }
        return result
    }
}
