import BilanKit

/// A timeline: each call for applications from its opening to its closing, on a line of years.
struct SchemeTimeline: Report {
    static let about = ReportInfo(
        id: "scheme-timeline", title: "Frise des appels", summary: "les appels, de leur ouverture à leur clôture",
        formats: [.pdf, .ods])

    private static let rowHeight = 22.0
    private static let nameWidth = 130.0

    private struct Span {
        var name: String
        var opening: CivilDate
        var closing: CivilDate
    }

    func compose(_ request: ReportRequest) throws -> Composition {
        let spans = request.programme.calls.compactMap { call -> Span? in
            guard let opening = call.opening, opening <= request.quarter.end else { return nil }
            return Span(name: call.name, opening: opening, closing: call.closing ?? request.quarter.end)
        }
        return Composition(Self.about.title) {
            Heading("Frise des appels")
            if spans.isEmpty {
                Paragraph("Aucun appel n’est ouvert à cette date.")
            } else {
                Drawing(
                    height: Double(spans.count) * Self.rowHeight + 24,
                    alternative: "Une barre par appel, de son ouverture à sa clôture ; le tableau donne les dates."
                ) { draw(spans, on: $0) }.captioned("Appels à candidatures")
            }
            Table("Appels", spans) {
                Column("Appel", \.name, isRowHeader: true)
                Column("Ouverture", \.opening)
                Column("Clôture", \.closing)
            }.emptyText("Aucun appel.")
        }
    }

    private func draw(_ spans: [Span], on canvas: any Canvas) {
        let colours = canvas.theme.colours
        let first = spans.map(\.opening.year).min() ?? 0
        let last = (spans.map(\.closing.year).max() ?? 0) + 1
        guard let start = CivilDate(year: first, month: 1, day: 1), let end = CivilDate(year: last, month: 1, day: 1)
        else { return }
        let days = Double(end.daysSinceEpoch - start.daysSinceEpoch)
        func x(_ date: CivilDate) -> Double {
            Self.nameWidth + (canvas.width - Self.nameWidth) * Double(date.daysSinceEpoch - start.daysSinceEpoch) / days
        }
        let bottom = Double(spans.count) * Self.rowHeight
        for year in first...last {
            guard let day = CivilDate(year: year, month: 1, day: 1) else { continue }
            canvas.stroke(
                Path().move(x: x(day), y: 0).line(x: x(day), y: bottom), colours.rule,
                style: StrokeStyle(width: 0.5, dash: [2, 2]))
            if year < last {
                canvas.text("\(year)", at: Point(x: x(day) + 2, y: bottom + 14), size: 8, colour: colours.secondary)
            }
        }
        for (row, span) in spans.enumerated() {
            let y = Double(row) * Self.rowHeight
            canvas.clipped(to: .rectangle(x: 0, y: y, width: Self.nameWidth - 8, height: Self.rowHeight)) {
                canvas.text(span.name, at: Point(x: 0, y: y + 14))
            }
            canvas.fill(
                .rectangle(
                    x: x(span.opening), y: y + 5, width: max(2, x(span.closing) - x(span.opening)),
                    height: Self.rowHeight - 10, radius: 3), colours.accent)
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "scheme-timeline", version: "1.0.0") { Plugin.reports([SchemeTimeline.self]) }
}
