/// What a person says that a file's columns hold, against what their names say.
public struct ColumnMap: Codable, Equatable, Sendable {
    /// A column's name in the file, or its place as `#3`, and the table's column; an empty text where it is not to be
    /// read.
    public var columns: [String: String]
    /// The sheets of a workbook that are to be read; empty where these are to be found out.
    public var sheets: [String]

    public init(_ columns: [String: String] = [:], sheets: [String] = []) {
        self.columns = columns
        self.sheets = sheets
    }

    var isEmpty: Bool { columns.isEmpty && sheets.isEmpty }

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
        return ColumnMap(merged, sheets: other.sheets.isEmpty ? sheets : other.sheets)
    }
}
