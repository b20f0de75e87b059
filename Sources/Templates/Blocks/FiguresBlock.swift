import BilanKit

/// Figures side by side: `figures`.
struct FiguresBlock: ReportBlock {
    private enum Item {
        /// One that the front matter defines, or that `bilan trace` knows.
        case named(PlacedText)
        case own(FigureSpec)
    }

    private let items: [Item]

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> FiguresBlock? {
        var items: [Item] = []
        section.items("figures") { name in
            if reading.names[name.text]?.isFigure == true {
                items.append(.named(name))
            } else {
                let known = reading.names.filter(\.value.isFigure).keys.sorted()
                let near = NearestNames.suggestion(name.text, among: known)
                section.report(
                    String(
                        fr: "« \(name.text) » n’est pas un chiffre défini.\(near)",
                        en: "“\(name.text)” is not a figure that is defined.\(near)"), name)
            }
        } _: { item in
            if let spec = FigureSpec.read(item, reading, known: []) { items.append(.own(spec)) }
        }
        if !section.has("figures") {
            section.report(
                String(
                    fr: "il manque « figures », la liste des chiffres.",
                    en: "“figures”, the list of figures, is missing."), section.place)
        }
        return items.isEmpty ? nil : FiguresBlock(items: items)
    }

    func blocks(_ context: BlockContext, _ figures: FigureValues, _ scope: TextScope) throws -> [Block] {
        let shown = try items.map { item in
            switch item {
            case .named(let name):
                guard let value = try figures.value(named: name.text, scope) else {
                    throw scope.error(
                        String(
                            fr: "« \(name.text) » n’est pas un chiffre défini.",
                            en: "“\(name.text)” is not a figure that is defined."), name)
                }
                return keyFigure(value, comment: nil, context)
            case .own(let spec):
                return keyFigure(
                    try figures.value(of: spec, scope), comment: try spec.comment.map(scope.words), context)
            }
        }
        return [.keyFigures(KeyFigures(shown))]
    }

    private func keyFigure(_ value: FigureValue, comment: String?, _ context: BlockContext) -> KeyFigure {
        var words = comment.map { [$0] } ?? []
        if let change = value.change, let date = value.earlierDate {
            let difference = NumberFormat.signed(value.format).string(change, context.styles)
            let day = LocalizedNumberFormatter(context.styles).date(date)
            words.append(context.isFrench ? "\(difference) depuis le \(day)" : "\(difference) since \(day)")
        }
        if value.unknown > 0 {
            let numbers = LocalizedNumberFormatter(context.styles)
            words.append(
                context.isFrench
                    ? "sans " + numbers.count(value.unknown, "ligne non communiquée", "lignes non communiquées")
                    : "without " + numbers.count(value.unknown, "row not disclosed", "rows not disclosed"))
        }
        var figure = KeyFigure(value)
        figure.comment = words.isEmpty ? nil : Text(words.joined(separator: context.isFrench ? " ; " : "; "))
        return figure
    }
}

extension KeyFigure {
    /// A figure as it came out.
    init(_ value: FigureValue) {
        self.init(value.label, .value(value.cell), format: value.format, measure: value.measure)
        origins = value.origins
    }
}
