/// A line of the outline that readers show beside the pages.
struct OutlineEntry: Hashable, Sendable {
    var title: String
    /// From 1; an entry stands under the last before it of a lower level.
    var level: Int
    /// Counted from 0.
    var page: Int
    /// In points from the page's top.
    var y: Double
}
