import BilanKit

/// A figure as a template defines it: one that `bilan trace` knows by name, or what a table's rows come to.
struct FigureSpec {
    enum Source {
        case measured(Measure.Quantity, narrowings: [(key: String, text: PlacedText)])
        case rows(Query, AggregateColumn)
        /// One figure over another, both by their names.
        case ratio(PlacedText, PlacedText)
    }

    let source: Source
    let place: PlacedText
    let label: PlacedText?
    let comment: PlacedText?
    let format: NumberFormat?
    let comparison: AggregateColumn.Comparison?
    let alert: PlacedText?

    /// - Parameter known: names of figures that stand before, which a ratio may name.
    static func read(_ section: TemplateSection, _ reading: ReadingContext, known: Set<String>) -> FigureSpec? {
        let source: Source? =
            if let name = section.text("figure") {
                measured(name, section, reading)
            } else if section.has("ratio") {
                ratio(section, known)
            } else {
                rows(section, reading)
            }
        let format = section.format()
        let comparison = section.comparison("compare")
        let label = section.text("label", reading)
        let comment = section.text("comment", reading)
        let alert = section.text("alert", reading)
        guard let source else { return nil }
        let spec = FigureSpec(
            source: source, place: section.place, label: label, comment: comment, format: format,
            comparison: comparison, alert: alert)
        if let format, !format.fits(spec.ownFormat, isRatio: spec.isRatio) { section.reportMisfit() }
        if let alert { section.check([alert], like: spec.kind, called: "alert") }
        return spec
    }

    private static func measured(
        _ name: PlacedText, _ section: TemplateSection, _ reading: ReadingContext
    ) -> Source? {
        let narrowings = ["scheme", "department", "company", "since"].compactMap { key in
            section.text(key, reading).map { (key, $0) }
        }
        guard let quantity = Measure.Quantity(rawValue: name.text) else {
            let known = Measure.Quantity.allCases.map(\.rawValue)
            let near = NearestNames.suggestion(name.text, among: known)
            section.report(
                String(
                    fr:
                        "« \(name.text) » n’est pas un chiffre connu.\(near) Chiffres : \(TemplateSection.list(known)).",
                    en: "“\(name.text)” is not a known figure.\(near) Figures: \(TemplateSection.list(known))."), name)
            return nil
        }
        for (key, text) in narrowings {
            let isOfMovements = quantity == .orders || quantity == .netCommitments
            if key == "since", !isOfMovements {
                section.report(
                    String(
                        fr: "« since » ne va qu’avec orders : mandats ou engagements-nets.",
                        en: "“since” only goes with orders: mandats or engagements-nets."), text)
            }
            if ["department", "company"].contains(key), isOfMovements {
                section.report(
                    String(
                        fr: "« \(key) » ne va pas avec « \(name.text) », qui ne connaît que le dispositif.",
                        en: "“\(key)” doesn’t go with “\(name.text)”, which knows the scheme alone."), text)
            }
        }
        return .measured(quantity, narrowings: narrowings)
    }

    private static func rows(_ section: TemplateSection, _ reading: ReadingContext) -> Source? {
        guard let query = section.query(reading) else { return nil }
        guard let column = section.aggregate(of: query.table) else { return nil }
        switch column.kind {
        case .share, .difference:
            section.report(
                String(
                    fr: "« share » et « difference » vont dans un tableau ; un chiffre se compare par « compare ».",
                    en: "“share” and “difference” go into a table; a figure is compared by “compare”."),
                section.place)
            return nil
        default: return .rows(query, column)
        }
    }

    private static func ratio(_ section: TemplateSection, _ known: Set<String>) -> Source? {
        guard let names = section.texts("ratio") else { return nil }
        guard names.count == 2 else {
            section.report(
                String(
                    fr: "« ratio » demande deux chiffres : [engage, vote].",
                    en: "“ratio” needs two figures: [engage, vote]."), names.first ?? section.place)
            return nil
        }
        for name in names where !known.contains(name.text) && Measure.Quantity(rawValue: name.text) == nil {
            let near = NearestNames.suggestion(
                name.text, among: known.sorted() + Measure.Quantity.allCases.map(\.rawValue))
            section.report(
                String(
                    fr: "« \(name.text) » n’est pas un chiffre défini plus haut.\(near)",
                    en: "“\(name.text)” is not a figure that is defined above.\(near)"),
                name)
        }
        return .ratio(names[0], names[1])
    }

    /// How its values are shown where the template doesn't say.
    var kind: NumberFormat { format ?? ownFormat }

    private var isRatio: Bool { if case .ratio = source { true } else { false } }

    private var ownFormat: NumberFormat {
        switch source {
        case .measured(let quantity, _): quantity.isAmount ? .money : .integer
        case .rows(let query, let column): column.format(query.table)
        case .ratio: .percent
        }
    }
}
