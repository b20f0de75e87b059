import Content

/// What notices and headings take of a page over the block that is laid out next. What can be made lower then stands
/// under them; else they would be alone on their page.
struct HeadedRoom {
    /// In points; 0 where nothing stands over the block.
    private var taken = 0.0
    private var orientation = PageGeometry.Orientation.portrait

    /// Notes what stands at a page's top before any block.
    mutating func begin(_ height: Double, _ orientation: PageGeometry.Orientation) {
        (taken, self.orientation) = (height, orientation)
    }

    /// The page as the next block finds it.
    func geometry(_ whole: PageGeometry, _ orientation: PageGeometry.Orientation, gap: Double) -> PageGeometry {
        guard taken > 0, orientation == self.orientation, taken <= whole.textHeight / 2 else { return whole }
        var geometry = whole
        geometry.top += taken + gap
        return geometry
    }

    /// Notes the layouts made last.
    mutating func note(_ made: [any BlockLayout], _ orientation: PageGeometry.Orientation) {
        guard !made.isEmpty else { return }
        if orientation != self.orientation || made.contains(where: \.startsPage) { taken = 0 }
        self.orientation = orientation
        guard made.allSatisfy(\.keepsWithNext) else { return taken = 0 }
        taken = made.reduce(taken) { $0 + $1.lead + $1.gaps.before + $1.gaps.after }
    }
}
