/// The outputs that a report can be made as.
public enum ReportFormat: String, CaseIterable, Sendable, Codable {
    /// Tagged pages: PDF/A-3a and PDF/UA-1, with the data inside.
    case pdf
    /// A workbook: strict OpenDocument, with formulas.
    case ods
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

/// What a report says of itself before it runs.
public struct ReportInfo: Hashable, Sendable, Codable {
    /// What users call it by: lower case, digits and hyphens.
    public var id: String
    /// Stands in `bilan reports`; a document's own title is its composition's.
    public var title: String
    /// One line, for `bilan reports`.
    public var summary: String
    /// The title for who reads English; nil where it is the same.
    public var englishTitle: String?
    /// The summary for who reads English; nil where it is the same.
    public var englishSummary: String?
    /// Those that the report is made in: `.pdf`, `.ods`; previews and flat workbooks follow from them.
    public var formats: [ReportFormat]
    /// What `--set` takes, found in the report's properties (`Setting`).
    public internal(set) var settings: [ReportSetting] = []
    /// Those that the report can be written in, its own first: `request.language` is one of them.
    public var languages: [NumberLanguage]

    /// What a report says of itself: `static let about = ReportInfo(…)`.
    ///
    /// - Parameters:
    ///   - id: what users call it by: lower case, digits and hyphens.
    ///   - title: stands in `bilan reports`.
    ///   - summary: one line, for `bilan reports`.
    ///   - formats: those that the report is made in.
    ///   - languages: those that it can be written in, its own first.
    ///   - settings: of a report that isn't a type; those of a type are found in its properties.
    ///   - englishTitle: the title for who reads English.
    ///   - englishSummary: the summary for who reads English.
    public init(
        id: String, title: String, summary: String = "", formats: [ReportFormat],
        languages: [NumberLanguage] = [.french], settings: [ReportSetting] = [], englishTitle: String? = nil,
        englishSummary: String? = nil
    ) {
        self.englishTitle = englishTitle
        self.englishSummary = englishSummary
        self.settings = settings
        self.languages = languages.isEmpty ? [.french] : languages
        self.id = id
        self.title = title
        self.summary = summary
        self.formats = formats
    }

    /// The title as a person reads it, in the language of messages.
    public var shownTitle: String { String(fr: title, en: englishTitle ?? title) }

    /// The summary as a person reads it, in the language of messages.
    public var shownSummary: String { String(fr: summary, en: englishSummary ?? summary) }
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
///
/// A report that makes several documents says on what, and composes each:
///
///     struct SchemeSheets: Report {
///         static let about = ReportInfo(id: "scheme-sheets", title: "Fiche de dispositif", formats: [.pdf])
///
///         func subjects(_ request: ReportRequest) throws -> [Scheme] { Array(request.programme.schemes) }
///
///         func compose(_ request: ReportRequest, on scheme: Scheme) throws -> Composition {
///             Composition(scheme.name) { Paragraph("Situation au \(request.quarter.end).") }
///         }
///     }
public protocol Report {
    /// What each document is on, a `ReportSubject`; `Never` of a report that is one document.
    associatedtype Subject = Never

    /// What the report says of itself: its name, title and formats.
    static var about: ReportInfo { get }
    /// A report as it is before the host fills in its settings.
    init()

    /// What a report that is one document says.
    ///
    /// - Throws: `ReportError` for what its user can mend; the message is shown to them.
    func compose(_ request: ReportRequest) throws -> Composition

    /// What stands in the file's name behind the report's, of a report that is one document: its settings may choose
    /// what it is on, such as a department, and one document must not take another's place. Letters without accents,
    /// digits and hyphens; nil where nothing was chosen, as by default.
    var documentID: String? { get }

    /// What a run's documents are on, of a report that makes several. Each carries what its document shows, so that
    /// nothing is looked up twice.
    func subjects(_ request: ReportRequest) throws -> [Subject]

    /// What the document on one subject says.
    ///
    /// - Throws: `ReportError` for what its user can mend; the message is shown to them, and the other documents are
    ///   made.
    func compose(_ request: ReportRequest, on subject: Subject) throws -> Composition
}

extension Report {
    /// None: the report's own name is enough.
    public var documentID: String? { nil }
}

extension Report where Subject == Never {
    /// None: the report is one document.
    public func subjects(_ request: ReportRequest) -> [Never] { [] }

    /// Never called.
    public func compose(_ request: ReportRequest, on subject: Never) -> Composition {}
}

extension Report where Subject: ReportSubject {
    /// There is no such document: a report with subjects says what each of them is.
    public func compose(_ request: ReportRequest) throws -> Composition {
        throw ReportError(
            String(
                fr: "le rapport « \(Self.about.id) » fait un document par sujet : composez chacun des siens.",
                en: "the report “\(Self.about.id)” makes one document per subject: compose each of its own."))
    }
}

/// Why a report can't be made, in words for its user: what is wrong and what to do.
public struct ReportError: Error, CustomStringConvertible {
    /// Shown to the user as it is.
    public var description: String
    /// An error in words for the user.
    ///
    /// - Parameter description: what is wrong and what to do, in the user's language.
    public init(_ description: String) { self.description = description }
}
