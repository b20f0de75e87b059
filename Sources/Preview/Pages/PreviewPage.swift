import BilanHost
import BilanKit
import Dossier
import Foundation
import Import
import Intake
import Support

/// One open page: what was chosen in it, what it shows, and the files that it may fetch. Another page, also of the same
/// person, has choices and files of its own.
actor PreviewPage {
    /// The page's own folder: its runs and its upload.
    let folder: String
    private let settings: PreviewSettings
    private let sources: PreviewSources
    private var choice: PreviewChoice?
    /// What the page is read in.
    private var messages = MessageLanguage.current
    /// The upload that stands in for the command's data; nil while there is none.
    private var upload: (name: String, path: String)?
    private var state = PreviewState()
    /// Those that wait for the state to change.
    private var listeners: [Int: CheckedContinuation<Void, Never>] = [:]
    private var listenerCount = 0
    private var runNumber = 0
    /// Of the rows of the document that is being drawn.
    private var rowPace = RowPace()
    /// What the documents on the page were made from, for their figures' rows.
    private var shown: DossierSource?
    private var making: Task<Void, Never>?
    private var isAsked = false
    private var isClosed = false
    /// How the files stood when the last run began.
    private var stamps: FileStamps?
    private(set) var lastSeen = Date()

    /// - Throws: `UserError` where there is no place for files.
    init(_ settings: PreviewSettings) throws {
        self.settings = settings
        folder = try ScratchFolder.makeTemporary()
        sources = PreviewSources(settings, folder: folder)
        state.data.name = settings.dataName
    }

    /// Ends what is under way and removes the page's files.
    func close() async {
        isClosed = true
        making?.cancel()
        await making?.value
        shown = nil
        TemporaryFiles.remove(folder)
    }

    // MARK: What a person does

    /// - Returns: the state's version, which the run will exceed.
    func choose(_ choice: PreviewChoice) -> Int {
        self.choice = choice
        messages = .current
        ask()
        return state.version
    }

    /// Takes a file of the person's own in place of the data.
    ///
    /// - Parameter write: writes it to a path.
    func take(_ name: String, _ write: (String) async throws -> Void) async throws {
        // Its name tells whether it is a workbook; nothing else of it is taken.
        let place = folder + "/upload"
        TemporaryFiles.remove(place)
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let safe = UploadName.safe(name)
        let path = place + "/" + safe
        try await write(path)
        upload = (safe, path)
        (state.data.name, state.data.isUploaded) = (safe, true)
        ask()
    }

    /// Goes back to the command's data.
    func dropUpload() {
        guard let upload else { return }
        self.upload = nil
        unlink(upload.path)
        (state.data.name, state.data.isUploaded) = (settings.dataName, false)
        ask()
    }

    // MARK: What the page is told

    /// The state once it is later than a version, or as it is after some seconds.
    func state(after version: Int, within seconds: Double) async -> PreviewState {
        let end = Date().addingTimeInterval(seconds)
        while state.version <= version, Date() < end, !Task.isCancelled {
            lastSeen = Date()
            await news()
        }
        lastSeen = Date()
        return state
    }

    /// Waits for a change, or a second.
    private func news() async {
        listenerCount += 1
        let id = listenerCount
        let alarm = Task {
            try? await Task.sleep(for: .seconds(1))
            wake(id)
        }
        await withCheckedContinuation { listeners[id] = $0 }
        alarm.cancel()
    }

    private func wake(_ id: Int) { listeners.removeValue(forKey: id)?.resume() }

    /// Whether the documents of a run are those that the page shows.
    func shows(run number: String) -> Bool { state.run.map { String($0.number) } == number }

    /// Where a file of the last run is; nil for any other.
    func path(of file: String) -> String? {
        guard let run = state.run, !file.contains("/"), !file.hasPrefix(".") else { return nil }
        let isShown = run.documents.contains { document in
            document.pages.contains { $0.file == file } || document.files.contains { $0.file == file }
        }
        return isShown ? runFolder(run.number) + "/" + file : nil
    }

    func sheet(_ place: Int, of file: String) async throws -> SheetTable? {
        guard let path = path(of: file) else { return nil }
        return try await Blocking.run { try SheetTable(place, of: path) }
    }

    func rows(ofFigure place: Int, of document: String) async throws -> FigureRows? {
        guard let path = path(of: document + ".pdf"), let shown else { return nil }
        return try await Blocking.run { try FigureRows(place, of: path, in: shown) }
    }

    /// A table of a document as CSV; nil for any other file that the document carries.
    func table(_ name: String, of document: String) async throws -> [UInt8]? {
        guard let path = path(of: document + ".pdf"),
            state.run?.documents.contains(where: { $0.tables.contains { $0.file == name } }) == true
        else { return nil }
        return try await Blocking.run { try AttachmentProcess.bytes(of: name, in: path) }
    }

    // MARK: Runs

    private var dataPath: String { upload?.path ?? settings.data }

    private func runFolder(_ number: Int) -> String { folder + "/run-\(number)" }

    private func change(_ body: (inout PreviewState) -> Void) {
        body(&state)
        state.version += 1
        for id in listeners.keys { wake(id) }
    }

    /// Looks whether a file changed that the page shows documents of.
    func watch() {
        guard let choice, making == nil, sources.stamps(choice, data: dataPath) != stamps else { return }
        ask()
    }

    /// Has a run made: once the one that is under way has ended, which is given up.
    private func ask() {
        isAsked = true
        guard let making else { return start() }
        making.cancel()
    }

    private func start() {
        isAsked = false
        // What would be written now, nobody would remove.
        guard !isClosed else { return }
        making = Task {
            await messages.speak { await make() }
            making = nil
            // For the next change.
            SpareWorkers.start()
            if isAsked { start() }
        }
    }

    private func make() async {
        guard let choice else { return await check() }
        stamps = sources.stamps(choice, data: dataPath)
        change { ($0.isBusy, $0.progress) = (true, nil) }
        let last = runNumber
        do {
            try await make(choice)
        } catch is CancellationError {
        } catch {
            if !Task.isCancelled { tell(error) }
        }
        // What isn't shown isn't kept.
        for number in last...runNumber where number != state.run?.number { TemporaryFiles.remove(runFolder(number)) }
        change { ($0.isBusy, $0.progress) = (false, nil) }
    }

    /// Looks at the data alone.
    private func check() async {
        change { $0.isBusy = true }
        do {
            let data = try await openData(.internal)
            if !Task.isCancelled { take(data) }
        } catch {
            tell(error)
        }
        change { $0.isBusy = false }
    }

    private func openData(_ audience: Audience) async throws -> PreviewSources.Data {
        try await sources.data(dataPath, for: audience)
    }

    private func make(_ choice: PreviewChoice) async throws {
        let data = try await openData(choice.audience)
        // Others may have been chosen meanwhile.
        try Task.checkCancellation()
        take(data)
        let template = try sources.template(choice)
        let (catalogue, faults) = try await sources.plugins().withSoundReports(of: template)
        // A fault in another report of the template is no matter of this one.
        if catalogue[choice.report] == nil, let fault = faults.first { throw fault }
        let previous = state.run?.number
        runNumber += 1
        let number = runNumber
        try FileManager.default.createDirectory(atPath: runFolder(number), withIntermediateDirectories: true)
        let run = PreviewRun(
            choice: choice, settings: settings, data: data, template: template, catalogue: catalogue,
            folder: runFolder(number))
        let (first, then) = try run.formats()
        let pace = Pace()
        let made = try await run.make(first) { await self.follow($0, pace) }
        try Task.checkCancellation()
        var shownRun = PreviewState.Run(
            number: number, report: choice.report, quarter: choice.quarter, data: state.data.name,
            documents: try await documents(made, in: number))
        shownRun.isComplete = then.isEmpty
        shown = data.source
        change { ($0.run, $0.message, $0.progress) = (shownRun, nil, nil) }
        if let previous { TemporaryFiles.remove(runFolder(previous)) }
        guard !then.isEmpty else { return }
        SpareWorkers.start()
        let files = try await run.make(then) { await self.follow($0, pace) }
        try Task.checkCancellation()
        shownRun.documents = try await documents(made + files, in: number)
        shownRun.isComplete = true
        change { $0.run = shownRun }
    }

    private func documents(_ made: [PreviewRun.Made], in number: Int) async throws -> [PreviewState.Document] {
        let folder = runFolder(number)
        return try await Blocking.run { try PreviewDocuments.all(made, in: folder) }
    }

    private func follow(_ event: GenerateEvent, _ pace: Pace) {
        switch event {
        case .document(_, let name, let place, let count):
            rowPace = RowPace()
            let extent = PreviewState.Extent(
                document: name, number: place, count: count, seconds: pace.seconds,
                secondsLeft: pace.left(place - 1, of: count))
            change { $0.progress = extent }
        case .progress(_, let progress):
            guard var extent = state.progress, progress.rows > extent.rows else { return }
            rowPace.take(progress)
            (extent.rows, extent.allRows, extent.seconds) = (progress.rows, progress.allRows, pace.seconds)
            extent.rowsPerSecond = rowPace.rate
            // Of many documents each is a small part.
            if extent.count == 1 {
                extent.secondsLeft = rowPace.left
            }
            change { $0.progress = extent }
        default: break
        }
    }

    private func take(_ data: PreviewSources.Data) {
        state.data.quarters = data.quarters.map(\.description)
        state.data.departments = data.departments.map(\.code)
        take(data.source.summary)
    }

    private func take(_ summary: ImportSummary) {
        change { state in
            state.data.take(summary)
            state.findings = FindingLine.all(summary)
        }
    }

    /// What is shown stays, with the reason beside it.
    private func tell(_ error: any Error) {
        if let refusal = error as? DossierRefusal { take(refusal.summary) }
        let words: String
        switch error {
        case let failure as PreviewRun.Failure: words = failure.reasons.joined(separator: "\n")
        default: words = "\(StoreFailure.translated(error))"
        }
        change { $0.message = Self.forForm(words) }
    }

    /// What is said of an option of the command, for whoever sees a form.
    private static func forForm(_ words: String) -> String {
        words.replacing(#/--set ([a-z0-9-]+)(=| ?:)/#) { match in
            String(
                fr: "Réglage \(match.1)\(match.2 == "=" ? " = " : " :")",
                en: "Setting \(match.1)\(match.2 == "=" ? " = " : ":")")
        }
        .replacing(#/^--quarter /#) { _ in String(fr: "Trimestre ", en: "Quarter ") }
    }
}
