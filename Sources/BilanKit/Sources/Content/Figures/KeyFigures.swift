import Programme

/// One figure that a reader should keep, large, with what it counts.
public struct KeyFigure {
    public var label: String
    public var figure: Figure
    public var format: NumberFormat
    /// A line under the figure: what it is compared to.
    public var comment: String?
    /// How the host finds the figure again in the rows, for `bilan trace`; nil of what follows from other figures.
    public var measure: Measure?

    public init(
        _ label: String, _ figure: Figure, format: NumberFormat, comment: String? = nil, measure: Measure? = nil
    ) {
        self.measure = measure
        self.label = label
        self.figure = figure
        self.format = format
        self.comment = comment
    }

    /// A value of its own.
    public init<Value: CellConvertible>(
        _ label: String, _ value: Value, format: NumberFormat? = nil, comment: String? = nil, measure: Measure? = nil
    ) {
        self.init(
            label, .value(value.cellValue), format: format ?? Value.cellFormat, comment: comment, measure: measure)
    }
}

/// Figures side by side: tiles in PDF, labelled cells in ODS.
public struct KeyFigures {
    public var figures: [KeyFigure]

    public init(_ figures: [KeyFigure]) { self.figures = figures }
}
