import BilanKit
import Dossier
import Foundation
import Import
import Intake
import Support
import Templates

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
        for warning in ready.mailing?.warnings ?? [] { await onEvent(.recipients(warning: warning)) }
        let isMade = try await makeAll(ready)
        guard let mailing = ready.mailing else { return isMade }
        let writer = MailWriter(
            mailing: mailing, delivered: ready.delivered, output: ready.output, request: request,
            quarter: ready.quarter, organisation: ready.theme.organisation)
        let isMailed = await writer.write(onEvent)
        return isMade && isMailed
    }

    /// Makes the reports.
    ///
    /// - Returns: whether every one was made.
    private func makeAll(_ ready: Preparation) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { group in
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
        let slots: WorkerSlots
        /// The mails to be written; nil for none.
        let mailing: Mailing?
        /// What is delivered, for the mails.
        let delivered: DeliveredDocuments
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
        let mailing = try Mailing(request, dossier: source.path, quarter: quarter)
        let output = try OutputFolder(request.output)
        do {
            return Preparation(
                jobs: jobs, source: source, quarter: quarter, output: output, theme: try theme(for: source.path),
                slots: WorkerSlots(request.jobs), mailing: mailing,
                delivered: DeliveredDocuments(jobs.map { ($0.entry.info.id, $0.formats) }))
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

    /// The template with the look that documents have.
    private func template(_ theme: Theme) -> Template? {
        var template = request.template
        template?.theme = theme
        return template
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
        try checkLanguage(of: entries)
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

    /// - Throws: `UserError` where a report isn't written in the language that is asked for.
    private func checkLanguage(of entries: [PluginCatalogue.Entry]) throws {
        let missing = entries.filter { !$0.info.languages.contains(request.language) }
        guard !missing.isEmpty else { return }
        let reports = missing.map { entry in
            let languages = entry.info.languages.map(\.codes.language).joined(separator: ", ")
            return "\(entry.shownName) : \(languages)"
        }
        throw UserError(
            "--language \(request.language.codes.language) : ces rapports ne sont pas écrits dans cette langue. Langues de chacun : "
                + reports.joined(separator: " ; ") + ".")
    }

    /// Makes one report; what fails is told, and the other reports go on.
    private func make(_ job: Job, _ ready: Preparation) async throws -> Bool {
        let task = ReportTask(
            library: job.entry.library, report: job.entry.info.id, formats: job.formats, dossier: ready.source.path,
            quarter: ready.quarter, date: request.date, audience: request.audience, language: request.language,
            settings: job.settings,
            theme: ready.theme, template: template(ready.theme), templateReport: job.entry.templateReport, folder: "",
            producer: request.producer, resolution: request.resolution, division: request.division)
        let batch = ReportBatch(
            task: task, entry: job.entry, request: request, output: ready.output, slots: ready.slots
        ) { event in
            ready.delivered.take(event)
            await onEvent(event)
        }
        return await batch.make()
    }
}
