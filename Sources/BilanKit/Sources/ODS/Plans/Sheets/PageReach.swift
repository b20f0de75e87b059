/// How far down its printed pages a sheet has come. Rows turn out higher or lower than thought, by as much as their
/// texts and fonts may differ: what is known is a height at the least and one at the most.
struct PageReach {
    /// The height of a page in points.
    let page: Double
    private var least = 0.0
    private var most = 0.0

    init(page: Double) { self.page = page }

    /// By how much of its height a row may differ from what was thought.
    private static let tolerance = 0.02

    /// Goes on at the top of a page.
    mutating func turn() { (least, most) = (0, 0) }

    /// - Parameter row: the height of a row: it isn't divided, and leaves the end of its page empty.
    mutating func advance(_ heights: ClosedRange<Double>, row: Double) {
        let pages = (heights.upperBound / page).rounded(.down)
        least += heights.lowerBound * (1 - Self.tolerance)
        most += heights.upperBound * (1 + Self.tolerance) + pages * row
        let whole = (least / page).rounded(.down) * page
        (least, most) = (least - whole, most - whole)
    }

    /// Whether what is so many points high might be cut by the page's end.
    func mayCut(_ height: Double) -> Bool { most > 0 && most + height > page }
}
