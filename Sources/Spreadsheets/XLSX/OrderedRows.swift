/// The rows of a worksheet in the order of their numbers, whatever theirs in the file is: all are read before the first
/// is given, and wait in a temporary file where they are many.
final class OrderedRows: RowCursor {
    /// Where a row waits.
    private struct Entry {
        var row: Int32
        var width: Int32
        var isHidden: Bool
        var cellCount: Int32
        var byteCount: Int32
        var start: Int
    }

    private static let memoryLimit = 16 << 20

    private let cursor: any RowCursor
    private let rows = SpillBuffer(limit: memoryLimit)
    private var entries: [Entry] = []
    private var next = 0
    private var isRead = false
    /// What stopped the reading, told behind the rows.
    private var failure: (any Error)?
    private(set) var displaced: DisplacedRows?

    init(_ cursor: any RowCursor) { self.cursor = cursor }

    var mergedRanges: [MergedRange] { cursor.mergedRanges }
    var hiddenColumns: [ClosedRange<Int>] { cursor.hiddenColumns }
    var extent: SheetExtent { cursor.extent }

    func next(into row: inout SheetRow) throws -> Bool {
        if !isRead { try readAll(into: &row) }
        guard next < entries.count else {
            if let failure {
                self.failure = nil
                throw failure
            }
            return false
        }
        let entry = entries[next]
        next += 1
        row.begin(Int(entry.row))
        row.isHidden = entry.isHidden
        row.width = Int(entry.width)
        row.cells.append(contentsOf: repeatElement(SheetCell(), count: Int(entry.cellCount)))
        row.bytes.append(contentsOf: repeatElement(0, count: Int(entry.byteCount)))
        let middle = entry.start + Int(entry.cellCount) * MemoryLayout<SheetCell>.stride
        try row.cells.withUnsafeMutableBytes { try fill($0, from: entry.start) }
        try row.bytes.withUnsafeMutableBytes { try fill($0, from: middle) }
        return true
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer, from start: Int) throws {
        var place = 0
        try rows.read(start..<start + buffer.count) { piece in
            UnsafeMutableRawBufferPointer(rebasing: buffer[place..<place + piece.count]).copyMemory(from: piece)
            place += piece.count
        }
    }

    private func readAll(into row: inout SheetRow) throws {
        isRead = true
        var last = -1
        do {
            while try cursor.next(into: &row) {
                if row.index < last {
                    displaced = DisplacedRows(
                        count: (displaced?.count ?? 0) + 1, first: min(displaced?.first ?? row.index, row.index))
                }
                last = max(last, row.index)
                entries.append(
                    Entry(
                        row: Int32(row.index), width: Int32(row.width), isHidden: row.isHidden,
                        cellCount: Int32(row.cells.count), byteCount: Int32(row.bytes.count), start: rows.count))
                try row.cells.withUnsafeBytes { try rows.append($0) }
                try row.bytes.withUnsafeBytes { try rows.append($0) }
            }
        } catch {
            failure = error
        }
        try rows.finish()
        entries.sort { $0.row < $1.row }
    }
}
