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

    /// - Throws: `UserError` for what stops the run before a report is begun.
    public func run() async throws -> RunOutcome {
        let ready = try await preparation()
        defer { ready.output.close() }
        for warning in ready.mailing?.warnings ?? [] { await onEvent(.recipients(warning: warning)) }
        var outcome = try await makeAll(ready)
        do {
            try ready.manifest?.finish()
        } catch {
            let kind = (error as? SystemFailure)?.kind ?? (error as? UserError)?.kind ?? .failed
            throw UserError(
                fr: "« \(request.output)/\(DocumentManifest.name) » ne peut pas être écrit : \(error)",
                en: "“\(request.output)/\(DocumentManifest.name)” can’t be written: \(error)", kind: kind)
        }
        guard let mailing = ready.mailing else { return outcome }
        let writer = MailWriter(
            mailing: mailing, delivered: ready.delivered, output: ready.output, request: request,
            quarter: ready.quarter, organisation: ready.theme.organisation)
        if await !writer.write(onEvent) { outcome.add(ready.output.isFull ? .mayGoWell : .failed) }
        return outcome
    }

    /// Makes the reports.
    private func makeAll(_ ready: Preparation) async throws -> RunOutcome {
        try await withThrowingTaskGroup(of: RunOutcome.self) { group in
            var waiting = ready.jobs[...]
            var outcome = RunOutcome.made
            for _ in 0..<max(1, request.jobs) {
                guard let job = waiting.popFirst() else { break }
                group.addTask { try await make(job, ready) }
            }
            while let made = try await group.next() {
                outcome.add(made)
                guard let job = waiting.popFirst() else { continue }
                group.addTask { try await make(job, ready) }
            }
            return outcome
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
        /// Nil where documents are made to be compared, and none stays.
        let manifest: RunManifest?
        /// The mails to be written; nil for none.
        let mailing: Mailing?
        /// What is delivered, for the mails.
        let delivered: DeliveredDocuments
    }

    private func preparation() async throws -> Preparation {
        try Descriptors.requireEnough()
        var jobs = try plan()
        try checkBatch()
        let source =
            try request.source
            ?? DossierSource.open(
                data: request.data, map: request.map, amounts: request.amounts, audience: request.audience)
        let given = try request.quarter ?? Dossier.open(readingAt: source.path).lastQuarter()
        await onEvent(.data(try source.summary(for: given, of: request.data)))
        try source.refuseEmptiness(of: request.data)
        for setting in request.settings where source.shown(setting.value) != setting.value {
            throw UserError(
                fr:
                    "--set \(setting.name) : la valeur désigne une personne ou une entreprise qui ne peut pas être nommée dans un document public. "
                    + "Retirez-la, ou produisez le document avec --audience internal.",
                en: "--set \(setting.name): the value denotes a person or a company that can’t be named in a public "
                    + "document. Remove it, or make the document with --audience internal.")
        }
        if request.isStrict, source.summary.rowsRefused > 0 {
            let cents = source.summary.amountRefusedCents
            let money =
                cents == 0
                ? "" : String(fr: " (\(FrenchNumber.money(Money(cents: cents))))", en: " (\(EnglishText.money(cents)))")
            throw UserError(
                fr:
                    "\(FrenchNumber.count(source.summary.rowsRefused, "ligne refusée", "lignes refusées"))\(money) dans "
                    + "« \(DatabaseAddress.redacted(request.data)) » ; avec --strict, aucun rapport n’est produit. Corrigez les lignes, ou relancez sans --strict.",
                en: "\(EnglishText.count(source.summary.rowsRefused, "refused row", "refused rows"))\(money) in "
                    + "“\(DatabaseAddress.redacted(request.data))”; with --strict no report is made. Correct the rows, or "
                    + "run again without --strict.",
                kind: .data)
        }
        guard let quarter = given else {
            throw UserError(
                fr:
                    "« \(DatabaseAddress.redacted(request.data)) » n’a aucun fait daté : donnez la période avec --quarter, par exemple --quarter 2018-T4.",
                en:
                    "“\(DatabaseAddress.redacted(request.data))” has no dated fact: give the period with --quarter, for "
                    + "example --quarter 2018-T4."
            )
        }
        let mailing = try Mailing(request, dossier: source.path, quarter: quarter)
        let theme = try request.theme.publishing(dossier: source.path)
        try addRecipes(to: &jobs, source, quarter)
        let output = try OutputFolder(request.output)
        do {
            let manifest = try request.remade == nil ? manifest(&jobs) : nil
            return Preparation(
                jobs: jobs, source: source, quarter: quarter, output: output, theme: theme,
                slots: WorkerSlots(request.jobs), manifest: manifest, mailing: mailing,
                delivered: DeliveredDocuments(jobs.map { ($0.entry.info.id, $0.formats) }))
        } catch {
            output.close()
            throw error
        }
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
        var choice = DocumentChoice()
        var recipe: RecipeTask?
    }

    /// - Throws: `UserError` for options of a batch that don't go together.
    private func checkBatch() throws {
        if request.recipients != nil, request.shard != nil || request.isResumed {
            throw UserError(
                fr:
                    "--recipients ne va pas avec --shard ni --resume : les courriels portent tous les documents d’une partie. "
                    + "Écrivez-les dans un lancement qui les produit tous.",
                en: "--recipients doesn’t go with --shard or --resume: the mails carry all documents of a part. Write "
                    + "them in a run that makes them all.")
        }
        if request.isSelfContained, request.division != nil {
            throw UserError(
                fr:
                    "--self-contained ne va pas avec --by : chaque document porterait aussi les lignes des autres destinataires.",
                en: "--self-contained doesn’t go with --by: each document would carry the rows of the other recipients "
                    + "too."
            )
        }
    }

    /// Gives each report's documents what it takes to make them again.
    private func addRecipes(to jobs: inout [Job], _ source: DossierSource, _ quarter: Quarter) throws {
        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        let sources = try RecipeSources(request, quarter: quarter, dossier: dossier) {
            source.shown($0) == $0
        }
        let rows =
            try request.isSelfContained && request.remade == nil ? CarriedRows(dossier).write(beside: source.path) : nil
        for index in jobs.indices {
            let recipe = try sources.recipe(of: jobs[index].entry, settings: jobs[index].settings)
            request.remade?.current.update { $0[recipe.command.report] = recipe }
            jobs[index].recipe = RecipeTask(
                recipe: recipe, given: request.remade?.recipes ?? [:], rows: request.remade?.rows ?? rows)
            jobs[index].choice = DocumentChoice(shard: request.shard, only: request.remade?.documents)
        }
    }

    /// The run's manifest. Where the run is resumed, what an earlier one left needn't be made again.
    private func manifest(_ jobs: inout [Job]) throws -> RunManifest {
        let inputs = try jobs.compactMap { job in try job.recipe.map { (job.entry.info.id, try $0.recipe.inputs()) } }
        let manifest = RunManifest(
            in: request.output, shard: request.shard, producer: request.producer,
            inputs: Dictionary(inputs) { first, _ in first })
        guard request.isResumed else { return manifest }
        for index in jobs.indices {
            jobs[index].choice.kept = try manifest.documents(of: jobs[index].entry.info.id, in: jobs[index].formats)
        }
        return manifest
    }

    /// Which reports are made, in which formats, with which settings.
    private func plan() throws -> [Job] {
        let entries: [PluginCatalogue.Entry] =
            try request.reports.map { names in
                var seen: Set<String> = []
                return try names.filter { seen.insert($0).inserted }.map { name in
                    guard let entry = catalogue[name] else {
                        throw UserError(
                            fr: "Le rapport « \(name) » est inconnu. \(catalogue.absence(of: name))",
                            en: "The report “\(name)” is unknown. \(catalogue.absence(of: name))")
                    }
                    return entry
                }
            } ?? catalogue.entries
        guard !entries.isEmpty else {
            throw UserError(
                String(
                    fr: "Aucun rapport trouvé dans \(catalogue.directories.paths.joined(separator: ", ")).",
                    en: "No report found in \(catalogue.directories.paths.joined(separator: ", ")).")
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
                fr: "Le rapport « \(missing.info.id) » n’existe pas dans ce format. Il se produit en : \(formats).",
                en: "The report “\(missing.info.id)” doesn’t exist in this format. It is made as: \(formats).")
        }
        return jobs
    }

    /// - Throws: `UserError` where a report isn't written in the language that is asked for.
    private func checkLanguage(of entries: [PluginCatalogue.Entry]) throws {
        let missing = entries.filter { !$0.info.languages.contains(request.language) }
        guard !missing.isEmpty else { return }
        let reports = missing.map { entry in
            let languages = entry.info.languages.map(\.codes.language).joined(separator: ", ")
            return String(fr: "\(entry.shownName) : \(languages)", en: "\(entry.shownName): \(languages)")
        }
        throw UserError(
            fr:
                "--language \(request.language.codes.language) : ces rapports ne sont pas écrits dans cette langue. Langues de chacun : "
                + reports.joined(separator: " ; ") + ".",
            en:
                "--language \(request.language.codes.language): these reports are not written in this language. The languages of each: "
                + reports.joined(separator: "; ") + ".")
    }

    /// Makes one report; what fails is told, and the other reports go on.
    private func make(_ job: Job, _ ready: Preparation) async throws -> RunOutcome {
        let task = ReportTask(
            library: job.entry.library, report: job.entry.info.id, formats: job.formats, dossier: ready.source.path,
            quarter: ready.quarter, date: request.date, audience: request.audience, language: request.language,
            settings: job.settings,
            theme: ready.theme, template: template(ready.theme), templateReport: job.entry.templateReport, folder: "",
            producer: request.producer, resolution: request.resolution, pageLimit: request.pageLimit,
            division: request.division,
            choice: job.choice, recipe: job.recipe)
        let batch = ReportBatch(
            task: task, entry: job.entry, request: request, output: ready.output, slots: ready.slots,
            manifest: ready.manifest
        ) { event in
            ready.delivered.take(event)
            await onEvent(event)
        }
        return await batch.make()
    }
}
