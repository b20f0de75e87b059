/// The greatest values that a table's columns held on a walk: what their widths follow from, at a few comparisons a
/// cell.
final class ColumnExtents {
    private(set) var texts: [String]
    /// Of each column's texts the longest piece between two spaces: what must stand on one line.
    private(set) var words: [String]
    private(set) var longestKey = ""
    /// Whether every row gave the column a value.
    private(set) var isFilled: [Bool]
    private(set) var kinds: [ValueKinds]
    /// By column and kind of value, since values of two kinds are shown each in its own way.
    private var numbers: WidestNumbers
    /// Of the groups' aggregates, which are more than any row's and, of values of both signs, more than the total.
    private var sums: WidestNumbers
    private var wordLengths: [Int]
    /// Columns whose values follow from others, and are not seen as rows are read.
    private var computed: [Int]
    private let summed: [Int]

    /// - Parameters:
    ///   - computed: the columns whose values follow from others.
    ///   - summed: those that groups sum up.
    init(_ columnCount: Int, computed: [Int] = [], summed: [Int] = []) {
        texts = Array(repeating: "", count: columnCount)
        words = texts
        wordLengths = Array(repeating: 0, count: columnCount)
        (numbers, sums) = (WidestNumbers(columnCount), WidestNumbers(columnCount))
        isFilled = Array(repeating: true, count: columnCount)
        kinds = Array(repeating: ValueKinds(), count: columnCount)
        (self.computed, self.summed) = (computed, summed)
        for index in computed { kinds[index].insert(ValueKinds.results) }
    }

    /// `table`, its rows noted as they pass.
    func watching(_ table: Table) -> Table {
        var watched = table
        watched.rows = table.rows.mapped { row in
            self.note(row.cells)
            for key in row.keys where key.utf8.count > self.longestKey.utf8.count { self.longestKey = key }
            return row
        }
        return watched
    }

    /// The numbers of a column that take the most room: one a kind.
    func numbers(_ column: Int) -> ArraySlice<CellValue> { numbers[column] }

    /// The same of the groups' aggregates.
    func sums(_ column: Int) -> ArraySlice<CellValue> { sums[column] }

    /// Notes what computed columns and figures of a row came to.
    func noteResults(_ cells: [CellValue]) {
        for index in computed where index < cells.count { note(cells[index], at: index) }
    }

    /// Notes the aggregates of a group.
    func noteSums(_ cells: [CellValue]) {
        for index in summed where index < cells.count {
            if let number = cells[index].number { sums.note(number, cells[index], at: index) }
        }
    }

    func note(_ cells: [CellValue]) {
        for index in 0..<min(cells.count, texts.count) { note(cells[index], at: index) }
    }

    private func note(_ cell: CellValue, at index: Int) {
        kinds[index].insert(cell)
        switch cell {
        case .rich(let text): note(text.spelledOut, at: index)
        case .text(let text), .missing(let text), .link(let text, _): note(text, at: index)
        case .money(let money): numbers.note(money.euros, cell, at: index)
        case .integer, .decimal, .share, .duration:
            if let number = cell.number { numbers.note(number, cell, at: index) }
        case .date, .boolean: numbers.note(0, cell, at: index)
        case .figure:
            isFilled[index] = false
            if !computed.contains(index) { computed.append(index) }
            kinds[index].insert(ValueKinds.results)
        case .empty: isFilled[index] = false
        }
    }

    private func note(_ text: String, at index: Int) {
        let count = text.utf8.count
        if count == 0 { isFilled[index] = false }
        if count > texts[index].utf8.count { texts[index] = text }
        // Few texts are longer than the longest word so far, and fewer hold a longer one.
        guard count > wordLengths[index] else { return }
        var text = text
        text.withUTF8 { bytes in
            guard let word = Self.word(longerThan: wordLengths[index], in: bytes) else { return }
            wordLengths[index] = word.count
            words[index] = String(decoding: bytes[word], as: UTF8.self)
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
