import BilanKit
import Foundation
import Support

/// Runs trials in workers, each in a folder of its own, and keeps what they made as long as it is looked at.
final class TrialRunner: Sendable {
    private let library: String
    let options: ValidationOptions
    private let store: TrialDataStore
    private let scratch: String
    private let state = Locked(State())
    let onEvent: @Sendable (ValidationEvent) async -> Void

    private struct State {
        var number = 0
        /// How often a report's runs took too long.
        var timeouts: [String: Int] = [:]
    }

    /// Each further run of a report that doesn't end would take as long again.
    private static let timeoutLimit = 2

    init(
        library: String, options: ValidationOptions, scratch: String,
        onEvent: @escaping @Sendable (ValidationEvent) async -> Void
    ) {
        self.library = library
        self.options = options
        self.scratch = scratch
        self.onEvent = onEvent
        store = TrialDataStore(awards: options.awards)
    }

    /// - Throws: `UserError` or `DossierRefusal` where the dossier can't be made.
    func data(_ dossier: TrialDossier) async throws -> TrialData {
        try await store.data(dossier) { [onEvent] in await onEvent(.preparing($0.words)) }
    }

    /// Runs some trials, as many at once as may run; their records in the same order.
    func run(_ trials: [Trial]) async throws -> [TrialRecord] {
        try await withThrowingTaskGroup(of: (Int, TrialRecord).self) { group in
            var waiting = Array(trials.enumerated())[...]
            var records: [Int: TrialRecord] = [:]
            func begin() {
                guard let (index, trial) = waiting.popFirst() else { return }
                group.addTask { (index, try await self.run(trial)) }
            }
            for _ in 0..<max(1, options.jobs) { begin() }
            while let (index, record) = try await group.next() {
                records[index] = record
                begin()
            }
            return trials.indices.compactMap { records[$0] }
        }
    }

    func run(_ trial: Trial) async throws -> TrialRecord {
        guard !trial.formats.isEmpty else {
            return TrialRecord(
                trial,
                omission: String(fr: "le rapport n’a pas ces formats", en: "the report doesn’t have these formats"))
        }
        guard state.value.timeouts[trial.report, default: 0] < Self.timeoutLimit else {
            return TrialRecord(
                trial,
                omission: String(
                    fr: "d’autres essais de ce rapport n’ont pas fini dans le temps donné",
                    en: "other trials of this report did not end within the time given"))
        }
        let data = try await data(trial.dossier)
        await onEvent(.trial(trial.words))
        let number = state.update {
            $0.number += 1
            return $0.number
        }
        let output = try OutputFolder("\(scratch)/\(number)")
        defer { output.close() }
        let record = try await record(of: trial, on: data, in: output)
        if record.hasTimedOut { state.update { $0.timeouts[trial.report, default: 0] += 1 } }
        return record
    }

    private func record(
        of trial: Trial, on data: TrialData, in output: OutputFolder
    ) async throws -> TrialRecord {
        let folder = try output.workerFolder()
        defer { folder.remove() }
        let task = task(of: trial, on: data, folder: folder.path)
        let taker = TrialMessages(trial, output: output, folder: folder)
        var worker = WorkerProcess(timeout: options.timeout, fence: options.fence)
        worker.onPrinted = { taker.print($0) }
        let started = DispatchTime.now().uptimeNanoseconds
        let outcome = try await worker.run(.make(task)) { taker.take($0) }
        var record = taker.record
        record.seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
        record.processorSeconds = outcome.processorSeconds
        record.hasTimedOut = outcome.ending == .timedOut
        record.ending = outcome.ending.explanation(timeout: options.timeout).map { explanation in
            String(fr: "l’extension \(explanation)", en: "the plugin \(explanation)")
                + (outcome.lastWords.isEmpty
                    ? "" : String(fr: " : ", en: ": ") + outcome.lastWords.replacing("\n", with: ", "))
        }
        return record
    }

    private func task(of trial: Trial, on data: TrialData, folder: String) -> ReportTask {
        var theme = options.theme
        if theme.organisation.isEmpty { theme.organisation = data.authority }
        let first = data.dates.first?.year ?? data.quarter.year
        let quarter = trial.purpose == .early ? Quarter(year: max(1900, first - 10), number: 1)! : data.quarter
        return ReportTask(
            library: library, report: trial.report, formats: trial.formats, dossier: data.source.path, quarter: quarter,
            date: quarter.end, audience: trial.dossier == .masked ? .public : .internal,
            settings: trial.settings.mapValues { [$0] }, theme: theme, folder: folder, producer: options.producer,
            resolution: trial.resolution, examinedDocuments: trial.documentLimit)
    }

    /// Removes the files of runs that need not be looked at any more.
    func discard(_ records: [TrialRecord]) {
        for path in records.flatMap(\.files).flatMap(\.paths) { unlink(path) }
    }
}

/// Makes a record of a worker's messages.
private final class TrialMessages: Sendable {
    private let output: OutputFolder
    private let folder: ResultFolder
    private let state: Locked<State>

    private struct State {
        var record: TrialRecord
        var origin = ReportExamination.FailureOrigin.other
    }

    init(_ trial: Trial, output: OutputFolder, folder: ResultFolder) {
        self.output = output
        self.folder = folder
        state = Locked(State(record: TrialRecord(trial)))
    }

    var record: TrialRecord { state.value.record }

    func print(_ lines: [String]) { state.update { $0.record.printed += lines } }

    func take(_ message: WorkerMessage) {
        switch message {
        case .document(let name, _, _): state.update { $0.record.documents.append(TrialRecord.Document(name: name)) }
        case .made(let file):
            let taken = taken(file)
            state.update { state in
                guard !state.record.documents.isEmpty else { return }
                state.record.documents[state.record.documents.count - 1].files.append(taken)
            }
        case .failed(let name, let reason): fail(name, output.explained(reason, of: folder))
        case .nothingToMake: state.update { $0.record.hasNoSubject = true }
        case .examined(.accessibility(let faults)): state.update { $0.record.accessibility += faults }
        case .examined(.failure(let origin)): state.update { $0.origin = origin }
        case .examined(.memory(let bytes)): state.update { $0.record.memory = bytes }
        case .plugin, .refused, .library, .planned, .progress, .finished: break
        }
    }

    private func fail(_ name: String?, _ reason: String) {
        state.update { state in
            let failure = TrialRecord.Failure(reason: reason, origin: state.origin)
            if name != nil, !state.record.documents.isEmpty {
                state.record.documents[state.record.documents.count - 1].failure = failure
            } else {
                state.record.failure = failure
            }
        }
    }

    /// Takes a document's files out of the worker's reach, and looks at them as a delivery does.
    private func taken(_ made: MadeFile) -> TrialRecord.File {
        var file = TrialRecord.File(format: made.format)
        (file.pages, file.warnings) = (made.pages, made.warnings)
        do {
            file.paths = try output.accept(made, from: folder)
            let digest = try SHA256()
            for path in file.paths { file.bytes += try FileDigest.read(path, into: digest) }
            file.digest = digest.hexadecimal()
        } catch {
            file.fault = "\(error)"
        }
        return file
    }
}
