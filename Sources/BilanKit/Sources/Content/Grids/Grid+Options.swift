extension Grid {
    /// The same with columns so many points wide; nil lets the content decide.
    public func widths(_ widths: Double?...) -> Grid { with(\.widths, widths) }

    /// The same with columns, counted from 0, that a spreadsheet hides and pages leave out.
    public func hidingColumns(_ columns: Int...) -> Grid { with(\.hiddenColumns, hiddenColumns.union(columns)) }

    /// The same with ranges that formulas call by a name.
    public func namedRanges(_ ranges: NamedRange...) -> Grid { with(\.namedRanges, namedRanges + ranges) }
}
