import BilanKit

/// What came of all runs of a report.
struct ReportRecords: Sendable {
    let report: ReportInfo
    var refusalFaults: [String] = []
    var all: [TrialRecord] = []
    /// Why there are no runs but those on the demonstration.
    var omission: String?
    /// The settings without which the report makes nothing.
    var base: [String: String] = [:]
    /// How many awards the huge dossier has.
    var awards = 0
    /// What other programs said of the documents.
    var judgements: [ReportFormat: Finding] = [:]

    init(report: ReportInfo, refusalFaults: [String] = []) {
        self.report = report
        self.refusalFaults = refusalFaults
    }

    subscript(purpose: Trial.Purpose) -> [TrialRecord] { all.filter { $0.trial.purpose == purpose } }

    /// The run on the demonstration that the others are compared with.
    var reference: TrialRecord? { self[.documents(.demo)].first { $0.trial.settings == base } }

    /// The documents that other programs judge, which takes them long: a usual one and a hostile one.
    func judged(_ format: ReportFormat) -> [String] {
        [TrialDossier.demo, .hostile].compactMap { dossier in
            let files = self[.documents(dossier)].flatMap(\.files).filter { $0.format == format && $0.fault == nil }
            return files.first?.paths.first
        }
    }
}
