import BilanKit
import Dossier
import Import
import Intake
import Templates

/// What `bilan generate` is asked for.
public struct GenerateRequest: Sendable {
    /// The reports' names; nil makes all.
    public var reports: [String]?
    /// A path, or `demo`.
    public var data = "demo"
    /// The same data where they are open already; nil opens them.
    public var source: DossierSource?
    /// Nil takes the quarter of the data's last dated fact.
    public var quarter: Quarter?
    /// Empty makes each report in all the formats that it names.
    public var formats: [ReportFormat] = []
    public var output = "."
    public var theme = Theme()
    /// What the template has beside its look: its reports, and the order of others' parts.
    public var template: Template?
    public var settings: [(name: String, value: String)] = []
    /// By what each report is divided into one document a recipient; nil makes it of all the data.
    public var division: Division?
    /// The path of a list of recipients, for each of whom a mail with their documents is written; with a division.
    public var recipients: String?
    public var audience = Audience.internal
    /// What the documents are written in.
    public var language = NumberLanguage.french
    /// What a person says of the data's columns and sheets, against what their names and profiles say.
    public var map = ColumnMap()
    /// How amounts are read; nil as the data's own import has it.
    public var amounts: AmountChoice?
    public var date: CivilDate
    public var jobs = 2
    /// The part of a batch that this run makes; nil makes all.
    public var shard: Shard?
    /// Whether documents stay that are there and match the manifest.
    public var isResumed = false
    /// Whether documents carry the rows that they are made from.
    public var isSelfContained = false
    /// The documents that are made anew to be compared; nil for a run whose documents stay.
    var remade: RemadeDocuments?
    /// Seconds that one report may take.
    public var timeout = 300.0
    /// Whether rows that can't be taken stop the run.
    public var isStrict = false
    public var producer = "Bilan"
    /// Pixels an inch of pages made as pictures.
    public var resolution = 96.0
    /// How many pages of a document become pictures at most, the first ones.
    public var pageLimit = Int.max

    /// What plugins are kept from.
    public var fence = FencePolicy()
    /// Whether reports are made in this very process, for a debugger: what ends a plugin ends the run.
    public var isInProcess = false
    /// Whether what plugins print is told.
    public var isVerbose = false

    public init(date: CivilDate) { self.date = date }
}

/// What happens during a run, as it happens.
public enum GenerateEvent: Sendable {
    /// The data was read: its faults, if any.
    case data(ImportSummary)
    case started(report: String)
    case document(report: String, name: String, number: Int, count: Int)
    case progress(report: String, Progress)
    /// What a plugin printed, where that is asked for.
    case printed(report: String, lines: [String])
    case made(MadeFile, paths: [String])
    /// Documents that an earlier run made stay as they are.
    case kept(report: String, documents: Int)
    /// - Parameter plugin: the report itself where it is a template's: its reason names the file.
    case failed(report: String, plugin: String, reason: String)
    /// Of all reports one has no document in these data.
    case empty(report: String)
    case finished(report: String)
    /// What a list of recipients leaves open: parts without a recipient, recipients without a part.
    case recipients(warning: String)
    /// A mail was written, which nobody has sent.
    case mailed(path: String, part: String, files: Int, bytes: Int)
    /// A part's mail isn't written.
    case mailFailed(part: String, reason: String)

    /// Why a report has no document.
    public static var nothingToMake: String {
        String(fr: "aucun document à produire pour ces données", en: "no document to make from this data")
    }
}
