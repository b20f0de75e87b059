import BilanKit

/// Finds what figures come to, each once a document.
final class FigureValues {
    private let specs: [String: FigureSpec]
    private let context: BlockContext
    private var known: [String: FigureValue] = [:]

    /// - Parameter specs: the figures that a report's front matter defines.
    init(_ specs: [String: FigureSpec], _ context: BlockContext) {
        self.specs = specs
        self.context = context
    }

    /// A figure by its name: one that is defined, or one that `bilan trace` knows; nil where there is none.
    func value(named name: String, _ scope: TextScope) throws -> FigureValue? {
        if let value = known[name] { return value }
        let spec: FigureSpec
        if let defined = specs[name] {
            spec = defined
        } else if let quantity = Measure.Quantity(rawValue: name) {
            spec = FigureSpec(
                source: .measured(quantity, narrowings: []), place: PlacedText(""), label: nil, comment: nil,
                format: nil,
                comparison: nil, alert: nil)
        } else {
            return nil
        }
        let value = try value(of: spec, scope, name: name)
        known[name] = value
        return value
    }

    /// - Parameter name: what the figure is called where it has no label.
    func value(of spec: FigureSpec, _ scope: TextScope, name: String? = nil) throws -> FigureValue {
        var value = try figure(spec, context.data, scope)
        value.label = try spec.label.map(scope.words) ?? label(of: spec, name)
        if let comparison = spec.comparison {
            guard let quarter = comparison.quarter(before: context.request.quarter) else {
                throw scope.error(
                    String(
                        fr: "aucun trimestre ne précède \(context.request.quarter) ; retirez « compare ».",
                        en: "no quarter precedes \(context.request.quarter); remove “compare”."), spec.place)
            }
            value.earlier = try figure(spec, context.data.at(quarter.end), scope).cell
            value.earlierDate = quarter.end
        }
        if let alert = spec.alert {
            value.isAlert = try scope.test([alert], like: spec.kind, called: "alert")?.holds(value.cell) ?? false
        }
        return value
    }

    private func figure(_ spec: FigureSpec, _ data: DataContext, _ scope: TextScope) throws -> FigureValue {
        switch spec.source {
        case .measured(let quantity, let narrowings):
            let figure = try measured(quantity, narrowings, scope)
            return FigureValue(
                label: "", cell: figure.value(data), format: spec.kind, measure: figure.measure(data))
        case .rows(let query, let column):
            let result = try GroupedRows(query: query, keys: [], columns: [column])
                .result(data, context.request.quarter, scope)
            let row = result.rows.first
            // Of no rows a sum is nothing, an average isn't known.
            let empty: CellValue = column.isOfNothingZero ? column.format(query.table).zero : data.unknown
            return FigureValue(
                label: "", cell: row.map { $0.values[0].isUnknown ? data.unknown : $0.values[0] } ?? empty,
                format: spec.kind, measure: row?.measures[0], origins: row?.origins ?? [],
                unknown: result.unknown.values.first ?? 0)
        case .ratio(let over, let under):
            guard let above = try value(named: over.text, scope), let below = try value(named: under.text, scope) else {
                return FigureValue(label: "", cell: data.unknown, format: spec.kind, measure: nil)
            }
            let ratio = above.cell.over(below.cell, asShare: spec.kind.isPercent)
            return FigureValue(
                label: "", cell: ratio == .empty ? data.unknown : ratio, format: spec.kind, measure: nil)
        }
    }

    private func measured(
        _ quantity: Measure.Quantity, _ narrowings: [(key: String, text: PlacedText)], _ scope: TextScope
    ) throws -> MeasuredFigure {
        var figure = MeasuredFigure(quantity: quantity)
        for (key, text) in narrowings {
            let value = try scope.expanded(text)
            switch key {
            case "scheme": figure.scheme = value
            case "department": figure.department = value
            case "company":
                guard let company = CompanyID(value) else {
                    throw scope.error(
                        String(
                            fr: "« \(value) » n’est pas un SIREN (neuf chiffres, avec leur clé).",
                            en: "“\(value)” is not a SIREN (nine digits, with their check digit)."), text)
                }
                figure.company = company
            default:
                switch value {
                case "quarter": figure.start = context.request.quarter.start
                case "year": figure.start = CivilDate(year: context.request.quarter.year, month: 1, day: 1)
                default:
                    guard let start = CivilDate(value) else {
                        throw scope.error(
                            String(
                                fr: "« \(value) » n’est pas un début : quarter, year ou une date.",
                                en: "“\(value)” is not a start: quarter, year or a date."), text)
                    }
                    figure.start = start
                }
            }
        }
        return figure
    }

    private func label(of spec: FigureSpec, _ name: String?) -> String {
        switch spec.source {
        case .measured(let quantity, _): quantity.label(context.request.language)
        case .rows(let query, let column): column.title(query.table, context.request.language)
        case .ratio: name ?? ""
        }
    }
}

extension Measure.Quantity {
    /// What a figure is called where a template doesn't say.
    fileprivate func label(_ language: NumberLanguage) -> String {
        let isFrench = language == .french
        return switch self {
        case .companies(let status):
            isFrench
                ? "Entreprises : \(status.label(in: language).lowercased())"
                : "Companies: \(status.label(in: language).lowercased())"
        case .applications(let status):
            isFrench
                ? "Dossiers : \(status.label(in: language).lowercased())"
                : "Applications: \(status.label(in: language).lowercased())"
        case .awards: isFrench ? "Aides" : "Awards"
        case .voted: isFrench ? "Voté" : "Awarded"
        case .committed: isFrench ? "Engagé" : "Committed"
        case .ordered: isFrench ? "Mandaté" : "Ordered"
        case .paid: isFrench ? "Payé" : "Paid"
        case .netCommitments: isFrench ? "Engagements nets" : "Net commitments"
        case .orders: isFrench ? "Mandats" : "Payment orders"
        }
    }
}
