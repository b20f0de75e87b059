import BilanKit
import Foundation
import Support

/// Makes one report: a worker, or several that share its documents. A crash costs the document that it comes up in.
struct ReportBatch: Sendable {
    private let task: ReportTask
    private let entry: PluginCatalogue.Entry
    private let request: GenerateRequest
    private let output: OutputFolder
    private let slots: WorkerSlots
    /// Nil where documents are made to be compared, and none stays.
    private let manifest: RunManifest?
    private let onEvent: @Sendable (GenerateEvent) async -> Void
    private let events: DocumentEvents
    private let outcome = Locked(RunOutcome.made)
    private let stop = RunStop()

    /// Crashes after which a worker isn't started anew for the documents behind.
    private static let crashLimit = 16

    /// - Parameter task: without a folder and a share, which each worker has of its own.
    init(
        task: ReportTask, entry: PluginCatalogue.Entry, request: GenerateRequest, output: OutputFolder,
        slots: WorkerSlots, manifest: RunManifest?, onEvent: @escaping @Sendable (GenerateEvent) async -> Void
    ) {
        self.task = task
        self.entry = entry
        self.request = request
        self.output = output
        self.slots = slots
        self.manifest = manifest
        self.onEvent = onEvent
        events = DocumentEvents(onEvent)
    }

