import BilanKit
import Dossier
import Foundation
import Support
import Templates

/// Makes one report's documents inside a worker: composes each, then draws or writes it in each format.
struct ReportMaker {
    let task: ReportTask
    let limits: WorkerLimits
    let channel: MessageChannel
    private let progress: SlowProgress

    init(task: ReportTask, limits: WorkerLimits, channel: MessageChannel) {
        self.task = task
        self.limits = limits
        self.channel = channel
        progress = SlowProgress(channel)
    }

    func run() {
        defer { examine { .memory(Int(OwnProcess.memory("VmHWM", in: OwnProcess.status) ?? 0)) } }
        do {
            let report = try maker()
            let dossier = try Dossier.open(readingAt: task.dossier)
            // The process's end gives it back: to close it takes memory, which may be gone, and Dispatch waits for some.
            _ = Unmanaged.passRetained(dossier)
            guard try task.audience == .internal || PublicDossier.isPublic(dossier) else {
                throw ReportError(
                    String(
                        fr:
                            "un rapport public ne se fait que de la copie masquée des données : produisez-le avec bilan generate --audience public",
                        en:
                            "a public report is only made from the masked copy of the data: make it with bilan generate "
                            + "--audience public")
                )
            }
            let programme = try DossierProgramme(dossier, language: task.language)
            let request = request(Programme(programme))
            let documents = try documents(of: report, programme)
            if let failure = programme.failure { throw failure }
            guard !documents.isEmpty else { return channel.send(.nothingToMake) }
            channel.send(.planned(try DocumentPlan(documents.map { task.stem(subject: $0.id) }, task.choice)))
            let wanted = documents.filter { task.choice.includes(task.stem(subject: $0.id)) }
            var next = task.share.number(after: nil, of: wanted.count)
            while let number = next {
                make(wanted[number - 1], request, from: programme, number: number, of: wanted.count)
                next = task.share.number(after: number, of: wanted.count)
            }
        } catch {
            fail(nil, error)
        }
    }

    /// What finds the documents of the plugin's report, or of the template's, each with its parts as the template has them.
    private func maker() throws -> (ReportRequest, DivisionPart?) throws -> [ReportDocument] {
        let documents = try ownMaker()
        guard let template = task.template, let arrangement = PartArrangement(of: task.report, in: template) else {
            return documents
        }
        return { request, part in
            try documents(request, part).map { document in
                ReportDocument(id: document.id, title: document.title) {
                    try arrangement.applied(to: document.compose(), request)
                }
            }
        }
    }

    private func ownMaker() throws -> (ReportRequest, DivisionPart?) throws -> [ReportDocument] {
        if let report = task.templateReport, let template = task.template {
            return { request, part in
                try report.documents(
                    request, template, given: task.settings,
                    part: part.flatMap { part in
                        task.division.map { (division: $0.rawValue, code: part.key, title: part.title) }
                    })
            }
        }
        let plugin = try PluginLibrary(path: task.library)
        guard let type = plugin.reports.first(where: { $0.about.id == task.report }) else {
            throw ReportError(
                String(
                    fr: "l’extension ne contient plus le rapport « \(task.report) »",
                    en: "the plugin no longer has the report “\(task.report)”"))
        }
        let report = try type.configured(task.settings)
        return { request, _ in try report.documents(request) }
    }

    private func request(_ programme: Programme) -> ReportRequest {
        ReportRequest(
            programme: programme, quarter: task.quarter, date: task.date, audience: task.audience,
            language: task.language, outlines: task.theme.outlines,
            resources: PluginResources(besideLibrary: task.library), onProgress: progress.send)
    }

    /// The report's documents: of all the data, or of each part of them.
    private func documents(
        of report: @escaping (ReportRequest, DivisionPart?) throws -> [ReportDocument], _ programme: DossierProgramme
    ) throws -> [ReportDocument] {
        guard let division = task.division else { return try chosen(report(request(Programme(programme)), nil)) }
        let divided = DividedProgramme(programme, by: division, at: task.quarter.end, in: task.language)
        if let failure = programme.failure { throw failure }
        return try PartDocuments(divided: divided, language: task.language, isNarrowed: !task.settings.isEmpty) {
            try chosen(report(request($0), $1))
        }.all()
    }

    /// The documents that are made: of a report that is examined the first ones.
    private func chosen(_ documents: [ReportDocument]) throws -> [ReportDocument] {
        do {
            let documents = try Self.distinct(documents)
            return task.examinedDocuments.map { Array(documents.prefix($0)) } ?? documents
        } catch {
            // No user can mend that.
            throw task.examinedDocuments == nil ? error : DocumentError([Diagnostic(.error, "\(error)")])
        }
    }

