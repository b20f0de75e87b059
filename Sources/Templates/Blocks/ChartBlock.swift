import BilanKit

/// A chart of rows that sum up others: `chart`.
struct ChartBlock: ReportBlock {
    private let plan: GroupPlan
    private let kind: Chart.Kind
    private let title: PlacedText
    private let subtitle: PlacedText?
    private let note: PlacedText?
    private let height: Double?

    static func read(_ section: TemplateSection, _ reading: ReadingContext) -> ChartBlock? {
        var kind = Chart.Kind.bars
        section.choice("kind", of: kinds) { kind = $0 }
        let title = section.text("title", reading)
        let subtitle = section.text("subtitle", reading)
        let note = section.text("note", reading)
        var height: Double?
        section.number("height", in: 20...200, unit: "mm") { height = $0 * 72 / 25.4 }
        if title == nil {
            section.report(
                String(
                    fr: "il manque « title », qui nomme le graphique.",
                    en: "“title”, which names the chart, is missing."), section.place)
        }
        let plan = GroupPlan.read(section, columns: "values", reading)
        guard let plan, let title else { return nil }
        if plan.keys.count != 1 {
            section.report(
                String(
                    fr: "un graphique demande un « group », la colonne dont les valeurs font ses points.",
                    en: "a chart needs one “group”, the column whose values make its points."), section.place)
        }
        if plan.columns.isEmpty {
            section.report(
                String(
                    fr: "il manque « values », ce que le graphique montre.",
                    en: "“values”, what the chart shows, is missing."), section.place)
        }
        return ChartBlock(plan: plan, kind: kind, title: title, subtitle: subtitle, note: note, height: height)
    }

    private static let kinds: [String: Chart.Kind] = [
        "bars": .bars, "stacked-bars": .stackedBars, "lines": .lines, "dots": .dots, "bullet": .bullet, "areas": .areas,
        "stacked-areas": .stackedAreas, "donut": .donut,
    ]

    func blocks(_ context: BlockContext, _ figures: FigureValues, _ scope: TextScope) throws -> [Block] {
        let made = try plan.made(context, scope)
        let title = try scope.words(title)
        let table = try plan.table(made, named: context.unique(title), isPlain: true, context, scope)
        var chart = Chart(
            kind, title, of: table, category: table.columns[0].title, series: made.titles)
        chart.subtitle = try subtitle.map(scope.words)
        if let height { chart.height = height }
        let notes = try (note.map { [try scope.words($0)] } ?? []) + made.notes
        chart.note = Text(notes: notes)
        return [.chart(chart)]
    }
}
