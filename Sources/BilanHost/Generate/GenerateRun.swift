import BilanKit
import Dossier
import Foundation
import Import
import Intake
import Support

/// One run of `bilan generate`: data in, one worker a report, finished files moved to their place.
public struct GenerateRun: Sendable {
    private let request: GenerateRequest
    private let catalogue: PluginCatalogue
    private let onEvent: @Sendable (GenerateEvent) async -> Void

    public init(
        _ request: GenerateRequest, catalogue: PluginCatalogue,
        onEvent: @escaping @Sendable (GenerateEvent) async -> Void
    ) {
        self.request = request
        self.catalogue = catalogue
        self.onEvent = onEvent
    }

    /// - Returns: whether every report was made.
    /// - Throws: `UserError` for what stops the run before a report is begun.
    public func run() async throws -> Bool {
        let ready = try await preparation()
        defer { ready.output.close() }
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            var waiting = ready.jobs[...]
            var succeeded = true
            for _ in 0..<max(1, request.jobs) {
                guard let job = waiting.popFirst() else { break }
                group.addTask { try await make(job, ready) }
            }
            while let made = try await group.next() {
                succeeded = succeeded && made
                guard let job = waiting.popFirst() else { continue }
                group.addTask { try await make(job, ready) }
            }
            return succeeded
        }
    }

    /// Finds what would stop the run before a report is begun, and begins none.
    ///
    /// - Throws: `UserError`, as `run` does.
    public func check() async throws { try await preparation().output.close() }

    /// What stands before the first report is begun.
    private struct Preparation: Sendable {
        var jobs: [Job]
        /// Its file is there as long as this is.
        var source: DossierSource
        var quarter: Quarter
        var output: OutputFolder
        var theme: Theme
    }

    private func preparation() async throws -> Preparation {
        try Descriptors.requireEnough()
        let jobs = try plan()
        let source = try DossierSource.open(
            data: request.data, map: request.map, amounts: request.amounts, audience: request.audience)
        let given = try request.quarter ?? Dossier.open(readingAt: source.path).lastQuarter()
        await onEvent(.data(try source.summary(for: given, of: request.data)))
        try source.refuseEmptiness(of: request.data)
        for setting in request.settings where source.shown(setting.value) != setting.value {
            throw UserError(
                "--set \(setting.name) : la valeur désigne une personne ou une entreprise qui ne peut pas être nommée dans un document public. "
                    + "Retirez-la, ou produisez le document avec --audience internal.")
        }
        if request.isStrict, source.summary.rowsRefused > 0 {
            let cents = source.summary.amountRefusedCents
            let money = cents == 0 ? "" : " (\(FrenchNumber.money(Money(cents: cents))))"
            throw UserError(
                "\(FrenchNumber.count(source.summary.rowsRefused, "ligne refusée", "lignes refusées"))\(money) dans "
                    + "« \(DatabaseAddress.redacted(request.data)) » ; avec --strict, aucun rapport n’est produit. Corrigez les lignes, ou relancez sans --strict.",
                kind: .data)
        }
        guard let quarter = given else {
            throw UserError(
                "« \(DatabaseAddress.redacted(request.data)) » n’a aucun fait daté : donnez la période avec --quarter, par exemple --quarter 2018-T4."
            )
        }
        let output = try OutputFolder(request.output)
        do {
            return Preparation(
                jobs: jobs, source: source, quarter: quarter, output: output, theme: try theme(for: source.path))
        } catch {
            output.close()
            throw error
        }
    }

    /// The template, in which the authority of the data publishes unless it names who does.
    private func theme(for path: String) throws -> Theme {
        guard request.theme.organisation.isEmpty else { return request.theme }
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        var theme = request.theme
        theme.organisation = try dossier.authority() ?? ""
        return theme
    }

    private struct Job: Sendable {
        var entry: PluginCatalogue.Entry
        var formats: [ReportFormat]
        var settings: [String: [String]]
    }

    /// Which reports are made, in which formats, with which settings.
    private func plan() throws -> [Job] {
        let entries: [PluginCatalogue.Entry] =
            try request.reports.map { names in
                var seen: Set<String> = []
                return try names.filter { seen.insert($0).inserted }.map { name in
                    guard let entry = catalogue[name] else {
                        throw UserError("Le rapport « \(name) » est inconnu. \(catalogue.absence(of: name))")
                    }
                    return entry
                }
            } ?? catalogue.entries
        guard !entries.isEmpty else {
            throw UserError(
                "Aucun rapport trouvé dans \(catalogue.directories.paths.joined(separator: ", "))."
                    + (catalogue.refusals.map { "\n\($0)" } ?? ""))
        }
        let settings = try SettingCheck(request.settings, of: entries)
        let jobs = entries.compactMap { entry -> Job? in
            let available = ReportFormat.available(of: entry.info.formats)
            let formats = available.filter {
                request.formats.isEmpty ? !$0.isMadeOnRequest : request.formats.contains($0)
            }
            guard !formats.isEmpty else { return nil }
            return Job(entry: entry, formats: formats, settings: settings.given(to: entry))
        }
        if let missing = entries.first(where: { entry in !jobs.contains { $0.entry.info.id == entry.info.id } }),
            request.reports != nil
        {
            let formats = ReportFormat.available(of: missing.info.formats).map(\.rawValue).joined(separator: ", ")
            throw UserError(
                "Le rapport « \(missing.info.id) » n’existe pas dans ce format. Il se produit en : \(formats).")
        }
        return jobs
    }

    /// Makes one report in a worker; what fails is told, and the other reports go on.
    private func make(_ job: Job, _ ready: Preparation) async throws -> Bool {
        let (report, plugin, output) = (job.entry.info.id, job.entry.plugin, ready.output)
        let failures = Locked(0)
        let last = Locked<(name: String, number: Int, count: Int)?>(nil)
        await onEvent(.started(report: report))
        let folder: ResultFolder
        do {
            folder = try output.workerFolder()
        } catch {
            let reason = "le dossier de travail ne peut pas être créé : \(error)"
            await onEvent(.failed(report: report, plugin: plugin, reason: reason))
            await onEvent(.finished(report: report))
            return false
        }
        defer { folder.remove() }
        let task = ReportTask(
            library: job.entry.library, report: report, formats: job.formats, dossier: ready.source.path,
            quarter: ready.quarter, date: request.date, audience: request.audience, settings: job.settings,
            theme: ready.theme,
            folder: folder.path, producer: request.producer, resolution: request.resolution)

        @Sendable func fail(_ reason: String) async {
            failures.update { $0 += 1 }
            await onEvent(.failed(report: report, plugin: plugin, reason: output.explained(reason, of: folder)))
        }

        @Sendable func take(_ message: WorkerMessage) async {
            switch message {
            case .document(let name, let number, let count):
                last.value = (name, number, count)
                await onEvent(.document(report: report, name: name, number: number, count: count))
            case .progress(let progress): await onEvent(.progress(report: report, progress))
            case .made(let file):
                do {
                    await onEvent(.made(file, paths: try output.accept(file, from: folder)))
                } catch {
                    await fail("\(error)")
                }
            case .failed(let name, let reason): await fail(name.map { "\($0) : \(reason)" } ?? reason)
            case .nothingToMake:
                // Of all reports some have nothing to say; who names one wants its document.
                if request.reports == nil {
                    await onEvent(.empty(report: report))
                } else {
                    await fail(GenerateEvent.nothingToMake)
                }
            case .plugin, .refused, .library, .examined, .finished: break
            }
        }
        if request.isInProcess {
            await Worker.perform(.make(task), onMessage: take)
            await onEvent(.finished(report: report))
            return failures.value == 0
        }
        var worker = WorkerProcess(timeout: request.timeout, fence: request.fence)
        if request.isVerbose { worker.onPrinted = { await onEvent(.printed(report: report, lines: $0)) } }
        let outcome = try await worker.run(.make(task), onMessage: take)
        if let explanation = outcome.ending.explanation(timeout: request.timeout) {
            let remedy = outcome.ending == .timedOut ? ". Donnez-lui plus de temps avec --timeout" : ""
            let hint =
                outcome.isUnplaced ? "\nPour voir où : bilan plugin debug \(report), avec les mêmes options" : ""
            let words = (outcome.lastWords.isEmpty ? "" : "\n" + outcome.lastWords) + hint
            let place = last.value.map(Self.place) ?? ""
            await fail("\(place)l’extension « \(plugin) » (\(job.entry.library)) \(explanation)\(remedy)\(words)")
        }
        await onEvent(.finished(report: report))
        return failures.value == 0
    }

    /// The document that a worker was at, where it had several to make: those behind it are missing too.
    private static func place(_ last: (name: String, number: Int, count: Int)) -> String {
        guard last.count > 1 else { return "" }
        let rest = last.count - last.number
        let missing =
            rest == 0
            ? "" : ", et \(FrenchNumber.count(rest, "document suivant manque", "documents suivants manquent"))"
        return "\(last.name) (document \(last.number) sur \(last.count))\(missing) : "
    }
}
