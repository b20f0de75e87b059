import BilanKit

/// The first part: six figures and what they mean.
struct Summary: Section {
    let now: Standing
    let comparison: Comparison
    let quarter: Quarter
    /// The scheme's code; nil where the report is on all.
    let scheme: String?
    let words: any Words

    var body: [Block] {
        Heading(words.summary, label: "summary")
        KeyFigures([
            KeyFigure(
                words.companiesRetained, count(now.companiesRetained, of: .retained), format: .integer,
                comment: now.knows(.retained) ? comparison.change(\.companiesRetained) : nil,
                measure: measure(.companies(.retained))),
            KeyFigure(
                words.companiesEngaged, count(now.companiesEngaged, of: .engaged), format: .integer,
                comment: now.knows(.engaged) ? comparison.change(\.companiesEngaged) : nil,
                measure: measure(.companies(.engaged))),
            KeyFigure(
                words.grantsCommitted, now.committed, format: format(now.committed),
                comment: comparison.change(\.committed),
                measure: measure(.committed)),
            KeyFigure(
                words.grantsOrdered, ordered, format: format(now.ordered),
                comment: now.knowsOrders ? comparison.change(\.ordered) : nil,
                measure: measure(.ordered)),
            KeyFigure(words.orderRate, orderRate, format: .percent, comment: words.orderRateComment),
            KeyFigure(
                words.gapToTarget, comparison.gapToTarget.map { CellValue.integer($0) } ?? .missing(words.noTarget),
                format: .integer, comment: comparison.targetComment),
        ])
        Paragraph(words.retained(now, at: quarter.end))
        if now.companiesEngaged > 0 { Paragraph(words.sizes(now)) }
    }

    private func format(_ amount: Money) -> NumberFormat { amount.isToldInMillions ? .millions : .wholeEuros }

    private func count(_ value: Int, of step: ApplicationStatus) -> CellValue {
        now.knows(step) ? .integer(value) : .missing(words.unknown)
    }

    private var ordered: CellValue { now.knowsOrders ? .money(now.ordered) : .missing(words.unknown) }

    private var orderRate: CellValue {
        // Of nothing, or of less, there is no share.
        guard now.knowsOrders, now.committed > .zero, let share = now.ordered.share(of: now.committed) else {
            return .missing(words.unknown)
        }
        return .share(share)
    }

    private func measure(_ quantity: Measure.Quantity) -> Measure { Measure(quantity, at: quarter.end, of: scheme) }
}

extension Standing {
    var shareUnder50: Share { Share(Double(engagedUnder50) / Double(companiesEngaged)) }
    var shareUnder150: Share { Share(Double(engagedUnder150) / Double(companiesEngaged)) }
}
