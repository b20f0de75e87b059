import BilanKit

/// What is wrong in a template: where, and what to do.
public struct TemplateFault: Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// Counted from 1.
    public var line: Int
    public var column: Int
    public var message: String

    public var description: String {
        String(fr: "\(file):\(line):\(column) : \(message)", en: "\(file):\(line):\(column): \(message)")
    }
}

/// A template that can't be used: every fault found, in the order of files and lines.
public struct TemplateError: Error, CustomStringConvertible {
    public var faults: [TemplateFault]

    public init(faults: [TemplateFault]) {
        self.faults = faults.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
