import BilanKit

/// One run of a report in a worker of its own.
struct Trial: Sendable {
    /// What the run is for.
    enum Purpose: Hashable, Sendable {
        /// Documents on a dossier, in all formats.
        case documents(TrialDossier)
        /// The demonstration once more.
        case again
        /// A quarter before all data.
        case early
        /// The pictures and the flat workbook of the huge dossier, whose time and memory aren't looked at.
        case previews
        /// One value of a setting.
        case setting
    }

    var purpose: Purpose
    var report: String
    var dossier: TrialDossier
    var formats: [ReportFormat]
    /// As `--set` takes them, each once.
    var settings: [String: String] = [:]
    /// Whether one of them is a text that may name nothing: the document may then be refused for what it names.
    var hasOddText = false

    private static let optionLength = 60

    /// How many documents of a report that makes one a subject are made.
    var documentLimit: Int { purpose == .setting ? 1 : dossier == .huge || dossier == .large ? 3 : 5 }
    /// Of pictures, in pixels an inch: few where there are many.
    var resolution: Double { dossier == .huge ? PictureWriter.resolutions.lowerBound : 72 }

    /// The options that repeat it, where it has some.
    var options: String {
        settings.sorted { $0.key < $1.key }.map { name, value in
            "--set \(name)=\(value.count > Self.optionLength ? value.prefix(Self.optionLength) + "…" : value)"
        }.joined(separator: " ")
    }

    /// What is told of it while it runs.
    var words: String {
        let period =
            switch purpose {
            case .early: String(fr: ", avant toutes les données", en: ", before all data")
            case .again: String(fr: ", une seconde fois", en: ", a second time")
            case .documents, .previews, .setting: ""
            }
        let formats = formats.map(\.rawValue).joined(separator: ", ")
        let details = [formats, options].filter { !$0.isEmpty }
        return String(
            fr: "\(report) sur \(dossier.words)\(period) (\(details.joined(separator: " ; ")))",
            en: "\(report) on \(dossier.words)\(period) (\(details.joined(separator: "; ")))")
    }
}

/// What a run made, and how it ended.
struct TrialRecord: Sendable {
    /// One of its documents.
    struct Document: Sendable {
        var name: String
        var files: [File] = []
        /// Why it couldn't be made further.
        var failure: Failure?

        /// The first format that wasn't made.
        func missing(of formats: [ReportFormat]) -> ReportFormat? {
            formats.first { format in !files.contains { $0.format == format } }
        }
    }

    struct File: Sendable {
        var format: ReportFormat
        /// Where it stands while it is kept; several of pictures.
        var paths: [String] = []
        var bytes = 0
        var digest = ""
        var pages = 0
        var warnings: [Diagnostic] = []
        /// Why it isn't delivered; nil where it is.
        var fault: String?
    }

    struct Failure: Sendable {
        var reason: String
        var origin: ReportExamination.FailureOrigin
    }

    var trial: Trial
    /// Why it wasn't run; nil where it was.
    var omission: String?
    var documents: [Document] = []
    /// Why there is no document at all.
    var failure: Failure?
    var hasNoSubject = false
    /// How the worker ended, where that wasn't as it should, in words that follow the plugin's name.
    var ending: String?
    var hasTimedOut = false
    var accessibility: [Diagnostic] = []
    var printed: [String] = []
    var memory: Int?
    var processorSeconds: Double?
    var seconds = 0.0

    init(_ trial: Trial, omission: String? = nil) {
        self.trial = trial
        self.omission = omission
    }

    /// Whether a document was made.
    var hasMade: Bool { documents.contains { document in document.files.contains { $0.fault == nil } } }
    var files: [File] { documents.flatMap(\.files) }
    var failures: [Failure] { documents.compactMap(\.failure) + [failure].compactMap(\.self) }
}
