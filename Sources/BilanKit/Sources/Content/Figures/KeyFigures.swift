import Programme

/// One figure that a reader should keep, large, with what it counts.
public struct KeyFigure {
    /// What the figure counts.
    public var label: String
    /// The figure's value.
    public var figure: ComputedValue
    /// How the value is shown.
    public var format: NumberFormat
    /// A line under the figure: what it is compared to.
    public var comment: Text?
    /// How the host finds the figure again in the rows, for `bilan trace`; nil of what follows from other figures.
    public var measure: Measure?
    /// The rows of files that the figure was made of, where no measure finds it again; empty where that isn't known.
    public var origins: [Origin] = []

    /// A figure that may rest on the composition's tables.
    public init(
        _ label: String, _ figure: ComputedValue, format: NumberFormat, comment: Text? = nil, measure: Measure? = nil
    ) {
        self.measure = measure
        self.label = label
        self.figure = figure
        self.format = format
        self.comment = comment
    }

    /// A value of its own.
    public init<Value: CellConvertible>(
        _ label: String, _ value: Value, format: NumberFormat? = nil, comment: Text? = nil, measure: Measure? = nil
    ) {
        self.init(
            label, .value(value.cellValue), format: format ?? Value.cellFormat, comment: comment, measure: measure)
    }
}

/// Figures side by side: tiles in PDF, labelled cells in ODS.
public struct KeyFigures {
    /// The figures, in reading order.
    public var figures: [KeyFigure]

    /// Figures side by side.
    public init(_ figures: [KeyFigure]) { self.figures = figures }
}

extension KeyFigures: BlockContent {
    public var block: Block { .keyFigures(self) }
    package var blockName: String? {
        String(fr: "chiffres clés « \(figures.first?.label ?? "") »", en: "key figures “\(figures.first?.label ?? "")”")
    }

    package var texts: [Text] { figures.compactMap(\.comment) }

    package mutating func mapTexts(_ transform: @escaping (Text) -> Text) {
        for index in figures.indices { figures[index].comment = figures[index].comment.map(transform) }
    }

    package var wordFaults: [String] {
        figures.contains { $0.label.isBlank }
            ? [
                String(
                    fr: "un chiffre clé n’a pas de nom ; dites ce qu’il compte",
                    en: "a key figure has no name; say what it counts")
            ] : []
    }

    package var measureFaults: [MeasureFault] {
        figures.flatMap { figure in
            var faults = [figure.format.fault].compactMap { $0 }
            if case .value(let value) = figure.figure {
                faults += [value.fault, value.misfit(figure.format)].compactMap { $0 }
            }
            return faults.map { MeasureFault($0, PlaceWords.keyFigure(figure.label)) }
        }
    }
}
