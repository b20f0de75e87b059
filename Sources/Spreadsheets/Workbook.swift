/// What the formats have in common.
protocol Workbook: AnyObject {
    /// The sheets in their order.
    func sheets() throws -> [SheetInfo]
    /// A sheet's rows from the first on. Those of a sheet opened before can't be read any more.
    /// - Parameter order: what is done with rows that come after others of a greater number.
    func rows(of sheet: Int, in order: RowOrder) throws -> any RowCursor
    /// A sheet's merged cells, where they aren't known from its cells as they are read.
    func mergedRanges(of sheet: Int) throws -> [MergedRange]
    /// Whether numbers that are days count from 1904.
    var startsIn1904: Bool { get }
}

extension Workbook {
    func mergedRanges(of sheet: Int) throws -> [MergedRange] { [] }
    var startsIn1904: Bool { false }
}

/// Goes through the rows of one sheet.
package protocol RowCursor: AnyObject {
    func next(into row: inout SheetRow) throws -> Bool
    var mergedRanges: [MergedRange] { get }
    var hiddenColumns: [ClosedRange<Int>] { get }
    var extent: SheetExtent { get }
    /// The rows that the file has behind others of a greater number; nil where there is none, or before the first row.
    var displaced: DisplacedRows? { get }
}

extension RowCursor {
    package var displaced: DisplacedRows? { nil }
}
