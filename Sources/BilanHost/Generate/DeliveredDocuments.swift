import BilanKit
import Support

/// What became of the documents of a run that is divided: which of them are delivered, and whether all are.
final class DeliveredDocuments: Sendable {
    /// One document in its formats.
    struct Document: Sendable {
        /// The files' names without their endings.
        let name: String
        var files: [String] = []
        fileprivate(set) var formats: Set<ReportFormat> = []
    }

    /// One report with the documents that were begun.
    struct Report: Sendable {
        let name: String
        fileprivate let formats: Set<ReportFormat>
        fileprivate var count: Int?
        fileprivate var isEmpty = false
        fileprivate var hasStray = false
        fileprivate(set) var documents: [Document] = []

        /// Whether it is known of each document whether it was made.
        var isKnown: Bool { !hasStray && (isEmpty || count == documents.count) }

        /// Whether a document is there in each format.
        func isWhole(_ document: Document) -> Bool { document.formats == formats }
    }

    private let state: Locked<[Report]>

    /// - Parameter reports: those of the run, in their order, with the formats that each is made in.
    init(_ reports: [(name: String, formats: [ReportFormat])]) {
        state = Locked(reports.map { Report(name: $0.name, formats: Set($0.formats)) })
    }

    var reports: [Report] { state.value }

    /// Takes note of what happens; of one report in the order of its documents.
    func take(_ event: GenerateEvent) {
        switch event {
        case .document(let report, let name, _, let count):
            change(report) {
                $0.count = count
                $0.documents.append(Document(name: name))
            }
        case .made(let file, _): change(file.report) { $0.take(file) }
        case .empty(let report): change(report) { $0.isEmpty = true }
        default: break
        }
    }

    private func change(_ report: String, _ change: (inout Report) -> Void) {
        state.update { reports in
            guard let place = reports.firstIndex(where: { $0.name == report }) else { return }
            change(&reports[place])
        }
    }
}

extension DeliveredDocuments.Report {
    fileprivate mutating func take(_ file: MadeFile) {
        guard let last = documents.indices.last, file.names.allSatisfy({ $0.hasPrefix(documents[last].name) }) else {
            hasStray = true
            return
        }
        documents[last].files += file.names
        documents[last].formats.insert(file.format)
    }
}
