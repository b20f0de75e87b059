import Foundation

/// Reads the merged cells of a worksheet, which stand behind its rows, before these are read.
final class MergeReader: XMLHandler {
    private(set) var ranges: [MergedRange] = []
    private let limits: SpreadsheetLimits

    private init(limits: SpreadsheetLimits) { self.limits = limits }

    /// - Parameter open: gives the worksheet's part from its start on. Most have no merged cells: their bytes are
    ///   looked through for the word before any is taken for XML.
    static func read(limits: SpreadsheetLimits, _ open: () throws -> any PartSource) throws -> [MergedRange] {
        guard try isNamed(in: open()) else { return [] }
        let reader = MergeReader(limits: limits)
        try XMLPull(open(), reader, XLSXName.self, limits: limits).readAll()
        return reader.ranges
    }

    private static func isNamed(in part: any PartSource) throws -> Bool {
        let word = Array("mergeCell".utf8)
        let size = 1 << 17
        // The end of the block before stands in front of each block.
        let kept = word.count - 1
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: kept + size, alignment: 16)
        defer { buffer.deallocate() }
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        var isFirst = true
        while case let count = try part.read(into: .init(rebasing: buffer[kept...])), count > 0 {
            // In UTF-16 the word's letters don't follow each other.
            if isFirst, count > 1, [0xFF, 0xFE].contains(buffer[kept]) { return true }
            isFirst = false
            if holds(word, UnsafeRawBufferPointer(rebasing: buffer[..<(kept + count)])) { return true }
            memmove(buffer.baseAddress!, buffer.baseAddress! + count, kept)
        }
        return false
    }

    private static func holds(_ word: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var place = 0
        while bytes.count - place >= word.count,
            let found = memchr(base + place, Int32(word[0]), bytes.count - place - word.count + 1)
        {
            if memcmp(found, word, word.count) == 0 { return true }
            place = UnsafeRawPointer(found) - base + 1
        }
        return false
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
