/// A chart of a table's columns: vector drawing in PDF, a live chart on the cells in ODS.
public struct Chart {
    /// How values are drawn. What a kind can't show is drawn by one that can: see `shownKind(_:)`.
    public enum Kind: String, Sendable, CaseIterable {
        /// Bars, one a series beside one another.
        case bars
        /// Bars on one another: their end is the sum.
        case stackedBars
        /// Lines from point to point.
        case lines
        /// Points alone: values compared by their place, whose axis need not begin at zero.
        case dots
        /// Bars of the first series, with a mark across each for what the other series say: what was reached beside what was
        /// aimed at.
        case bullet
        /// Lines with the surface down to zero filled.
        case areas
        /// Areas on one another: their upper edge is the sum.
        case stackedAreas
        /// The parts of a whole, one a category, of one series.
        case donut

        /// Whether values are points, told by their place and not by an extent from zero.
        package var hasPoints: Bool { self == .lines || self == .dots }
    }

    /// How values are drawn.
    public var kind: Kind
    /// What references call the chart by.
    public var label: String?
    /// Stands over the chart and names it.
    public var title: String
    /// A line under the title: the period, the unit.
    public var subtitle: String?
    /// The data. Where the composition also holds the table, the chart in ODS stands on its cells; else its data is
    /// written beside it.
    public var table: Table
    /// The title of the column that names the points.
    public var category: String
    /// The titles of the columns drawn, one series each.
    public var series: [String]
    /// Alternative text; nil tells what the chart is and its values.
    public var alternative: String?
    /// Printed under the chart: where its values come from.
    public var note: Text?
    /// Height of the drawing in points.
    public var height: Double = 200
    /// What the axis of the categories says; nil says nothing, for the chart's title says it.
    public var categoryTitle: String?
    /// What the axis of the values says; nil says nothing, for the chart's title and its figures' unit say it.
    public var valueTitle: String?
    /// How values are shown on the axis and beside marks; nil shows them as the first series' column does, amounts in
    /// the unit that suits
    /// the largest.
    public var valueFormat: NumberFormat?
    /// Which way bars go.
    public var direction = Direction.automatic
    /// Whether upright bars leave no gap between them, as classes that follow one another.
    public var hasTouchingBars = false
    /// Where the names of the series stand.
    public var legend = Legend.automatic
    /// Whether values are written beside their marks.
    public var valueLabels = ValueLabels.automatic

    /// Which way bars go.
    public enum Direction: String, Sendable {
        /// Upright, unless categories have long names or are many.
        case automatic
        /// From the bottom up.
        case upright
        /// From the start of the line on.
        case horizontal
    }

    /// Where the names of the series stand.
    public enum Legend: String, Sendable {
        /// Over the drawing where there are several series, nowhere where there is one.
        case automatic
        /// Over the drawing.
        case top
        /// Under the drawing.
        case bottom
        /// At the end of the lines of text: at the right.
        case end
        /// Nowhere.
        case hidden
    }

    /// Whether values are written beside their marks.
    public enum ValueLabels: String, Sendable {
        /// Where they are few enough to be read.
        case automatic
        /// Wherever one finds room.
        case shown
        /// Nowhere.
        case hidden
    }

    /// A chart of some columns of a table.
    public init(
        _ kind: Kind, _ title: String, of table: Table, category: String, series: [String], alternative: String? = nil
    ) {
        self.kind = kind
        self.title = title
        self.table = table
        self.category = category
        self.series = series
        self.alternative = alternative
    }

    /// The category axis's title; nil for none.
    public var shownCategoryTitle: String? {
        categoryTitle.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The value axis's title; nil for none.
    public var shownValueTitle: String? {
        valueTitle.flatMap { $0.isEmpty ? nil : $0 }
    }
}
