/// Where a value was read: the file's name and the line, counted from 1 (the header's).
public struct Origin: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    public var line: Int

    /// As in `subventions.csv:12`.
    public var description: String { "\(file):\(line)" }

    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}
