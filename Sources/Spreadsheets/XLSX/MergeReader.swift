/// Reads the merged cells of a worksheet, which stand behind its rows, before these are read.
final class MergeReader: XMLHandler {
    private var ranges: [MergedRange] = []
    private let limits: SpreadsheetLimits

    private init(limits: SpreadsheetLimits) { self.limits = limits }

    /// - Parameter part: the worksheet's, from its start on.
    static func read(_ part: any PartSource, limits: SpreadsheetLimits) throws -> [MergedRange] {
        let reader = MergeReader(limits: limits)
        try XMLPull(part, reader, XLSXName.self, limits: limits).readAll()
        return reader.ranges
    }

    override func start(_ number: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        switch XLSXName(rawValue: number) {
        case .worksheet, .mergeCells: return true
        case .mergeCell:
            guard let range = attributes.first(.range).flatMap({ CellName.parseRange($0.bytes) }) else { return false }
            guard ranges.count < limits.mergedRanges else {
                throw SpreadsheetFailure(.tooManyMergedCells(limit: limits.mergedRanges))
            }
            ranges.append(MergedRange(rows: range.rows, columns: range.columns))
            return false
        default: return false
        }
    }
}
