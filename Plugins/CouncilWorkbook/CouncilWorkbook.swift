import BilanKit

/// The workbook that goes with a council's meeting: a summary whose figures are formulas on the sheets behind it, the
/// listing, and the awards by department and by call, the payments, and the controls that must all be zero.
struct CouncilWorkbook: Report {
    static let about = ReportInfo(
        id: "council-workbook", title: "Classeur de séance",
        summary: "synthèse en formules, liste des aides, par département, par appel, paiements, contrôles",
        formats: [.ods])

    func compose(_ request: ReportRequest) throws -> Composition {
        let sheets = WorkbookTables(request)
        func total(_ column: Column<AwardState>) -> ComputedValue {
            .total(table: WorkbookTables.listingName, column: column)
        }
        let (engaged, ordered) = (total(sheets.committed), total(sheets.ordered))
        func measure(_ quantity: Measure.Quantity) -> Measure { Measure(quantity, at: request.quarter.end) }
        return Composition(
            Self.about.title, subject: "Aides au \(FrenchNumber.date(request.quarter.end))",
            keywords: ["aides publiques", "conseil", request.quarter.description]
        ) {
            Sheet("Synthèse") {
                TitlePage(
                    Self.about.title, subtitle: "\(request.quarter)",
                    details: [
                        "Situation arrêtée au \(request.quarter.end)", "Document établi le \(request.date)",
                    ])
                Heading("Chiffres clés")
                KeyFigures([
                    KeyFigure(
                        "Aides attribuées", .count(table: WorkbookTables.listingName), format: .integer,
                        measure: measure(.awards)),
                    KeyFigure(
                        "Montant voté", total(sheets.proposed),
                        format: .money, measure: measure(.voted)),
                    KeyFigure("Engagé", engaged, format: .money, measure: measure(.committed)),
                    KeyFigure("Mandaté", ordered, format: .money, measure: measure(.ordered)),
                    KeyFigure("Taux de mandatement", .ratio(ordered, over: engaged), format: .percent),
                    KeyFigure("Reste à mandater", .difference(engaged, minus: ordered), format: .money),
                ])
                Heading("Contrôles")
                Paragraph("Chaque écart doit être nul ; sinon les feuilles ne disent pas la même chose.")
                sheets.controls
            }
            // On one page's width its columns could not be read.
            Sheet("Aides", page: SheetPage(orientation: .landscape, scale: .toPages(across: 2, down: 0))) {
                sheets.listing
            }
            Sheet("Par département") {
                sheets.byDepartment
                Chart(
                    .bars, "Engagé et mandaté par département", of: sheets.byDepartment, category: "Département",
                    series: [sheets.committed, sheets.ordered])
            }
            Sheet("Par appel") { sheets.byCall }
            Sheet("Paiements") { sheets.payments }
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "council-workbook", version: "1.0.0") { Plugin.reports([CouncilWorkbook.self]) }
}
