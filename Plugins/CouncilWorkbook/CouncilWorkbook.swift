import BilanKit

/// The workbook that goes with a council's meeting: a summary whose figures are formulas on the sheets behind it, the
/// listing, and the awards by department and by call, the payments, and the controls that must all be zero.
struct CouncilWorkbook: Report {
    static let about = ReportInfo(
        id: "council-workbook", title: "Classeur de séance",
        summary: "synthèse en formules, liste des aides, par département, par appel, paiements, contrôles",
        formats: [.ods], languages: [.french, .english], englishTitle: "Council workbook",
        englishSummary: "a summary in formulas, the awards, by department, by call, payments, controls")

    func compose(_ request: ReportRequest) throws -> Composition {
        let words = request.words
        let sheets = WorkbookTables(request)
        func total(_ column: Column<AwardState>) -> ComputedValue {
            .total(table: words.listingTable, column: column)
        }
        let (engaged, ordered) = (total(sheets.committed), total(sheets.ordered))
        func measure(_ quantity: Measure.Quantity) -> Measure { Measure(quantity, at: request.quarter.end) }
        let orders = [
            KeyFigure(words.ordered, ordered, format: .money, measure: measure(.ordered)),
            KeyFigure(words.orderedShare, .ratio(ordered, over: engaged), format: .percent),
            KeyFigure(words.rest, .difference(engaged, minus: ordered), format: .money),
        ]
        // Few columns: more rows to a page.
        let upright = SheetPage(orientation: .portrait)
        return Composition(
            words.title, subject: words.subject(at: request.quarter.end), keywords: words.keywords(request.quarter)
        ) {
            Sheet(words.summarySheet) {
                TitlePage(
                    words.title, subtitle: "\(request.quarter)",
                    details: [words.position(at: request.quarter.end), words.made(on: request.date)])
                Heading(words.keyFiguresHeading, label: "figures")
                KeyFigures(
                    [
                        KeyFigure(
                            words.awardsGiven, .count(table: words.listingTable), format: .integer,
                            measure: measure(.awards)),
                        KeyFigure(
                            words.voted, total(sheets.proposed),
                            format: .money, measure: measure(.voted)),
                        KeyFigure(words.committed, engaged, format: .money, measure: measure(.committed)),
                    ] + (sheets.knowsOrders ? orders : []))
                Heading(words.controlsHeading, label: "controls")
                Paragraph(words.controlsExplanation)
                sheets.controls
            }
            // On the width of an ordinary page its columns could not be read.
            Sheet(words.listingSheet, page: SheetPage(orientation: .landscape, isDoubled: true)) {
                sheets.listing
            }
            Sheet(words.departmentsSheet, page: upright) {
                sheets.byDepartment
                Chart(
                    .bars, words.departmentsChart, of: sheets.byDepartment, category: words.department,
                    series: sheets.knowsOrders ? [sheets.committed, sheets.ordered] : [sheets.committed])
            }
            Sheet(words.callsSheet, page: upright) { sheets.byCall }
            if sheets.knowsOrders { Sheet(words.paymentsSheet, page: upright) { sheets.payments } }
        }.language(request.language.tag)
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "council-workbook", version: "1.0.0") { Plugin.reports([CouncilWorkbook.self]) }
}
