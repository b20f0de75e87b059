import Content

/// What all blocks of a document are laid out with; the same in both passes, so that both come out alike.
final class DocumentContext {
    let theme: Theme
    let info: DocumentInfo
    let composition: Composition
    let scale: TypeScale
    let typesetter: Typesetter
    let cells: CellSetter
    let findings: Findings
    let evaluator: TableEvaluator
    /// The columns of each table, measured once.
    var plans: [String: TablePlan] = [:]

    private let engine: TextEngine

    init(_ composition: Composition, theme: Theme, info: DocumentInfo) {
        self.theme = theme
        self.info = info
        self.composition = composition
        scale = TypeScale(theme)
        findings = Findings()
        engine = TextEngine(theme.fonts, language: composition.language)
        let filter = CharacterFilter(engine, findings)
        typesetter = Typesetter(
            engine: engine, filter: filter, hyphenator: Hyphenator(findings), language: composition.language)
        cells = CellSetter(engine, filter)
        evaluator = TableEvaluator(composition.tables)
        for family in engine.missingFamilies {
            findings.warn(
                "template « \(theme.name) »: the font « \(family) » is not installed, another stands in for it. Install it, "
                    + "or name another in the template")
        }
    }

    /// Where the baseline stands under the top of a line of running text, in points.
    func baseline(_ style: TextStyle, leading: Double) -> Double {
        let metrics = engine.metrics(of: style)
        return (leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent
    }

    func string(_ value: CellValue, _ format: NumberFormat) -> String { format.string(value, theme.numbers) }
}
