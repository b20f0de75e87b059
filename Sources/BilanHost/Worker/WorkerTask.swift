import BilanKit
import Templates

/// What the host asks of a worker: the first message of their channel.
enum WorkerTask: Codable, Sendable {
    /// Load a plugin and say which reports it has.
    case describe(library: String)
    /// Load a library to judge it, and say what came of it.
    case examine(library: String)
    /// Make a report.
    case make(ReportTask)

    /// The plugin's file.
    var library: String {
        switch self {
        case .describe(let library), .examine(let library): library
        case .make(let task): task.library
        }
    }
}

/// One report to make, in all its formats and documents.
struct ReportTask: Codable, Sendable {
    var library: String
    var report: String
    var formats: [ReportFormat]
    /// The dossier's SQLite file.
    var dossier: String
    var quarter: Quarter
    var date: CivilDate
    var audience: Audience
    /// What the documents are written in.
    var language = NumberLanguage.french
    /// What was given with `--set`, each as often as it was given.
    var settings: [String: [String]]
    var theme: Theme
    /// The template's own order of parts, and its reports; nil where documents have its look alone.
    var template: Template?
    /// The template's report that is made; nil of a plugin's.
    var templateReport: TemplateReport?
    /// Where the worker writes, a folder of its own; the host moves finished files from there.
    var folder: String
    var producer: String
    /// Of pictures, in pixels an inch.
    var resolution: Double
    /// How many pages become pictures at most.
    var pageLimit = Int.max
    /// By what the report is divided into one document a recipient; nil makes it of all the data.
    var division: Division?
    /// Which of the report's documents the run makes.
    var choice = DocumentChoice()
    /// Which of those this worker makes.
    var share = DocumentShare()
    /// What documents carry to be made again; nil where they carry nothing.
    var recipe: RecipeTask?
    /// How many documents are made at most, and each examined; nil makes all, and examines none.
    var examinedDocuments: Int?
    /// What the worker's messages are written in.
    var messages = MessageLanguage.current
}

/// What a worker tells the host; in which order, `MessageSequence` says.
enum WorkerMessage: Codable, Sendable {
    case plugin(PluginDescription)
    /// The library is no plugin that this host can run, and why.
    case refused(RefusedPlugin)
    /// What became of a library that was loaded to be judged.
    case library(LibraryExamination)
    /// What is found out of a report that is made to be judged.
    case examined(ReportExamination)
    /// All documents that the report has, and how many of them are to be made: told once, before the first of them.
    case planned(DocumentPlan)
    /// A document begins: `count` of them in all.
    case document(name: String, number: Int, count: Int)
    case progress(Progress)
    case made(MadeFile)
    /// A document, or the whole report where the name is nil, can't be made.
    case failed(name: String?, reason: String)
    /// The report has no subject in these data, hence no document.
    case nothingToMake
    /// The task is done, failures told before.
    case finished
}

/// What a worker finished: a document in one format.
public struct MadeFile: Codable, Sendable {
    /// The files' names, as they will stand in the output folder: one, or one a page where pages are pictures.
    public var names: [String]
    public var report: String
    public var format: ReportFormat
    /// Pages of a PDF, sheets of a workbook.
    public var pages: Int
    public var rows: Int
    public var seconds: Double
    public var warnings: [Diagnostic]
    /// Those that its text is drawn with.
    public var fonts: [Recipe.Part] = []
    /// Where the key figures of pictures stand.
    public var figures: [FigurePlace] = []
}
