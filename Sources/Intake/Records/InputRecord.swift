import Foundation
import Spreadsheets

/// One row of a file or a sheet, its cells' texts side by side in one buffer that is used again for the next row.
package struct InputRecord {
    /// The texts of the cells; of CSV without their quotes.
    package var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`.
    package var ends: [Int] = []
    /// The line that each cell begins on, counted from 1.
    package var lines: [Int] = []
    /// The first cell, counted from 0, that goes on after its closing quote.
    package var brokenQuote: Int?
    /// The first cell, counted from 0, in which spaces precede a quote, so that it opens nothing.
    package var spacedQuote: Int?
    /// What a typed cell can't say in text.
    package var problems: [CellProblem] = []
    /// What a workbook holds a cell as: how numbers are written says nothing of it.
    private enum Typing { case none, number, percentage, worded }

    /// For each cell up to the last that is a workbook's number.
    private var typings: [Typing] = []
    /// The types of a workbook's cells, where its source keeps them. An untyped cell that shows a text is `empty`.
    package var kinds: [SheetCellKind] = []
    /// How many cells the workbook has for the row, where that is less than what its header names and other programs
    /// don't add the rest.
    package var shortWidth: Int?

    package init() {}

    package var count: Int { ends.count }

    /// The line that the row begins on.
    package var line: Int { lines.first ?? 0 }

    /// True where no cell holds anything but spaces.
    package var isBlank: Bool {
        bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0xC2 || $0 == 0xA0 }
    }

    /// Whether a digit stands in any cell.
    var hasDigit: Bool { bytes.contains { (48...57).contains($0) } }

    package func range(_ cell: Int) -> Range<Int> { (cell == 0 ? 0 : ends[cell - 1])..<ends[cell] }

    package func isEmpty(_ cell: Int) -> Bool { range(cell).isEmpty }

    /// True where these bytes stand in a range.
    func holds(_ others: [UInt8], at range: Range<Int>) -> Bool {
        guard range.count == others.count else { return false }
        return bytes.withUnsafeBytes { mine in
            others.withUnsafeBytes { memcmp(mine.baseAddress! + range.lowerBound, $0.baseAddress!, range.count) == 0 }
        }
    }

    /// The cell's text as the file has it.
    package subscript(cell: Int) -> String { String(decoding: bytes[range(cell)], as: UTF8.self) }

    /// The cell's text without the spaces, tabs and no-break spaces around it.
    package func trimmed(_ cell: Int) -> String {
        var range = range(cell)
        while let length = spaceAtStart(range) { range = (range.lowerBound + length)..<range.upperBound }
        while let length = spaceAtEnd(range) { range = range.lowerBound..<(range.upperBound - length) }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    private func spaceAtStart(_ range: Range<Int>) -> Int? {
        guard let first = range.first else { return nil }
        switch bytes[first] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2 where range.count > 1 && bytes[first + 1] == 0xA0: return 2
        case 0xE2 where range.count > 2 && bytes[first + 1] == 0x80 && bytes[first + 2] == 0xAF: return 3
        default: return nil
        }
    }

    private func spaceAtEnd(_ range: Range<Int>) -> Int? {
        guard let last = range.last else { return nil }
        switch bytes[last] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xA0 where range.count > 1 && bytes[last - 1] == 0xC2: return 2
        case 0xAF where range.count > 2 && bytes[last - 1] == 0x80 && bytes[last - 2] == 0xE2: return 3
        default: return nil
        }
    }

    /// Told of a quote in the last cell, which is not whole yet, where nothing opened it.
    mutating func noteQuote() {
        let start = ends.last ?? 0
        guard spacedQuote == nil, start < bytes.count, bytes[start...].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
            return
        }
        spacedQuote = count
    }

    /// Marks a cell as one that a workbook holds as a number.
    /// - Parameter isWorded: whether its unit or its currency stands behind it.
    mutating func markNumber(_ cell: Int, isPercentage: Bool = false, isWorded: Bool = false) {
        while typings.count <= cell { typings.append(.none) }
        typings[cell] = isPercentage ? .percentage : isWorded ? .worded : .number
    }

    /// Whether a workbook holds a cell as a number.
    func isNumber(_ cell: Int) -> Bool { cell < typings.count && typings[cell] != .none }

    /// Whether a workbook's number has its unit or its currency behind it.
    func isWordedNumber(_ cell: Int) -> Bool { cell < typings.count && typings[cell] == .worded }

    /// Whether a workbook holds a cell as a percentage.
    func isPercentage(_ cell: Int) -> Bool { cell < typings.count && typings[cell] == .percentage }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        brokenQuote = nil
        spacedQuote = nil
        problems.removeAll(keepingCapacity: true)
        typings.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        shortWidth = nil
    }
}

/// Why a cell's text isn't what was meant: a calculation's error, digits that a spreadsheet has lost.
package struct CellProblem {
    /// The cell's place in its row, counted from 0.
    package let cell: Int
    package let finding: CellFinding
    /// A warning where the cell stands under no column's name.
    var severity = Fault.Severity.error
    /// Whether the text says what is meant all the same: an amount of which nobody knows whose it is.
    var isLegible = false
}
