import BilanKit

/// The names that a report's texts may use, and what they lead to.
struct ReportNames {
    var settings: [ReportSetting] = []
    /// What the run was given, each as often as it was given.
    var given: [String: [String]] = [:]
    var figures: [String: FigureSpec] = [:]
    var lists: [String: ListSpec] = [:]
    var title = ""
    /// What the document is on, of those that are made for each department or the like; empty for the whole.
    var recipient = ""

    /// Names of the run itself.
    private static let own = [
        "title", "organisation", "recipient", "quarter", "quarter-code", "quarter-start", "quarter-end", "year", "date",
    ]

    /// What every report may name.
    static let common: [String: ScopeSchema] = {
        var names: [String: ScopeSchema] = [:]
        for table in DataTable.all { names[table.name] = ListSpec.schema(of: table) }
        for quantity in Measure.Quantity.allCases { names[quantity.rawValue] = .figure(compares: false, alerts: false) }
        for name in own { names[name] = .value }
        names["public"] = .flag
        names["settings"] = .names([:])
        names["thresholds"] = .names([:])
        return names
    }()

    /// Known before any data is read.
    ///
    /// - Parameter template: its thresholds have names.
    func schema(_ template: Template) -> [String: ScopeSchema] {
        var names = Self.common
        for (name, list) in lists { names[name] = ListSpec.schema(of: list.query.table) }
        for (name, spec) in figures {
            names[name] = .figure(compares: spec.comparison != nil, alerts: spec.alert != nil)
        }
        names["settings"] = .names(
            Dictionary(settings.map { ($0.name, $0.type == .flag ? .flag : .value) }) { first, _ in first })
        names["thresholds"] = .names(template.thresholds.mapValues { _ in .value })
        return names
    }

    /// What the names lead to in a run.
    func scope(_ run: TextRun, _ context: BlockContext, _ values: FigureValues) -> TextScope {
        TextScope(run, writing: TextWriting(styles: context.styles, isForConditions: false)) { name, scope in
            if let list = lists[name]
                ?? DataTable[name].map({ ListSpec(query: Query(table: $0), order: [], limit: nil) })
            {
                return try list.scopes(name, context, within: scope)
            }
            if let value = try values.value(named: name, scope) {
                context.state(value)
                return TextValue(value.cell, value.format, scope.writing, figure: value)
            }
            return own(name, context, scope)
        }
    }

    private func own(_ name: String, _ context: BlockContext, _ scope: TextScope) -> Any? {
        let request = context.request
        func value(_ cell: CellValue, _ format: NumberFormat = .text) -> TextValue {
            TextValue(cell, format, scope.writing)
        }
        return switch name {
        case "title": value(.text(title))
        case "recipient": value(.text(recipient))
        case "organisation": value(.text(context.template.theme.organisation))
        case "quarter": value(.text(request.quarter.words(request.language)))
        case "quarter-code": value(.text("\(request.quarter)"))
        case "quarter-start": value(.date(request.quarter.start), .date)
        case "quarter-end": value(.date(request.quarter.end), .date)
        case "year": value(.integer(request.quarter.year), .plainInteger)
        case "date": value(.date(request.date), .date)
        case "public": request.audience == .public
        case "settings": Dictionary(settings.map { ($0.name, shown($0, scope, value)) }) { first, _ in first }
        case "thresholds":
            context.template.thresholds.mapValues { text in
                value(.text(text))
            }
        default: nil
        }
    }

    private func shown(
        _ setting: ReportSetting, _ scope: TextScope, _ value: (CellValue, NumberFormat) -> TextValue
    ) -> Any {
        let texts = (try? setting.values(of: given[setting.name] ?? [])) ?? []
        let chosen = texts.isEmpty ? setting.defaults : texts
        if setting.type == .flag { return chosen.first == "oui" || chosen.first == "true" }
        guard chosen.count == 1, let only = chosen.first else {
            let separator = scope.writing.isForConditions ? TextScope.separator : ", "
            return value(chosen.isEmpty ? .empty : .text(chosen.joined(separator: separator)), .text)
        }
        switch setting.type {
        case .number, .integer:
            guard let number = Double(settingText: only) else { return value(.text(only), .text) }
            let isWhole = number == number.rounded() && number.magnitude < 1e15
            return isWhole ? value(.integer(Int(number)), .integer) : value(.decimal(number), .decimal(2))
        case .date: return value(CivilDate(only).map { .date($0) } ?? .text(only), .date)
        default: return value(.text(only), .text)
        }
    }
}

extension BlockContext {
    /// Notes a figure that a text tells, for the trace.
    func state(_ value: FigureValue) {
        guard value.measure != nil || !value.origins.isEmpty,
            !stated.contains(where: { $0.label == value.label && $0.measure == value.measure })
        else { return }
        stated.append(KeyFigure(value))
    }
}

extension Quarter {
    /// `4e trimestre 2018`, `Q4 2018`.
    func words(_ language: NumberLanguage) -> String {
        language == .french ? "\(number)\(number == 1 ? "er" : "e") trimestre \(year)" : "Q\(number) \(year)"
    }
}
