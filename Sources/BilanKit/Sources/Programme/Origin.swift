/// Where a value was read: the file's name and the line, counted from 1 (the header's).
public struct Origin: Hashable, Sendable, CustomStringConvertible {
    /// The file's name, without its folder; of a workbook with its sheet.
    public var file: String
    /// Counted from 1, which is the header's.
    public var line: Int

    /// As in `subventions.csv:12`.
    public var description: String { "\(file):\(line)" }

    /// A place in a file.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}
