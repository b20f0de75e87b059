/// The greatest values that a table's columns held on a walk: what their widths follow from, at a few comparisons a
/// cell.
final class ColumnExtents {
    private var cells: CellExtents
    private(set) var longestKey = ""
    /// Of the groups' aggregates, which are more than any row's and, of values of both signs, more than the total.
    private var sums: WidestNumbers
    /// Columns whose values follow from others, and are not seen as rows are read.
    private var computed: [Int]
    private let summed: [Int]
    /// Of the columns whose extremes are marked.
    private(set) var extremes: [Int: ColumnExtremes] = [:]

    /// - Parameters:
    ///   - computed: the columns whose values follow from others.
    ///   - summed: those that groups sum up.
    init(_ columnCount: Int, computed: [Int] = [], summed: [Int] = []) {
        cells = CellExtents(columnCount)
        sums = WidestNumbers(columnCount)
        (self.computed, self.summed) = (computed, summed)
        for index in computed { cells.columns[index].kinds.insert(ValueKinds.results) }
    }

    /// Of each column's texts the longest.
    var texts: [String] { cells.columns.map(\.text) }
    /// Of each column's texts the longest piece between two spaces: what must stand on one line.
    var words: [String] { cells.columns.map(\.word) }
    /// Whether every row gave the column a value.
    var isFilled: [Bool] { cells.columns.map(\.isFilled) }
    var kinds: [ValueKinds] { cells.columns.map(\.kinds) }

    /// `table`, its rows noted as they pass.
    func watching(_ table: Table) -> Table {
        for (index, column) in table.columns.enumerated() where column.marksExtremes {
            extremes[index] = ColumnExtremes()
        }
        var watched = table
        watched.rows = table.rows.mapped { row in
            self.note(row.cells)
            self.noteExtremes(row.cells)
            for key in row.keys where key.utf8.count > self.longestKey.utf8.count { self.longestKey = key }
            return row
        }
        return watched
    }

    /// The numbers of a column that take the most room: one a kind.
    func numbers(_ column: Int) -> ArraySlice<CellValue> { cells.numbers[column] }

    /// The same of the groups' aggregates.
    func sums(_ column: Int) -> ArraySlice<CellValue> { sums[column] }

    /// Notes what computed columns and figures of a row came to.
    func noteResults(_ results: [CellValue]) {
        for index in computed where index < results.count { cells.note(results[index], at: index) }
        noteExtremes(results)
    }

    private func noteExtremes(_ row: [CellValue]) {
        for index in extremes.keys where index < row.count { extremes[index]!.add(row[index]) }
    }

    /// Notes the aggregates of a group.
    func noteSums(_ cells: [CellValue]) {
        for index in summed where index < cells.count {
            if let number = cells[index].number { sums.note(number, cells[index], at: index) }
        }
    }

    func note(_ row: [CellValue]) {
        for index in cells.note(row) where !computed.contains(index) { computed.append(index) }
    }
}

/// The greatest values that the cells of rows held.
private struct CellExtents {
    var columns: [ColumnExtent]
    /// By column and kind of value, since values of two kinds are shown each in its own way.
    var numbers: WidestNumbers

    init(_ columnCount: Int) {
        columns = Array(repeating: ColumnExtent(), count: columnCount)
        numbers = WidestNumbers(columnCount)
    }

    /// - Returns: the columns that have a figure, which is known later.
    mutating func note(_ row: [CellValue]) -> [Int] {
        var figures: [Int] = []
        for index in 0..<min(row.count, columns.count) {
            if columns[index].note(row[index], at: index, &numbers) { figures.append(index) }
        }
        return figures
    }

    mutating func note(_ cell: CellValue, at index: Int) { columns[index].note(cell, at: index, &numbers) }
}

/// The greatest values that a column held.
private struct ColumnExtent {
    var text = ""
    var word = ""
    var isFilled = true
    var kinds = ValueKinds()
    private var textLength = 0
    private var wordLength = 0

    /// - Parameter numbers: notes the greatest numbers of all columns.
    /// - Returns: whether the value is a figure, which is known later.
    @discardableResult
    mutating func note(_ cell: CellValue, at index: Int, _ numbers: inout WidestNumbers) -> Bool {
        kinds.insert(cell)
        switch cell {
        case .rich(let text): note(text.spelledOut)
        case .text(let text), .missing(let text), .link(let text, _): note(text)
        case .money(let money): numbers.note(money.euros, cell, at: index)
        case .integer, .decimal, .share, .duration:
            if let number = cell.number { numbers.note(number, cell, at: index) }
        case .date, .boolean: numbers.note(0, cell, at: index)
        case .figure:
            isFilled = false
            kinds.insert(ValueKinds.results)
            return true
        case .empty: isFilled = false
        }
        return false
    }

    private mutating func note(_ text: String) {
        let count = text.utf8.count
        if count == 0 { isFilled = false }
        if count > textLength { (self.text, textLength) = (text, count) }
        // Few texts are longer than the longest word so far, and fewer hold a longer one.
        guard count > wordLength else { return }
        var text = text
        text.withUTF8 { bytes in
            guard let found = Self.word(longerThan: wordLength, in: bytes) else { return }
            wordLength = found.count
            word = String(decoding: bytes[found], as: UTF8.self)
        }
    }

    /// The longest piece between two breaks, where it is longer than so many bytes. What is shorter is leapt over: from
    /// where a longer piece would end, the break before is sought backwards.
    private static func word(longerThan length: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        func isBreak(_ index: Int) -> Bool { bytes[index] <= 0x20 }
        var found: Range<Int>?
        var start = 0
        while start + (found?.count ?? length) < bytes.count {
            var index = start + (found?.count ?? length)
            while index >= start, !isBreak(index) { index -= 1 }
            guard index < start else {
                start = index + 1
                continue
            }
            var end = start + (found?.count ?? length) + 1
            while end < bytes.count, !isBreak(end) { end += 1 }
            found = start..<end
            start = end + 1
        }
        return found
    }
}
