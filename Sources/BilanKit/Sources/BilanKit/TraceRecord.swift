/// What a PDF carries to be traced back to its rows: which data it was made from, its figures and how they are found
/// again, and which of
/// the files that it carries holds which table. No path, no moment: the same data gives the same bytes.
public struct TraceRecord: Codable, Sendable {
    /// The name of the file that holds it.
    public static let name = "trace.json"

    /// A figure of the document.
    public struct Figure: Codable, Sendable {
        /// What the figure is called.
        public var label: String
        /// As the document prints it.
        public var text: String
        /// Cents of an amount, or a count; nil of what is neither.
        public var value: Int64?
        /// How the figure is found again in the rows; nil where it isn't.
        public var measure: Measure?
        /// The rows of files behind a figure without a measure, as `file:line`; nil where they aren't known.
        public var rows: [String]?

        private enum CodingKeys: String, CodingKey {
            case label = "libelle"
            case text = "texte"
            case value = "valeur"
            case measure = "mesure"
            case rows = "origines"
        }
    }

    /// A table of the document.
    public struct Table: Codable, Sendable {
        /// The table's name in the composition.
        public var name: String
        /// The CSV file that the document carries.
        public var file: String
        /// Whether its rows say where they come from.
        public var isTraced: Bool
        /// One a row whose cells are found again, in the table's order.
        public var rows: [Row]?

        private enum CodingKeys: String, CodingKey {
            case name = "nom"
            case file = "fichier"
            case isTraced = "origines"
            case rows = "lignes"
        }
    }

    /// How the cells of a row are found again.
    public struct Row: Codable, Sendable {
        /// The row's place, counted from 0.
        public var number: Int
        /// By the titles of columns.
        public var measures: [String: Measure]

        private enum CodingKeys: String, CodingKey {
            case number = "rang"
            case measures = "mesures"
        }
    }

    /// The report's name.
    public var report: String
    /// The period reported on.
    public var quarter: Quarter
    /// For whom the document was made.
    public var audience: Audience
    /// The files that the data comes from.
    public var files: [DataFile]
    /// The figures of the document that the host can find again, in reading order.
    public var figures: [Figure] = []
    /// The tables of the document, in reading order.
    public var tables: [Table] = []

    /// A record without figures and tables yet.
    public init(report: String, quarter: Quarter, audience: Audience, files: [DataFile]) {
        self.report = report
        self.quarter = quarter
        self.audience = audience
        self.files = files
    }

    private enum CodingKeys: String, CodingKey {
        case report = "rapport"
        case quarter = "trimestre"
        case audience = "diffusion"
        case files = "donnees"
        case figures = "chiffres"
        case tables = "tables"
    }
}

extension TraceRecord.Table {
    /// Tables of counts and sums are short; a long one's cells are not written down.
    private static let rowLimit = 1000

    init(_ table: Content.Table, file: String) {
        name = table.name
        self.file = file
        isTraced = table.hasOrigins
        guard table.hasMeasures, let traced = table.tracedRows else { return }
        var rows: [TraceRecord.Row] = []
        for (number, row) in traced.enumerated() {
            guard number < Self.rowLimit else { break }
            let pairs = zip(table.columns, row.measures).compactMap { column, measure in
                measure.map { (column.title, $0) }
            }
            if !pairs.isEmpty {
                rows.append(TraceRecord.Row(number: number, measures: Dictionary(pairs) { first, _ in first }))
            }
        }
        self.rows = rows
    }
}

extension TraceRecord {
    /// Takes down a composition's figures.
    mutating func take(_ composition: Composition, _ evaluator: TableEvaluator) {
        var styles = NumberStyles()
        styles.language = NumberLanguage(composition.language)
        take(composition.statedFigures, evaluator, styles)
        take(composition.blocks, evaluator, styles)
    }

    private mutating func take(_ blocks: [Block], _ evaluator: TableEvaluator, _ styles: NumberStyles) {
        for block in blocks {
            if case .keyFigures(let keyFigures) = block { take(keyFigures.figures, evaluator, styles) }
            take(block.children, evaluator, styles)
        }
    }

    private mutating func take(_ keyFigures: [KeyFigure], _ evaluator: TableEvaluator, _ styles: NumberStyles) {
        for figure in keyFigures {
            let cell = evaluator.value(of: figure.figure)
            let value: Int64? =
                switch cell {
                case .money(let money): money.cents
                case .integer(let count): Int64(count)
                default: nil
                }
            figures.append(
                Figure(
                    label: figure.label, text: figure.format.string(cell, styles), value: value,
                    measure: figure.measure,
                    rows: figure.measure == nil && !figure.origins.isEmpty ? figure.origins.map(\.description) : nil))
        }
    }
}
