import Content

/// A block set for a page's width, ready to be placed.
protocol BlockLayout {
    /// The space that the block wants over and under itself, in points.
    var gaps: (before: Double, after: Double) { get }
    /// Whether the block may not be the last of its page.
    var keepsWithNext: Bool { get }
    /// Whether the block stands on a new page.
    var startsPage: Bool { get }
    /// The height of the block's first part that stays together: what a heading before it needs beside its own.
    var lead: Double { get }
    /// The height of what had best stay together at the start: asked for where a page has little left.
    var preferredLead: Double { get }
    /// Places the block at the flow's height, over pages where it must.
    func place(on flow: PageFlow) throws
}

extension BlockLayout {
    var keepsWithNext: Bool { false }
    var startsPage: Bool { false }
    var preferredLead: Double { lead }
}
