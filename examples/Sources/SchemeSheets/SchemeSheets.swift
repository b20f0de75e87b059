import BilanKit

/// Several documents from one report: a sheet a scheme.
struct SchemeSheets: Report {
    static let about = ReportInfo(
        id: "scheme-sheets", title: "Fiche de dispositif", summary: "une fiche par dispositif", formats: [.pdf])

    func subjects(_ request: ReportRequest) throws -> [Scheme] { Array(request.programme.schemes) }

    func compose(_ request: ReportRequest, on scheme: Scheme) throws -> Composition {
        let end = request.quarter.end
        let awards = request.programme.awards(at: end).filter { $0.application?.scheme == scheme.code }
        let voted = awards.reduce(Money.zero) { $0 + $1.award.amount }
        return Composition("\(scheme.name) : fiche") {
            Heading(scheme.name)
            Paragraph("Situation au \(end).")
            KeyFigures([
                KeyFigure("Aides accordées", awards.count, measure: Measure(.awards, at: end, of: scheme.code)),
                KeyFigure("Montant voté", voted, measure: Measure(.voted, at: end, of: scheme.code)),
            ])
            Table("Appels", request.programme.calls.filter { $0.scheme == scheme.code }) {
                Column("Appel", \.name, isRowHeader: true)
                Column("Ouverture", \.opening)
                Column("Clôture", \.closing)
            }.emptyText("Aucun appel.")
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "scheme-sheets", version: "1.0.0") { Plugin.reports([SchemeSheets.self]) }
}
