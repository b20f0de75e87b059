/// The outputs that a report can be made as.
public enum ReportFormat: String, CaseIterable, Sendable, Codable {
    case pdf, ods
    /// The pages of the PDF as pictures, for previews: of every report that has a PDF, without its saying so, and made
    /// only where it is asked for.
    case png
    /// The workbook as one XML file, for version control: of every report that has a workbook, in the same way.
    case fods

    /// Whether the format is made only where it is asked for.
    public var isMadeOnRequest: Bool { self == .png || self == .fods }

    /// The formats in which a report can be made, of those that it names.
    public static func available(of named: [ReportFormat]) -> [ReportFormat] {
        let own = named.filter { !$0.isMadeOnRequest }
        return own + (own.contains(.pdf) ? [.png] : []) + (own.contains(.ods) ? [.fods] : [])
    }
}

/// A value that a user may give with `--set NAME=VALUE`.
public struct ReportSetting: Hashable, Sendable, Codable {
    public var name: String
    /// What it does, in one line, for `bilan reports`.
    public var summary: String

    public init(_ name: String, _ summary: String) {
        self.name = name
        self.summary = summary
    }
}

/// What a report says of itself before it runs.
public struct ReportInfo: Hashable, Sendable, Codable {
    /// What users call it by: lower case, digits and hyphens.
    public var id: String
    public var title: String
    /// One line, for `bilan reports`.
    public var summary: String
    public var formats: [ReportFormat]
    public var settings: [ReportSetting]

    public init(
        id: String, title: String, summary: String = "", formats: [ReportFormat], settings: [ReportSetting] = []
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.formats = formats
        self.settings = settings
    }
}

/// One document of a report that makes several, such as a company's profile.
public struct Subject: Hashable, Sendable, Codable {
    /// Stands in the file's name, after the report's: letters, digits and hyphens.
    public var id: String
    public var title: String

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// A report: what it is called, and what it says of a programme. How that is drawn is Bilan's.
///
///     struct JobsByDepartment: Report {
///         static let about = ReportInfo(id: "jobs-by-department", title: "Emplois par département", formats: [.pdf, .ods])
///
///         func compose(_ request: ReportRequest) throws -> Composition {
///             Composition(Self.about.title) { Heading("Emplois par département") }
///         }
///     }
public protocol Report {
    static var about: ReportInfo { get }
    init()

    /// The documents that a run makes, one each; nil for a report that is one document.
    func subjects(_ request: ReportRequest) throws -> [Subject]?

    /// What the report, or the document on `request.subject`, says.
    ///
    /// - Throws: `ReportError` for what its user can mend; the message is shown to them.
    func compose(_ request: ReportRequest) throws -> Composition
}

extension Report {
    public func subjects(_ request: ReportRequest) throws -> [Subject]? { nil }
}

/// Why a report can't be made, in words for its user: what is wrong and what to do.
public struct ReportError: Error, CustomStringConvertible {
    public var description: String
    public init(_ description: String) { self.description = description }
}
