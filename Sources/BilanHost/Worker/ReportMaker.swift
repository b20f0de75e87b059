import BilanKit
import Foundation

/// Makes one report's documents inside a worker: composes each, then draws or writes it in each format.
struct ReportMaker {
    let task: ReportTask
    let channel: MessageChannel

    func run() {
        do {
            let plugin = try PluginLibrary(path: task.library)
            guard let type = plugin.reports.first(where: { $0.about.id == task.report }) else {
                throw ReportError("l’extension ne contient plus le rapport « \(task.report) »")
            }
            let programme = try DossierProgramme(Dossier.open(readingAt: task.dossier), audience: task.audience)
            let request = ReportRequest(
                programme: Programme(programme), quarter: task.quarter, date: task.date, audience: task.audience,
                settings: task.settings)
            let report = type.init()
            let subjects = try report.subjects(request)
            if let failure = programme.failure { throw failure }
            guard let subjects else { return makeDocument(report, request, programme, number: 1, of: 1) }
            guard !subjects.isEmpty else { throw ReportError("aucun document à produire pour ces données") }
            for (index, subject) in subjects.enumerated() {
                var request = request
                request.subject = subject
                makeDocument(report, request, programme, number: index + 1, of: subjects.count)
            }
        } catch {
            channel.send(.failed(name: nil, reason: StoreFailure.explained(error)))
        }
    }

    /// Makes one document; its failure is told and does not stop the others.
    private func makeDocument(
        _ report: any Report, _ request: ReportRequest, _ programme: DossierProgramme, number: Int, of count: Int
    ) {
        let stem = [task.report, request.subject?.id, task.quarter.description].compactMap(\.self).joined(
            separator: "-")
        channel.send(.document(name: stem, number: number, count: count))
        do {
            if let id = request.subject?.id,
                !id.utf8.allSatisfy({
                    $0 == 45 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
                })
            {
                throw ReportError(
                    "« \(id) » ne peut pas entrer dans un nom de fichier : lettres sans accent, chiffres et traits d’union seuls"
                )
            }
            var composition = try report.compose(request)
            if let failure = programme.failure { throw failure }
            let notice = try programme.dossier.notice(of: task.quarter)
            composition.notices = request.programme.notices + [notice].compactMap(\.self) + composition.notices
            let maker = DocumentMaker(
                composition, theme: task.theme,
                info: DocumentInfo(quarter: task.quarter, date: task.date, producer: task.producer),
                folder: task.folder, stem: stem, formats: task.formats, resolution: task.resolution,
                trace: TraceRecord(
                    report: task.report, quarter: task.quarter, audience: task.audience, files: request.programme.files)
            )
            for format in task.formats {
                let started = DispatchTime.now().uptimeNanoseconds
                let made = try maker.make(format) { channel.send(.progress($0)) }
                if let failure = programme.failure {
                    for name in made.names { unlink(task.folder + "/" + name) }
                    throw failure
                }
                let seconds = Double(DispatchTime.now().uptimeNanoseconds - started) / 1e9
                channel.send(
                    .made(
                        MadeFile(
                            names: made.names, report: task.report, format: format, pages: made.summary.pages,
                            rows: made.summary.rows,
                            seconds: seconds, warnings: made.summary.diagnostics)))
            }
        } catch {
            channel.send(.failed(name: stem, reason: StoreFailure.explained(error)))
        }
    }
}
