import BilanKit

/// A scheme's quarterly report: what was decided, committed and paid, for whom, against what was planned.
struct ProgrammeProgress: Report {
    static let about = ReportInfo(
        id: "programme-progress", title: "Avancement du programme",
        summary: "chiffres clés, flux de dossiers, budget, répartition, comparaison et contexte d’un dispositif",
        formats: [.pdf, .ods], languages: [.french, .english], englishTitle: "Progress of the programme",
        englishSummary: "a scheme’s key figures, flow of applications, budget, distribution, comparison and context")

    @Setting(
        "scheme", "code du dispositif ; sinon celui qui a le plus de dossiers",
        english: "the scheme’s code; otherwise the one with most applications")
    private var code: String?

    func compose(_ request: ReportRequest) throws -> Composition {
        let scheme = try SchemeChoice(code, request).scheme
        let words = request.words
        let comparison = Comparison(of: scheme, request: request, words)
        let now = comparison.now
        let title = words.title(of: scheme?.name)
        let (shapes, tiles) = (try request.areaShapes(), try request.tileGrid())

        return Composition(
            title, subject: words.subject(request.quarter), keywords: words.keywords(request.quarter)
        ) {
            Sheet(words.summarySheet) {
                TitlePage(title, subtitle: "\(request.quarter)", details: details(request, scheme, words))
                Contents(.headings(depth: 2), title: words.contents)
                Summary(now: now, comparison: comparison, quarter: request.quarter, scheme: scheme?.code, words: words)
            }
            Sheet(words.filesAndBudgetSheet) {
                FlowOfFiles(now: now, quarter: request.quarter, scheme: scheme?.code, words: words)
                Budget(of: scheme, programme: request.programme, now: now, words)
            }
            Sheet(words.breakdownSheet) {
                Breakdown(now: now, scheme: scheme?.code, shapes: shapes, tiles: tiles, words: words)
            }
            Sheet(words.comparisonSheet) { comparison }
            Sheet(words.outcomesSheet) {
                SisterSchemes(main: scheme, programme: request.programme, words)
                Alerts(of: scheme, programme: request.programme, now: now, words)
            }
            Sheet(words.contextSheet) {
                Context(programme: request.programme, words)
                Method(quarter: request.quarter, words: words)
            }
        }.language(request.language.tag)
    }

    private func details(_ request: ReportRequest, _ scheme: Scheme?, _ words: any Words) -> [Text] {
        var details = [words.asOf(request.quarter.end)]
        if let committee = scheme?.committee { details.append(words.committee(committee)) }
        details.append(words.made(on: request.date))
        return details
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "programme-progress", version: "1.0.0") { Plugin.reports([ProgrammeProgress.self]) }
}
