import Programme

/// How many values fall into each of the classes that they are divided into: a table of the classes, and bars that touch.
///
///     Histogram(
///         "Effectifs", of: [12, 48, 51, 250], format: .integer, from: "De", to: "à moins de", count: "Entreprises")
public struct Histogram {
    /// Names the table and the chart.
    public var title: String
    /// The values; what is no number isn't counted.
    public var values: [Double]
    /// How the classes' bounds are written. Amounts are in the currency's own unit.
    public var format: NumberFormat
    /// The titles of the table's columns.
    public var columns: (from: String, to: String, count: String)
    /// How many classes there may be.
    public var mostClasses: Int
    /// Printed under the table and the chart.
    public var note: Text?

    /// A histogram of values.
    ///
    /// - Parameters:
    ///   - title: names the table and the chart.
    ///   - values: in any order.
    ///   - format: how the classes' bounds are written.
    ///   - from: heads the column of the classes' lower bounds, which are in their class.
    ///   - to: heads that of the upper bounds, which are in the next.
    ///   - count: heads that of the counts.
    ///   - mostClasses: the bounds are round numbers; there are so many classes at most.
    public init(
        _ title: String, of values: [Double], format: NumberFormat, from: String, to: String, count: String,
        mostClasses: Int = 12
    ) {
        self.title = title
        self.values = values.filter(\.isFinite)
        self.format = format
        columns = (from, to, count)
        self.mostClasses = mostClasses
    }

    /// A class and how many values are in it.
    struct Bin: Hashable {
        var lower: Double
        var upper: Double
        var count: Int
    }

    /// The classes, all of one width, from the one of the least value to the one of the greatest.
    var bins: [Bin] {
        guard let least = values.min(), let greatest = values.max() else { return [] }
        let width = Self.width(for: (greatest - least) / Double(max(1, mostClasses - 1)))
        let first = (least / width).rounded(.down)
        let count = min(max(Int((greatest / width).rounded(.down) - first) + 1, 1), max(1, mostClasses))
        var bins = (0..<count).map { index in
            Bin(lower: (first + Double(index)) * width, upper: (first + Double(index + 1)) * width, count: 0)
        }
        for value in values {
            bins[min(max(Int((value / width).rounded(.down) - first), 0), count - 1)].count += 1
        }
        return bins
    }

    /// The next of 1, 2, 5, 10, 20 and so on.
    private static func width(for least: Double) -> Double {
        guard least > 0, least.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= least { power *= 10 }
        while power > least { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least } ?? power * 10
    }
}

extension Histogram: Section {
    public var body: [Block] {
        let table = Table(title, bins) {
            Column(columns.from, { TileMap.cell($0.lower, format) }, format: format, isRowHeader: true)
            Column(columns.to, { TileMap.cell($0.upper, format) }, format: format)
            Column(columns.count, \.count, total: .sum)
        }.captioned(title)
        if let note { table.noted(note) } else { table }
        if !values.isEmpty { chart(of: table) }
    }

    private func chart(of table: Table) -> Chart {
        Chart(.bars, title, of: table, category: columns.from, series: [columns.count]).direction(.upright)
            .touchingBars().with(\.note, note)
    }
}

extension Histogram: Noted {}
