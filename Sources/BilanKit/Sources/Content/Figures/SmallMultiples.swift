import Programme

/// The same small chart for each of several things, all on one scale, so that they can be compared at a glance.
///
///     SmallMultiples(
///         "Aides engagées par département", categories: ["2016", "2017", "2018"],
///         [
///             .init("Gironde", [1_200_000, 2_400_000, 1_900_000]),
///             .init("Landes", [300_000, nil, 450_000]),
///         ], format: .millions)
///
/// A table of the same values belongs beside it.
public struct SmallMultiples {
    /// One of the charts.
    public struct Panel {
        /// What the chart is of.
        public var name: String
        /// A value for each category; nil where none is known.
        public var values: [Double?]

        /// The chart of some values.
        public init(_ name: String, _ values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    /// How values are drawn.
    public enum Kind: String, Sendable, CaseIterable {
        /// Upright bars.
        case bars
        /// A line from point to point.
        case lines
    }

    /// Printed with the charts, numbered among the figures.
    public var caption: Text
    /// What the values of each chart are of, in order: years, as a rule.
    public var categories: [String]
    /// The charts, in their order.
    public var panels: [Panel]
    /// How values are written. Amounts are in the currency's own unit.
    public var format: NumberFormat
    /// How values are drawn.
    public var kind: Kind
    /// How many charts stand beside one another.
    public var columns: Int
    /// Printed under the charts: where their values come from.
    public var note: Text?
    /// Alternative text; nil tells each chart's first and last value in the document's language.
    public var alternative: String?

    /// Small charts of one kind.
    ///
    /// - Parameters:
    ///   - caption: printed with the charts.
    ///   - categories: what the values of each chart are of. A chart with fewer values has none for the last; what it has
    ///     beyond them isn't drawn.
    ///   - panels: the charts.
    ///   - format: how values are written.
    ///   - kind: how they are drawn.
    ///   - columns: how many charts stand beside one another, from 1 to 6.
    public init(
        _ caption: Text, categories: [String], _ panels: [Panel], format: NumberFormat, kind: Kind = .bars,
        columns: Int = 4
    ) {
        self.caption = caption
        self.categories = categories
        self.format = format
        self.kind = kind
        self.columns = min(max(columns, 1), 6)
        self.panels = panels.map { panel in
            Panel(
                panel.name,
                categories.indices.map { index in
                    guard index < panel.values.count, let value = panel.values[index], value.isFinite else {
                        return nil
                    }
                    return value
                })
        }
    }

    /// The least and the greatest value of all charts, zero among them.
    var extent: ClosedRange<Double> {
        let known = panels.flatMap { $0.values.compactMap { $0 } }
        return min(0, known.min() ?? 0)...max(0, known.max() ?? 0)
    }

    func words(for value: Double, _ styles: NumberStyles) -> String {
        format.string(TileMap.cell(value, format), styles)
    }
}

extension SmallMultiples: Section {
    /// Of one drawing: more wouldn't find room on a page.
    private static let mostRows = 7

    public var body: [Block] {
        if !categories.isEmpty {
            for (index, part) in parts.enumerated() {
                drawing(of: part, caption: parts.count == 1 ? caption : caption + " (\(index + 1)/\(parts.count))")
            }
        }
    }

    private var parts: [ArraySlice<Panel>] {
        stride(from: 0, to: panels.count, by: columns * Self.mostRows).map {
            panels[$0..<min($0 + columns * Self.mostRows, panels.count)]
        }
    }

    private func drawing(of part: ArraySlice<Panel>, caption: Text) -> Drawing {
        let rows = (part.count + columns - 1) / columns
        func description(_ styles: NumberStyles) -> String {
            let wording = styles.language.words
            return wording.bounded(
                wording.smallMultiples(of: part.count) + wording.colon,
                part.map { panel in
                    let known = panel.values.compactMap { $0 }
                    guard let first = known.first, let last = known.last else {
                        return "\(panel.name) \(wording.unknown)"
                    }
                    return "\(panel.name) \(wording.ends(words(for: first, styles), words(for: last, styles)))"
                })
        }
        var drawing = Drawing(
            height: Double(rows) * SmallMultiplesPainter.rowHeight,
            alternative: alternative ?? description(NumberStyles()),
            caption: caption
        ) { canvas in SmallMultiplesPainter(self, canvas).paint(Array(part)) }
        drawing.note = note
        if alternative == nil { drawing.wording = description }
        return drawing
    }
}
