extension Chart {
    /// A chart's values, read from its table.
    public struct Data {
        /// What names the points, in the table's order.
        public var categories: [String] = []
        /// One list of values a series, nil where a point has none.
        public var values: [[Double?]]
        /// How the values of each series are shown.
        public var formats: [NumberFormat]
        /// Whether the categories are names, none of which may be left out; else years, dates or numbers.
        public var areNames = false

        /// Whether there is no value at all.
        public var isMissing: Bool { values.allSatisfy { $0.allSatisfy { $0 == nil } } }

        /// The same values of some of the categories.
        public func part(_ range: Range<Int>) -> Data {
            Data(
                categories: Array(categories[range]), values: values.map { Array($0[range]) }, formats: formats,
                areNames: areNames)
        }

        /// The ends of all marks: stacked ones end where their sums do, up and down apart.
        public func extremes(isStacked: Bool) -> [Double] {
            guard isStacked else { return values.flatMap { $0.compactMap { $0 } } }
            return categories.indices.flatMap { point in
                let known = values.compactMap { $0[point] }
                return [known.filter { $0 > 0 }.reduce(0, +), known.filter { $0 < 0 }.reduce(0, +)]
            }
        }
    }

    /// Reads the values, totals and subtotals left out; what is no finite number counts as missing.
    ///
    /// - Parameters:
    ///   - evaluator: gives what columns and figures come to.
    ///   - styles: how the categories are written that are no texts.
    public func data(_ evaluator: TableEvaluator, _ styles: NumberStyles = NumberStyles()) -> Data {
        let columns = series.compactMap(table.index(of:))
        var data = Data(values: columns.map { _ in [] }, formats: columns.map { table.columns[$0].format })
        guard let names = table.index(of: category) else { return data }
        var others: [(value: CellValue, row: Int)?] = columns.map { _ in nil }
        table.walk(evaluator) { event in
            guard case .row(let row, let cells) = event else { return }
            data.categories.append(table.columns[names].format.string(cells[names], styles))
            data.areNames = data.areNames || !CategoryScale.isPoint(cells[names])
            for (index, column) in columns.enumerated() {
                data.values[index].append(Self.drawn(cells[column].number))
                if let number = cells[column].number, number.isFinite, number.magnitude > Self.greatest {
                    evaluator.report(
                        String(
                            fr:
                                "la série « \(table.columns[column].title) » a une valeur trop grande pour être dessinée ; vérifiez-la",
                            en:
                                "the series “\(table.columns[column].title)” has a value too large to be drawn; check it"
                        ),
                        block: Block.chart(self).name)
                }
                if others[index] == nil, cells[column].isStrayAmongNumbers { others[index] = (cells[column], row) }
            }
        }
        for (index, column) in columns.enumerated() {
            guard let (value, row) = others[index] else { continue }
            let title = table.columns[column].title
            evaluator.report(
                data.values[index].allSatisfy { $0 == nil }
                    ? String(
                        fr: "la série « \(title) » contient \(value.kindName) ; nommez une colonne de nombres",
                        en: "the series “\(title)” contains \(value.kindName); name a column of numbers")
                    : String(
                        fr:
                            "table « \(table.name) », colonne « \(title) », ligne \(row + 1)\u{00A0}: \(value.strayWords)",
                        en: "table “\(table.name)”, column “\(title)”, row \(row + 1): \(value.strayWords)"),
                block: Block.chart(self).name)
        }
        return data
    }

    /// Beyond it, axes and sums leave what a double holds.
    private static let greatest = 1e300

    /// A number as an axis can have it; nil counts as missing.
    private static func drawn(_ number: Double?) -> Double? {
        guard let number, number.magnitude <= greatest else { return nil }
        return number.magnitude < 1 / greatest ? 0 : number
    }

    /// The kind that is drawn: the chart's own, or one that shows what it can't.
    public struct ShownKind: Hashable, Sendable {
        /// How values are drawn.
        public var kind: Kind
        /// Why it is another, for whoever made the report; nil where it is the chart's own.
        public var warning: String?
    }

    /// The most parts of a donut that can be told apart.
    public static let mostParts = 12

    /// The kind that shows these values. A negative value is no part of a whole and turns a stack of areas over; parts
    /// of zero have no
    /// extent, and too many of them can't be told apart.
    public func shownKind(_ data: Data) -> ShownKind {
        let hasNegative = data.values.joined().contains { ($0 ?? 0) < 0 }
        func bars(_ why: String) -> ShownKind {
            ShownKind(
                kind: .bars,
                warning: String(
                    fr: "\(why) ; l’anneau est dessiné en barres. Choisissez le genre « bars »",
                    en: "\(why); the donut is drawn as bars. Choose the kind “bars”"))
        }
        switch kind {
        case .donut where hasNegative:
            return bars(
                String(
                    fr: "une valeur négative n’est pas une part d’un tout", en: "a negative value is no part of a whole"
                ))
        case .donut where data.categories.count > Self.mostParts:
            return bars(
                String(
                    fr:
                        "un anneau de \(data.categories.count) parts ne se lit pas, \(Self.mostParts) au plus se distinguent",
                    en:
                        "a donut of \(data.categories.count) parts can’t be read, \(Self.mostParts) at most can be told apart"
                ))
        case .donut
        where !data.categories.isEmpty && data.values.joined().allSatisfy({ ($0 ?? 0) == 0 }) && !data.isMissing:
            return bars(
                String(fr: "des parts toutes nulles n’ont pas d’étendue", en: "parts that are all zero have no extent"))
        case .stackedAreas where hasNegative:
            return ShownKind(
                kind: .lines,
                warning:
                    String(
                        fr:
                            "des surfaces empilées ne montrent pas de valeurs négatives ; elles sont dessinées en courbes. Choisissez le genre "
                            + "« lines » ou « stackedBars »",
                        en:
                            "stacked areas show no negative values; they are drawn as lines. Choose the kind “lines” or “stackedBars”"
                    ))
        // A surface has an extent from two points on.
        case .areas where data.categories.count == 1: return ShownKind(kind: .bars)
        case .stackedAreas where data.categories.count == 1: return ShownKind(kind: .stackedBars)
        // Without a second series there is nothing to mark.
        case .bullet where data.values.count < 2: return ShownKind(kind: .bars)
        default: return ShownKind(kind: kind)
        }
    }
}
