extension Table {
    /// The same with the words of its last row, and with or without that row.
    public func total(_ label: String = "Total", isShown: Bool = true) -> Table {
        with(\.totalLabel, label).with(\.hasGrandTotal, isShown)
    }

    /// The same with what stands in place of rows where there are none.
    public func emptyText(_ text: String) -> Table { with(\.emptyText, text) }

    /// The same with ranges that formulas call by a name.
    ///
    ///     table.ranges(TableRange("Engagements", column: "Engagé"))
    public func ranges(_ ranges: TableRange...) -> Table { with(\.ranges, self.ranges + ranges) }

    /// The same with so many empty rows to be filled in, in ODS.
    public func spareRows(_ count: Int) -> Table { with(\.spareRows, count) }

    /// The same on a page turned to landscape.
    public func inLandscape() -> Table { with(\.prefersLandscape, true) }
}
