/// A chart of a table's columns: vector drawing in PDF, a live chart on the cells in ODS.
public struct Chart {
    public enum Kind: String, Sendable { case bars, stackedBars, lines }

    public var kind: Kind
    /// What references call the chart by.
    public var label: String?
    public var title: String
    /// The data. Where the composition also holds the table, the chart in ODS stands on its cells; else its data is
    /// written beside it.
    public var table: Table
    /// The title of the column that names the points.
    public var category: String
    /// The titles of the columns drawn, one series each.
    public var series: [String]
    /// What a reader who can't see the chart is told; nil lists the values.
    public var alternative: String?
    /// Height of the drawing in points.
    public var height: Double = 200

    public init(_ kind: Kind, _ title: String, of table: Table, category: String, series: [String], alternative: String? = nil) {
        self.kind = kind
        self.title = title
        self.table = table
        self.category = category
        self.series = series
        self.alternative = alternative
    }

    /// A chart's values, read from its table.
    public struct Data {
        public var categories: [String] = []
        /// One list of values a series, nil where a point has none.
        public var values: [[Double?]]
        public var formats: [NumberFormat]
    }

    /// Reads the values, totals and subtotals left out.
    public func data(_ evaluator: TableEvaluator) -> Data {
        let columns = series.compactMap(table.index(of:))
        var data = Data(values: columns.map { _ in [] }, formats: columns.map { table.columns[$0].format })
        guard let names = table.index(of: category) else { return data }
        table.walk(evaluator) { event in
            guard case .row(_, let cells) = event else { return }
            data.categories.append(table.columns[names].format.string(cells[names]))
            for (index, column) in columns.enumerated() { data.values[index].append(cells[column].number) }
        }
        return data
    }
}