    func make() async -> RunOutcome {
        await onEvent(.started(report: task.report))
        let (counts, count) = AsyncStream<Int>.makeStream()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await makeShare(0) { count.yield($0) }
                count.finish()
            }
            // Only the first worker tells how many documents there are.
            for await documents in counts.prefix(1) {
                for place in 1..<max(1, share(0).workerCount(of: documents)) {
                    group.addTask { await makeShare(place) { _ in } }
                }
            }
        }
        await events.end()
        await onEvent(.finished(report: task.report))
        return outcome.value
    }

    private func share(_ place: Int) -> DocumentShare {
        DocumentShare(place: place, workers: request.isInProcess ? 1 : request.jobs)
    }

    /// Makes the documents of one share, once a worker may start.
    private func makeShare(_ place: Int, onCount: @escaping @Sendable (Int) -> Void) async {
        await slots.take()
        var share = share(place)
        let end = Date().addingTimeInterval(request.timeout)
        for _ in 0...Self.crashLimit where !stop.isSet {
            let position = Locked<Position?>(nil)
            let crash = await work(share, until: end, position, onCount)
            defer { if let last = position.value { events.finish(last.number) } }
            guard let crash else { break }
            // A document that never ends leaves no time for those behind it.
            guard let last = position.value, crash.isOfDocument, end > Date(),
                let next = share.number(after: last.number, of: last.count)
            else {
                tell(crash, at: position.value, missing: position.value.map { missing(behind: $0, of: share) } ?? 0)
                break
            }
            share.start = next
            tell(crash, at: last, missing: 0)
        }
        await slots.giveBack()
    }

    /// The document that a worker is at.
    private struct Position: Sendable {
        var name: String
        var number: Int
        var count: Int
    }

    /// How a worker ended before its share was made.
    private struct Crash: Sendable {
        var words: String
        /// Whether the documents behind may fare better.
        var isOfDocument: Bool
        /// Whether the same may go well another time.
        var mayGoWell = false
    }

    /// Has a worker make a share.
    ///
    /// - Parameter position: where it is, or was when it ended.
    /// - Returns: nil where it came to its end.
    private func work(
        _ share: DocumentShare, until end: Date, _ position: Locked<Position?>,
        _ onCount: @escaping @Sendable (Int) -> Void
    ) async -> Crash? {
        let folder: ResultFolder
        do {
            folder = try output.workerFolder()
        } catch {
            return Crash(
                words: String(
                    fr: "le dossier de travail ne peut pas être créé : \(error)",
                    en: "the working folder can’t be created: \(error)"), isOfDocument: false,
                mayGoWell: (error as? SystemFailure)?.kind == .temporary)
        }
        defer { folder.remove() }
        var task = task
        (task.folder, task.share) = (folder.path, share)
        @Sendable func take(_ message: WorkerMessage) {
            self.take(message, from: folder, position, share, onCount)
        }
        if request.isInProcess {
            await Worker.perform(.make(task), onMessage: take)
            return nil
        }
        var worker = WorkerProcess(
            timeout: end.timeIntervalSinceNow, fence: request.fence.granting(entry.needs))
        let report = task.report
        if request.isVerbose {
            worker.onPrinted = { [events] in events.tell(.printed(report: report, lines: $0), of: nil) }
        }
        do {
            let running = worker
            let outcome = try await stop.run { [task] in try await running.run(.make(task), onMessage: take) }
            guard let outcome else { return nil }
            return outcome.ending.explanation(timeout: request.timeout).map { explanation in
                Crash(
                    words: words(explanation, of: outcome, folder), isOfDocument: outcome.ending.isOfDocument,
                    mayGoWell: outcome.ending.mayGoWell)
            }
        } catch {
            return Crash(words: "\(error)", isOfDocument: false)
        }
    }

    private func words(
        _ explanation: String, of outcome: WorkerProcess.Outcome, _ folder: ResultFolder
    ) -> String {
        let remedy =
            outcome.ending == .timedOut
            ? String(fr: ". Donnez-lui plus de temps avec --timeout", en: ". Give it more time with --timeout") : ""
        let hint =
            outcome.isUnplaced
            ? String(
                fr: "\nPour voir où : bilan plugin debug \(task.report), avec les mêmes options",
                en: "\nTo see where: bilan plugin debug \(task.report), with the same options") : ""
        let last = (outcome.lastWords.isEmpty ? "" : "\n" + outcome.lastWords) + hint
        return output.explained(
            "\(entry.maker) (\(entry.library)) \(explanation)\(remedy)\(last)", of: folder)
    }

    /// Deals with what a worker says.
    private func take(
        _ message: WorkerMessage, from folder: ResultFolder, _ position: Locked<Position?>,
        _ share: DocumentShare, _ onCount: @Sendable (Int) -> Void
    ) {
        let number = position.value?.number
        let name = position.value?.name
        func fail(_ reason: String, _ document: String?, mayGoWell: Bool = false) {
            self.fail(output.explained(reason, of: folder), of: number, document, mayGoWell: mayGoWell)
        }
        switch message {
        case .planned(let plan):
            do {
                try manifest?.plan(plan, of: task.report, in: task.formats)
            } catch {
                fail(
                    String(
                        fr: "« \(DocumentManifest.name) » ne peut pas être écrit : \(error)",
                        en: "“\(DocumentManifest.name)” can’t be written: \(error)"), nil, mayGoWell: output.isFull)
            }
            if plan.meant > plan.chosen, share.place == 0 {
                events.tell(.kept(report: task.report, documents: plan.meant - plan.chosen), of: nil)
            }
        case .document(let name, let next, let count):
            if let number { events.finish(number) }
            position.value = Position(name: name, number: next, count: count)
            onCount(count)
            events.tell(.document(report: task.report, name: name, number: next, count: count), of: next)
        case .progress(let progress): events.tell(.progress(report: task.report, progress), of: number)
        case .made(let file):
            do {
                let paths = try output.accept(file, from: folder) { [manifest] files in
                    try manifest?.add(file, of: name ?? "", files: files)
                }
                events.tell(.made(file, paths: paths), of: number)
            } catch {
                fail("\(error)", name, mayGoWell: (error as? UserError)?.kind == .temporary)
            }
        case .failed(let name, let reason):
            fail(name.map { String(fr: "\($0) : \(reason)", en: "\($0): \(reason)") } ?? reason, name)
        case .nothingToMake:
            // Of all reports some have nothing to say; who names one wants its document.
            if request.reports == nil {
                events.tell(.empty(report: task.report), of: nil)
            } else {
                fail(GenerateEvent.nothingToMake, nil)
            }
        case .plugin, .refused, .library, .examined, .finished: break
        }
    }

    /// - Parameter document: nil where the whole report fails.
    private func fail(_ reason: String, of number: Int?, _ document: String?, mayGoWell: Bool) {
        // A disk that is full takes no other document either.
        let isFull = output.isFull
        guard !isFull || stop.set() else { return }
        let mayGoWell = mayGoWell || isFull
        outcome.update { $0.add(mayGoWell ? .mayGoWell : .failed) }
        manifest?.fail(task.report, document: document, reason: reason, mayGoWell: mayGoWell)
        let plugin = entry.templateReport == nil ? entry.plugin : task.report
        events.tell(.failed(report: task.report, plugin: plugin, reason: reason), of: number)
    }

    /// - Parameters:
    ///   - last: the document that it came up in; named where the report has several.
    ///   - missing: how many behind it are not made.
    private func tell(_ crash: Crash, at last: Position?, missing: Int) {
        guard let last, last.count > 1 else {
            return fail(crash.words, of: last?.number, last?.name, mayGoWell: crash.mayGoWell)
        }
        let rest =
            missing == 0
            ? ""
            : String(
                fr: ", et \(FrenchNumber.count(missing, "document suivant manque", "documents suivants manquent"))",
                en: ", and "
                    + "\(EnglishText.count(missing, "document after it is missing", "documents after it are missing"))")
        fail(
            String(
                fr: "\(last.name) (document \(last.number) sur \(last.count))\(rest) : \(crash.words)",
                en: "\(last.name) (document \(last.number) of \(last.count))\(rest): \(crash.words)"), of: last.number,
            last.name,
            mayGoWell: crash.mayGoWell)
    }

    private func missing(behind last: Position, of share: DocumentShare) -> Int {
        var (missing, next) = (0, share.number(after: last.number, of: last.count))
        while let number = next {
            missing += 1
            next = share.number(after: number, of: last.count)
        }
        return missing
    }
}

extension WorkerProcess.Ending {
    /// Whether the document that was being made is at fault: others may be made by another worker.
    fileprivate var isOfDocument: Bool {
        switch self {
        case .exited, .signalled, .exceeded: true
        case .finished, .timedOut, .misbehaved, .notStarted: false
        }
    }

    /// Whether the same may go well another time: someone ended the worker, or it had not time enough.
    fileprivate var mayGoWell: Bool {
        switch self {
        case .timedOut, .notStarted: true
        case .signalled(let signal): [SIGKILL, SIGTERM, SIGHUP, SIGINT].contains(signal)
        case .finished, .exited, .exceeded, .misbehaved: false
        }
    }
}
