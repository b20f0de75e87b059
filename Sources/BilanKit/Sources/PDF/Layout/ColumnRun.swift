/// Columns that a flow runs through: where the current one stands, and how deep they went.
struct ColumnRun {
    let count: Int
    /// Between two columns, in points.
    let gap: Double
    /// Where the columns of the run's first pages end, in points from the page's top; those of later pages end with
    /// the page.
    let bottoms: [Double]

    /// The page of the run, counted from 0, and the column on it.
    private(set) var page = 0
    private(set) var index = 0
    /// Where the page's columns begin, and the lowest point that one of them reached.
    private(set) var top: Double
    private(set) var deepest: Double
    /// What notes took up at the foot of each page, in points.
    private(set) var feet: [Double] = []

    init(_ count: Int, gap: Double, bottoms: [Double], top: Double) {
        (self.count, self.gap, self.bottoms, self.top) = (count, gap, bottoms, top)
        deepest = top
    }

    /// The width of each of some columns that fill a width.
    static func width(_ count: Int, gap: Double, of width: Double) -> Double {
        (width - Double(count - 1) * gap) / Double(count)
    }

    /// The current column's place on a page.
    func region(on whole: PageGeometry) -> PageGeometry {
        let width = Self.width(count, gap: gap, of: whole.textWidth)
        var region = whole
        region.left += Double(index) * (width + gap)
        region.right = region.left + width
        return region
    }

    /// Where the page's columns end; `foot` is what notes take of the page.
    func bottom(on whole: PageGeometry, foot: Double) -> Double {
        min(page < bottoms.count ? bottoms[page] : whole.bottom, whole.bottom - foot)
    }

    /// Goes on to the next column of the page; false where there is none.
    mutating func nextColumn(from y: Double) -> Bool {
        deepest = max(deepest, y)
        guard index + 1 < count else { return false }
        index += 1
        return true
    }

    mutating func endPage(foot: Double) { feet.append(foot) }

    mutating func beginPage(top: Double) {
        page += 1
        index = 0
        (self.top, deepest) = (top, top)
    }

    mutating func reach(_ y: Double) { deepest = max(deepest, y) }
}
