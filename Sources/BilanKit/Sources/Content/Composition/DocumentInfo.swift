import Programme

/// What a document's margins and properties say of it.
public struct DocumentInfo: Sendable {
    /// The period reported on.
    public var quarter: Quarter
    /// The day that the document bears; no clock is read, so that the same data gives the same bytes.
    public var date: CivilDate
    /// The program that made it, with its version.
    public var producer: String

    /// The period and day of a document.
    public init(quarter: Quarter, date: CivilDate, producer: String = "Bilan") {
        self.quarter = quarter
        self.date = date
        self.producer = producer
    }
}

/// A property of a document under a name of its own.
public struct DocumentProperty: Hashable, Sendable {
    /// The property's name.
    public var name: String
    /// Text, a number, a date or a boolean.
    public var value: CellValue

    /// A property of a document.
    public init<Value: CellConvertible>(_ name: String, _ value: Value) {
        self.name = name
        self.value = value.cellValue
    }
}

/// A finding on a document, with where it stands.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// Whether a document can be made in spite of a finding.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The document is made, and the warning told.
        case warning
        /// The document is refused.
        case error
    }
    /// Whether the document can be made in spite of it.
    public var severity: Severity
    /// What is wrong and what to do, in words for whoever makes the report.
    public var message: String
    /// The block, as in `table « Aides »`.
    public var block: String?
    /// The page, counted from 1, or nil where there is none.
    public var page: Int?

    /// A finding on a document.
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
    /// What is to be said of the document: warnings.
    public var diagnostics: [Diagnostic]
    /// Where the key figures of drawn pages stand, in reading order.
    public var figures: [FigurePlace]

    /// What was made, with its warnings.
    public init(pages: Int, rows: Int, diagnostics: [Diagnostic] = [], figures: [FigurePlace] = []) {
        self.figures = figures
        self.pages = pages
        self.rows = rows
        self.diagnostics = diagnostics
    }
}

/// A document that can't be made: every error found, not only the first.
public struct DocumentError: Error, CustomStringConvertible {
    /// All that is wrong, in reading order.
    public var diagnostics: [Diagnostic]
    /// Whether the system is at fault and not the document: a full disk, a folder that may not be written to.
    public private(set) var isOfSystem = false

    /// What could not be written, with the remedy that helps.
    ///
    /// - Parameters:
    ///   - what: as in “out/report.ods can’t be written”.
    ///   - reason: the system's, in words.
    package static func unwritten(_ what: String, _ reason: String) -> DocumentError {
        var error = DocumentError(
            String(
                fr: "\(what)\u{00A0}: \(reason) ; vérifiez les droits du dossier et la place libre",
                en: "\(what): \(reason); check the folder’s permissions and the free space"))
        error.isOfSystem = true
        return error
    }

    /// An error of several findings.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// An error of one finding.
    public init(_ message: String, block: String? = nil, page: Int? = nil) {
        diagnostics = [Diagnostic(.error, message, block: block, page: page)]
    }

    public var description: String {
        diagnostics.map { diagnostic in
            var text = diagnostic.message
            if let page = diagnostic.page { text = String(fr: "page \(page)\u{00A0}: ", en: "page \(page): ") + text }
            if let block = diagnostic.block { text = block + String(fr: "\u{00A0}: ", en: ": ") + text }
            return text
        }.joined(separator: "\n")
    }
}
