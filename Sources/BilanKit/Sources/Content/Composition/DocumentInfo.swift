import Programme

/// What a document's margins and properties say of it.
public struct DocumentInfo: Sendable {
    public var quarter: Quarter
    /// The day that the document bears; no clock is read, so that the same data gives the same bytes.
    public var date: CivilDate
    /// The program that made it, with its version.
    public var producer: String

    public init(quarter: Quarter, date: CivilDate, producer: String = "Bilan") {
        self.quarter = quarter
        self.date = date
        self.producer = producer
    }
}

/// A property of a document under a name of its own.
public struct DocumentProperty: Hashable, Sendable {
    public var name: String
    /// Text, a number, a date or a boolean.
    public var value: CellValue

    public init<Value: CellConvertible>(_ name: String, _ value: Value) {
        self.name = name
        self.value = value.cellValue
    }
}

/// A finding on a document, with where it stands.
public struct Diagnostic: Hashable, Sendable, Codable {
    public enum Severity: String, Hashable, Sendable, Codable { case warning, error }
    public var severity: Severity
    public var message: String
    /// The block, as in `table « Aides »`.
    public var block: String?
    /// The page, counted from 1, or nil where there is none.
    public var page: Int?

    public init(_ severity: Severity, _ message: String, block: String? = nil, page: Int? = nil) {
        self.severity = severity
        self.message = message
        self.block = block
        self.page = page
    }
}

/// What a renderer made.
public struct DocumentSummary: Sendable {
    /// Pages of a PDF, sheets of a workbook.
    public var pages: Int
    /// Rows of tables drawn or written.
    public var rows: Int
    public var diagnostics: [Diagnostic]

    public init(pages: Int, rows: Int, diagnostics: [Diagnostic] = []) {
        self.pages = pages
        self.rows = rows
        self.diagnostics = diagnostics
    }
}

/// A document that can't be made: every error found, not only the first.
public struct DocumentError: Error, CustomStringConvertible {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public init(_ message: String, block: String? = nil, page: Int? = nil) {
        diagnostics = [Diagnostic(.error, message, block: block, page: page)]
    }

    public var description: String {
        diagnostics.map { diagnostic in
            var text = diagnostic.message
            if let page = diagnostic.page { text = "page \(page)\u{00A0}: " + text }
            if let block = diagnostic.block { text = block + "\u{00A0}: " + text }
            return text
        }.joined(separator: "\n")
    }
}