    private func fail(_ name: String?, _ error: any Error) {
        examine { .failure(ReportExamination.FailureOrigin(error)) }
        channel.send(.failed(name: name, reason: explained(error)))
    }

    private func examine(_ examination: () -> ReportExamination) {
        if task.examinedDocuments != nil { channel.send(.examined(examination())) }
    }

    /// An error in words; where the process has nothing left of something, that first: the error may speak of
    /// something else.
    private func explained(_ error: any Error) -> String {
        let reason = StoreFailure.explained(error)
        guard let exceeded = limits.exceeded(in: task.folder) else { return reason }
        return
            String(
                fr:
                    "\(task.templateReport == nil ? "l’extension" : "le rapport du modèle") \(limits.words(exceeded)).\n\(reason)",
                en: "\(task.templateReport == nil ? "the plugin" : "the template’s report") "
                    + "\(limits.words(exceeded)).\n\(reason)")
    }

    /// Each document once: a second one of the same name would take the first one's place.
    ///
    /// - Throws: `ReportError` for an id that can't stand in a file's name, or that two subjects share.
    static func distinct(_ documents: [ReportDocument]) throws -> [ReportDocument] {
        var known: [String: (id: String, title: String)] = [:]
        return try documents.filter { document in
            guard let id = document.id else { return true }
            guard SubjectID.isFileNamePart(id) else {
                throw ReportError(
                    String(
                        fr:
                            "« \(id) », l’identifiant de « \(document.title) », ne peut pas entrer dans un nom de fichier : "
                            + "lettres sans accent, chiffres et traits d’union seuls, cent au plus",
                        en:
                            "“\(id)”, the identifier of “\(document.title)”, can’t be part of a file’s name: letters without "
                            + "accents, digits and hyphens only, a hundred at most"))
            }
            // Some file systems don't tell capitals from small letters.
            guard let other = known.updateValue((id, document.title), forKey: id.lowercased()) else { return true }
            guard other == (id, document.title) else {
                throw ReportError(
                    String(
                        fr: "« \(other.title) » et « \(document.title) » ont le même identifiant, « \(id) » : leurs "
                            + "documents auraient le même nom. L’extension doit donner à chaque sujet un identifiant à lui",
                        en:
                            "“\(other.title)” and “\(document.title)” have the same identifier, “\(id)”: their documents would "
                            + "have the same name. The plugin must give each subject an identifier of its own"))
            }
            return false
        }
    }

    /// Makes one document; its failure is told and does not stop the others.
    private func make(
        _ document: ReportDocument, _ request: ReportRequest, from programme: DossierProgramme, number: Int,
        of count: Int
    ) {
        let stem = task.stem(subject: document.id)
        channel.send(.document(name: stem, number: number, count: count))
        do {
            var composition = try document.compose()
            if let failure = programme.failure { throw failure }
            examine { .accessibility(of: composition, task) }
            let notice = try programme.dossier.notice(of: task.quarter, in: task.language)
            composition.notices = request.programme.notices + [notice].compactMap(\.self) + composition.notices
            let maker = DocumentMaker(
                composition, theme: task.theme,
                info: DocumentInfo(quarter: task.quarter, date: task.date, producer: task.producer),
                folder: task.folder, stem: stem, formats: task.formats, resolution: task.resolution,
                pageLimit: task.pageLimit,
                trace: TraceRecord(
                    report: task.report, quarter: task.quarter, audience: task.audience, files: request.programme.files),
                carried: task.recipe?.files(of: stem, in: task.language) ?? []
            )
            for format in task.formats {
                let started = DispatchTime.now().uptimeNanoseconds
                let made = try maker.make(format) { told in
                    // Of a PDF the rows are first written as its data: what is told grows with the pages.
                    progress.send(
                        format != .pdf || told.allRows != nil ? told : Progress(rows: 0, pages: told.pages))
                }
                if let failure = programme.failure {
                    for name in made.names { unlink(task.folder + "/" + name) }
                    throw failure
                }
                let seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
                channel.send(
                    .made(
                        MadeFile(
                            names: made.names, report: task.report, format: format, pages: made.summary.pages,
                            rows: made.summary.rows, seconds: seconds, warnings: made.summary.diagnostics,
                            fonts: task.recipe == nil ? [] : DrawnFonts.all.map(Recipe.Part.init),
                            figures: format == .png ? made.summary.figures : [])))
            }
        } catch {
            fail(stem, error)
        }
    }
}
