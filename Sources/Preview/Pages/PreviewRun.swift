import BilanHost
import BilanKit
import Dossier
import Foundation
import Import
import Support
import Templates

/// One run for a page: first what is looked at, then the files to download.
struct PreviewRun {
    let choice: PreviewChoice
    let settings: PreviewSettings
    let data: PreviewSources.Data
    let template: Template
    let catalogue: PluginCatalogue
    /// An empty folder of its own.
    let folder: String

    /// Why there is nothing new to show, in words.
    struct Failure: Error {
        var reasons: [String]
    }

    /// Which formats are made first: pages, or else a workbook, whose sheets are looked at.
    func formats() throws -> (first: [ReportFormat], then: [ReportFormat]) {
        guard let entry = catalogue[choice.report] else {
            throw UserError(
                fr: "Le rapport « \(choice.report) » est inconnu. \(catalogue.absence(of: choice.report))",
                en: "The report “\(choice.report)” is unknown. \(catalogue.absence(of: choice.report))")
        }
        let all = ReportFormat.available(of: entry.info.formats)
        let files = all.filter { !$0.isMadeOnRequest }
        return all.contains(.png) ? ([.png], files) : (files, [])
    }

    /// Files of a document in one format.
    struct Made: Sendable {
        var document: String
        var format: ReportFormat
        var names: [String]
        /// Of pictures: where the key figures stand on them.
        var figures: [FigurePlace] = []
        /// Of pictures: the document's pages, also those that no picture is made of.
        var pages = 0
    }

    /// Of pages, in pixels an inch.
    static let resolution = 96.0
    /// Pages of a document that are looked at; its file has the others.
    private static let pageLimit = 60

    /// Makes the documents in some formats.
    ///
    /// - Returns: the files in the order of the documents.
    /// - Throws: `Failure`; what stops a run before it begins.
    func make(
        _ formats: [ReportFormat], onEvent: @escaping @Sendable (GenerateEvent) async -> Void
    ) async throws -> [Made] {
        var request = GenerateRequest(date: .today)
        request.reports = [choice.report]
        request.source = data.source
        request.data = settings.data
        request.quarter = try quarter()
        request.formats = formats
        request.output = folder
        (request.template, request.theme) = (template, template.theme)
        request.settings = choice.settings.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
            (name: $0.key, value: $0.value)
        }
        request.audience = choice.audience
        request.language = try language()
        request.jobs = ProcessInfo.processInfo.activeProcessorCount
        request.producer = settings.producer
        request.resolution = Self.resolution
        request.pageLimit = Self.pageLimit
        request.fence = settings.fence
        let made = Locked<[Made]>([])
        let current = Locked(choice.report)
        let reasons = Locked<[String]>([])
        let outcome = try await GenerateRun(request, catalogue: catalogue) { event in
            switch event {
            case .document(_, let name, _, _): current.value = name
            case .made(let file, _):
                let files = Made(
                    document: current.value, format: file.format, names: file.names, figures: file.figures,
                    pages: file.pages)
                made.update { $0.append(files) }
            case .failed(_, _, let reason): reasons.update { $0.append(reason) }
            case .empty: reasons.update { $0.append(GenerateEvent.nothingToMake) }
            default: break
            }
            await onEvent(event)
        }.run()
        guard outcome == .made, reasons.value.isEmpty else { throw Failure(reasons: reasons.value) }
        return made.value
    }

    private func quarter() throws -> Quarter? {
        guard !choice.quarter.isEmpty else { return data.quarters.last }
        guard let quarter = Quarter(choice.quarter) else {
            throw UserError(
                fr: "« \(choice.quarter) » n’est pas un trimestre. Écrivez par exemple 2018-T4.",
                en: "“\(choice.quarter)” is not a quarter. Write for example 2018-T4.")
        }
        return quarter
    }

    private func language() throws -> NumberLanguage {
        guard let language = NumberLanguage.allCases.first(where: { $0.codes.language == choice.language }) else {
            throw UserError(
                fr: "« \(choice.language) » : langue inconnue.",
                en: "“\(choice.language)”: unknown language.")
        }
        return language
    }
}
