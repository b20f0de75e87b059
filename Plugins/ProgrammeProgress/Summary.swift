import BilanKit

/// The first part: six figures and what they mean.
struct Summary: Section {
    let now: Standing
    let comparison: Comparison
    let quarter: Quarter
    /// The scheme's code; nil where the report is on all.
    let scheme: String?

    var body: [Block] {
        Heading("Synthèse")
        KeyFigures([
            KeyFigure(
                "Entreprises retenues", now.companiesRetained, comment: comparison.change(\.companiesRetained),
                measure: measure(.companies(.retained))),
            KeyFigure(
                "Entreprises engagées", now.companiesEngaged, comment: comparison.change(\.companiesEngaged),
                measure: measure(.companies(.engaged))),
            KeyFigure(
                "Aides engagées", now.committed, format: .millions, comment: comparison.change(\.committed),
                measure: measure(.committed)),
            KeyFigure(
                "Aides mandatées", now.ordered, format: .millions, comment: comparison.change(\.ordered),
                measure: measure(.ordered)),
            KeyFigure("Taux de mandatement", now.ordered.share(of: now.committed), comment: "mandaté / engagé"),
            KeyFigure(
                "Écart à la cible", comparison.gapToTarget.map { CellValue.integer($0) } ?? .missing("sans cible"),
                format: .integer, comment: comparison.targetComment),
        ])
        Paragraph(retained)
        if now.companiesEngaged > 0 { Paragraph(sizes) }
    }

    private func measure(_ quantity: Measure.Quantity) -> Measure { Measure(quantity, at: quarter.end, of: scheme) }

    private var retained: Text {
        """
        Au \(quarter.end), \(strong: FrenchNumber.count(now.companiesRetained, "entreprise a été retenue", "entreprises ont été retenues")) ; \
        \(strong: FrenchNumber.millions(now.committed)) d’aides sont engagés, \(millions: now.ordered) mandatés et \(millions: now.paid) payés.
        """
    }

    private var sizes: Text {
        """
        Sur \(FrenchNumber.count(now.companiesEngaged, "entreprise engagée", "entreprises engagées")), \(strong: FrenchNumber.integer(now.engagedUnder50)) \
        comptent moins de 50 salariés (\(share(now.engagedUnder50))) et \(strong: FrenchNumber.integer(now.engagedUnder150)) moins de 150 \
        (\(share(now.engagedUnder150))).
        """
    }

    private func share(_ count: Int) -> String {
        FrenchNumber.percent(Share(Double(count) / Double(now.companiesEngaged)))
    }
}
