import Programme

/// How an amount comes down, or up, step by step: a bar for each level, and between two levels one for what parts them.
///
///     Waterfall(
///         "De l’autorisation au paiement",
///         [
///             .init("Voté", Money(euros: 60_000_000)),
///             .init("Engagé", Money(euros: 42_500_000), difference: "Reste à engager"),
///             .init("Payé", Money(euros: 20_000_000), difference: "Reste à payer"),
///         ], format: .millions)
///
/// Differences follow from the levels, so that bars can't disagree. A table of the same values belongs beside it.
public struct Waterfall {
    /// An amount that stands on zero.
    public struct Level {
        /// What the amount is.
        public var name: String
        /// A number of any kind.
        public var value: CellValue
        /// What parts it from the level before; nil names nothing, and of the first nothing is shown.
        public var difference: String?

        /// A level by its amount.
        public init<Value: CellConvertible>(_ name: String, _ value: Value, difference: String? = nil) {
            self.name = name
            self.value = value.cellValue
            self.difference = difference
        }
    }

    /// Printed with the drawing, numbered among the figures.
    public var caption: Text
    /// The levels, in their order. Those without a number are left out.
    public var levels: [Level]
    /// How values are written.
    public var format: NumberFormat
    /// Printed under the drawing: where its values come from.
    public var note: Text?
    /// Alternative text; nil tells the levels and what parts them in the document's language.
    public var alternative: String?

    /// A waterfall of levels.
    ///
    /// - Parameters:
    ///   - caption: printed with the drawing.
    ///   - levels: in their order.
    ///   - format: how they are written.
    public init(_ caption: Text, _ levels: [Level], format: NumberFormat) {
        self.caption = caption
        self.levels = levels.filter { $0.value.number?.isFinite == true }
        self.format = format
    }

    /// A bar: from one value to another, with its name and what is written beside it.
    struct Bar {
        var name: String
        var from: Double
        var to: Double
        var shown: CellValue
        var isDifference = false
    }

    /// The bars from the top down.
    var bars: [Bar] {
        levels.indices.flatMap { index -> [Bar] in
            let level = levels[index]
            let own = Bar(name: level.name, from: 0, to: level.value.number ?? 0, shown: level.value)
            guard index > 0, case let before = levels[index - 1].value,
                let difference = level.value.subtracting(before)
            else { return [own] }
            let between = Bar(
                name: level.difference ?? "", from: before.number ?? 0, to: level.value.number ?? 0, shown: difference,
                isDifference: true)
            return [between, own]
        }
    }

    func words(for bar: Bar, _ styles: NumberStyles) -> String {
        (bar.isDifference ? .signed(format) : format).string(bar.shown, styles)
    }
}

extension Waterfall: Section {
    public var body: [Block] {
        if !levels.isEmpty {
            drawing
        }
    }

    private var drawing: Drawing {
        var drawing = Drawing(
            height: Double(bars.count) * StepPainter.rowHeight, alternative: alternative ?? description(NumberStyles()),
            caption: caption
        ) { canvas in StepPainter(canvas).paint(self) }
        drawing.note = note
        if alternative == nil { drawing.wording = description }
        return drawing
    }

    /// The levels in words, each with what parts it from the one before.
    private func description(_ styles: NumberStyles) -> String {
        let wording = styles.language.words
        var parts: [String] = []
        var difference = ""
        for bar in bars {
            let value = words(for: bar, styles)
            if bar.isDifference {
                difference = " (\(value)\(bar.name.isEmpty ? "" : wording.colon + bar.name))"
            } else {
                parts.append("\(bar.name) \(value)\(difference)")
                difference = ""
            }
        }
        return wording.bounded(wording.waterfall + wording.colon, parts)
    }
}
