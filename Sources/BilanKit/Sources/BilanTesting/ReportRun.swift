internal import Foundation

/// A report composed for a test, as a run of `bilan generate` would compose it.
///
///     let run = try ReportRun(of: JobsByDepartment.self, on: programme, quarter: "2018-T4")
///     #expect(try run.document.tree.contains("12 salariés"))
public struct ReportRun {
    /// In their order: one, or one a subject.
    public let documents: [RenderedDocument]

    /// Composes all documents.
    ///
    /// - Parameters:
    ///   - report: the report’s type.
    ///   - programme: the data.
    ///   - quarter: as in `2018-T4`.
    ///   - date: the day that the documents bear; nil for the quarter's last.
    ///   - audience: for whom the documents are.
    ///   - settings: as `--set` takes them, several of a list parted by commas.
    ///   - subject: the id of the only subject to make a document of; nil makes all.
    ///   - resources: the folder of the plugin's resources; nil where they are those of the report's target, which
    ///     stand beside the tests.
    ///   - theme: how the documents look.
    /// - Throws: what the report threw; `SettingFault` for a setting that it can't take; `ReportError` where a quarter,
    ///   a date or a subject is none.
    public init<Tested: Report>(
        of report: Tested.Type, on programme: Programme, quarter: String, date: String? = nil,
        audience: Audience = .internal, settings: [String: String] = [:], subject: String? = nil,
        resources: String? = nil, theme: Theme = Theme()
    ) throws {
        guard let period = Quarter(quarter) else {
            throw ReportError(
                String(
                    fr: "« \(quarter) » n’est pas un trimestre tel que 2018-T4",
                    en: "“\(quarter)” is not a quarter such as 2018-T4"))
        }
        guard let day = date.map({ CivilDate($0) }) ?? period.end else {
            throw ReportError(
                String(
                    fr: "« \(date ?? "") » n’est pas une date telle que 2018-12-31",
                    en: "“\(date ?? "")” is not a date such as 2018-12-31"))
        }
        let request = ReportRequest(
            programme: programme, quarter: period, date: day, audience: audience, outlines: theme.outlines,
            resources: resources.map { PluginResources(folder: $0) } ?? PluginResources(ofTargetOf: Tested.self))
        let all = try Tested.configured(settings.mapValues { [$0] }).documents(request)
        let chosen = all.filter { subject == nil || $0.id == subject }
        guard subject == nil || !chosen.isEmpty else {
            let ids = all.compactMap(\.id).joined(separator: ", ")
            throw ReportError(
                String(
                    fr: "le rapport n’a pas de sujet « \(subject ?? "") » ; il a : \(ids)",
                    en: "the report has no subject “\(subject ?? "")”; it has: \(ids)"))
        }
        documents = try chosen.map { document in
            var composition = try document.compose()
            composition.notices = programme.notices + composition.notices
            return RenderedDocument(
                id: document.id, title: document.title, composition: composition, theme: theme,
                info: DocumentInfo(quarter: period, date: day), formats: Tested.about.formats)
        }
    }

    /// The only document.
    ///
    /// - Throws: `ReportError` where there are none or several.
    public var document: RenderedDocument {
        get throws {
            guard let first = documents.first, documents.count == 1 else {
                throw ReportError(
                    String(
                        fr: "le rapport fait \(documents.count) documents ; nommez-en un avec subject:",
                        en: "the report makes \(documents.count) documents; name one of them with subject:"))
            }
            return first
        }
    }
}

/// A document of a report under test.
public struct RenderedDocument {
    /// The subject's; nil of a report that is one document.
    public let id: String?
    /// What messages call it: the subject, or the report.
    public let title: String
    /// What the report said, with what the data makes every report say.
    public let composition: Composition
    let theme: Theme
    let info: DocumentInfo
    /// Those that the report names.
    let formats: [ReportFormat]

    /// A composition by itself, without a report.
    public init(_ composition: Composition, theme: Theme = Theme(), quarter: String = "2018-T4") throws {
        guard let period = Quarter(quarter) else {
            throw ReportError(
                String(
                    fr: "« \(quarter) » n’est pas un trimestre tel que 2018-T4",
                    en: "“\(quarter)” is not a quarter such as 2018-T4"))
        }
        self.init(
            id: nil, title: composition.title, composition: composition, theme: theme,
            info: DocumentInfo(quarter: period, date: period.end), formats: [.pdf, .ods])
    }

    init(
        id: String?, title: String, composition: Composition, theme: Theme, info: DocumentInfo,
        formats: [ReportFormat]
    ) {
        self.id = id
        self.title = title
        self.composition = composition
        self.theme = theme
        self.info = info
        self.formats = formats
    }

    /// Makes the document's files in a format.
    ///
    /// - Parameters:
    ///   - format: one that the report names.
    ///   - folder: made where it isn't there.
    ///   - name: the files' names, without their ending.
    /// - Returns: the files, and what the renderer warned of.
    /// - Throws: `DocumentError` with every fault, each with its block.
    @discardableResult
    public func write(
        _ format: ReportFormat, to folder: String, as name: String = "document"
    ) throws -> (paths: [String], warnings: [Diagnostic]) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let maker = DocumentMaker(
            composition, theme: theme, info: info, folder: folder, stem: name, formats: [format])
        let made = try maker.make(format)
        return (made.names.map { "\(folder)/\($0)" }, made.summary.diagnostics)
    }

    /// The bytes of the document's PDF, workbook or flat workbook.
    ///
    /// - Throws: `DocumentError` with every fault, each with its block.
    public func data(_ format: ReportFormat) throws -> [UInt8] {
        let folder = try ScratchFolder()
        defer { folder.remove() }
        let made = try write(format, to: folder.path)
        guard let path = made.paths.first, made.paths.count == 1 else {
            throw ReportError(
                String(
                    fr: "le format \(format.rawValue) fait \(made.paths.count) fichiers : donnez-leur un dossier",
                    en: "the format \(format.rawValue) makes \(made.paths.count) files: give them a folder"))
        }
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

/// A folder for files that a check makes.
struct ScratchFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "bilan-testing-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
