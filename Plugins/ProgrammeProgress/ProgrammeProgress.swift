import BilanKit

/// A scheme's quarterly report: what was decided, committed and paid, for whom, against what was planned.
struct ProgrammeProgress: Report {
    static let about = ReportInfo(
        id: "programme-progress", title: "Avancement du programme",
        summary: "chiffres clés, flux de dossiers, budget, répartition, comparaison et contexte d’un dispositif",
        formats: [.pdf, .ods])

    @Setting("scheme", "code du dispositif ; sinon celui qui a le plus de dossiers") private var code: String?

    func compose(_ request: ReportRequest) throws -> Composition {
        let scheme = try SchemeChoice(code, request).scheme
        let comparison = Comparison(of: scheme, request: request)
        let now = comparison.now
        let title = scheme.map { "Avancement du programme \($0.name)" } ?? Self.about.title

        return Composition(
            title, subject: "Rapport trimestriel au conseil, \(FrenchNumber.quarter(request.quarter))",
            keywords: ["aides publiques", "avancement", request.quarter.description]
        ) {
            Sheet("Synthèse") {
                TitlePage(title, subtitle: "\(request.quarter)", details: details(request, scheme))
                Contents(.headings(depth: 2), title: "Sommaire")
                Summary(now: now, comparison: comparison, quarter: request.quarter, scheme: scheme?.code)
            }
            Sheet("Dossiers et budget") {
                FlowOfFiles(now: now, quarter: request.quarter, scheme: scheme?.code)
                Budget(of: scheme, programme: request.programme, at: request.quarter.end)
            }
            Sheet("Répartition") { Breakdown(now: now, scheme: scheme?.code) }
            Sheet("Comparaison") { comparison }
            Sheet("Résultats et alertes") {
                SisterSchemes(main: scheme, programme: request.programme, at: request.quarter.end)
                Alerts(of: scheme, programme: request.programme, at: request.quarter.end)
            }
            Sheet("Contexte et méthode") {
                Context(programme: request.programme)
                Method(quarter: request.quarter)
            }
        }
    }

    private func details(_ request: ReportRequest, _ scheme: Scheme?) -> [Text] {
        var details: [Text] = ["Situation arrêtée au \(request.quarter.end)"]
        if let committee = scheme?.committee { details.append("Commission \(committee)") }
        details.append("Document établi le \(request.date)")
        return details
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "programme-progress", version: "1.0.0") { Plugin.reports([ProgrammeProgress.self]) }
}
