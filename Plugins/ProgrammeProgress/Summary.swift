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
        Heading(words.summary)
        KeyFigures([
            KeyFigure(
                words.companiesRetained, now.companiesRetained, comment: comparison.change(\.companiesRetained),
                measure: measure(.companies(.retained))),
            KeyFigure(
                words.companiesEngaged, now.companiesEngaged, comment: comparison.change(\.companiesEngaged),
                measure: measure(.companies(.engaged))),
            KeyFigure(
                words.grantsCommitted, now.committed, format: .millions, comment: comparison.change(\.committed),
                measure: measure(.committed)),
            KeyFigure(
                words.grantsOrdered, now.ordered, format: .millions, comment: comparison.change(\.ordered),
                measure: measure(.ordered)),
            KeyFigure(words.orderRate, now.ordered.share(of: now.committed), comment: words.orderRateComment),
            KeyFigure(
                words.gapToTarget, comparison.gapToTarget.map { CellValue.integer($0) } ?? .missing(words.noTarget),
                format: .integer, comment: comparison.targetComment),
        ])
        Paragraph(words.retained(now, at: quarter.end))
        if now.companiesEngaged > 0 { Paragraph(words.sizes(now)) }
    }

    private func measure(_ quantity: Measure.Quantity) -> Measure { Measure(quantity, at: quarter.end, of: scheme) }
}

extension Standing {
    var shareUnder50: Share { Share(Double(engagedUnder50) / Double(companiesEngaged)) }
    var shareUnder150: Share { Share(Double(engagedUnder150) / Double(companiesEngaged)) }
}
