import Content

/// What all blocks of a document are laid out with; the same in both passes, so that both come out alike.
final class DocumentContext {
    let theme: Theme
    let info: DocumentInfo
    let composition: Composition
    /// Those that the layout itself puts on a page.
    let words: any Wording
    let scale: TypeScale
    let typesetter: Typesetter
    let cells: CellSetter
    let decimalTails: DecimalTails
    let diagnosticLog: DiagnosticLog
    let evaluator: TableEvaluator
    /// Gives what the grids' formulas come to.
    let formulas: FormulaEvaluator
    let references: References
    /// How each table is set, planned once: by the names of tables.
    var plans: [String: TablePlan] = [:]

    private let engine: TextEngine

    /// - Parameter evaluator: one that has walked tables already; nil for a new one.
    /// - Throws: `DocumentError` where no text could be read: this machine has no fonts, or none with letters.
    init(_ composition: Composition, theme: Theme, info: DocumentInfo, evaluator known: TableEvaluator? = nil) throws {
        guard FontChoice.hasFonts else {
            throw DocumentError(
                String(
                    fr:
                        "aucune police de caractères n’est installée sur cette machine\u{00A0}: rien ne pourrait être lu. ",
                    en: "no font is installed on this machine: nothing could be read. ")
                    + Self.fontRemedy(theme))
        }
        let composition = composition.localized(theme.numbers)
        let theme = theme.figures(in: composition)
        self.theme = theme
        words = composition.words
        self.info = info
        self.composition = composition.onPages
        scale = TypeScale(theme)
        diagnosticLog = DiagnosticLog()
        engine = EnginePool.take(theme.fonts, language: composition.language)
        let (engine, probe) = (engine, scale.body)
        guard "e0".unicodeScalars.allSatisfy({ engine.canShow($0, in: probe) }) else {
            throw DocumentError(
                String(
                    fr: "aucune police installée n’a de lettres et de chiffres\u{00A0}: rien ne pourrait être lu. ",
                    en: "no installed font has letters and digits: nothing could be read. ")
                    + Self.fontRemedy(theme))
        }
        let filter = CharacterFilter(engine, diagnosticLog)
        typesetter = Typesetter(
            engine: engine, filter: filter, hyphenator: Hyphenator(diagnosticLog, language: composition.language),
            language: composition.language)
        cells = CellSetter(engine, filter)
        decimalTails = DecimalTails(cells, theme.numbers.language)
        evaluator = known ?? TableEvaluator(composition.tables)
        formulas = FormulaEvaluator(composition, evaluator)
        references = References(self.composition)
        for family in engine.missingFamilies {
            diagnosticLog.warn(
                String(
                    fr:
                        "modèle « \(theme.name) » : la police « \(family) » n’est pas installée, une autre la remplace. Installez-la, "
                        + "ou nommez-en une autre dans le modèle",
                    en:
                        "template “\(theme.name)”: the font “\(family)” is not installed, another replaces it. Install it, or name "
                        + "another in the template"))
        }
    }

    deinit { EnginePool.giveBack(engine) }

    private static func fontRemedy(_ theme: Theme) -> String {
        let name =
            theme.fonts.body == "Inter"
            ? String(fr: "paquet fonts-inter", en: "package fonts-inter")
            : String(fr: "«\u{00A0}\(theme.fonts.body)\u{00A0}»", en: "“\(theme.fonts.body)”")
        return String(
            fr: "Installez celles du modèle (\(name)), et vérifiez FONTCONFIG_FILE si elle est définie",
            en: "Install those of the template (\(name)), and check FONTCONFIG_FILE if it is set")
    }

    /// Those of paragraphs, lists and notes, as the template has them.
    var lineEnds: LineEnds { LineEnds(isJustified: theme.isJustified, isHyphenated: theme.isHyphenated) }

    /// Where the baseline stands under the top of a line of running text, in points.
    func baseline(_ style: TextStyle, leading: Double) -> Double {
        let metrics = engine.metrics(of: style)
        return (leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent
    }

    /// Places blocks to see how they come out: notes numbered on the way are numbered again.
    func trying(_ body: () throws -> Void) rethrows {
        let count = references.noteCount
        defer { references.noteCount = count }
        try body()
    }

    func string(_ value: CellValue, _ format: NumberFormat) -> String { format.string(value, theme.numbers) }
}

extension Composition {
    /// The composition as pages have it: without the sheets that a spreadsheet hides.
    fileprivate var onPages: Composition {
        var composition = self
        composition.blocks = Self.shown(blocks)
        return composition
    }

    private static func shown(_ blocks: [Block]) -> [Block] {
        blocks.compactMap { block in
            switch block {
            case .sheet(let sheet): sheet.isHidden ? nil : block
            case .landscape(let inner): .landscape(shown(inner))
            case .keepTogether(let inner): .keepTogether(shown(inner))
            default: block
            }
        }
    }
}
