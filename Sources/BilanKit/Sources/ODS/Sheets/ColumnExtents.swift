/// The greatest values that a table's columns held on a walk: what their widths follow from, at a few comparisons a
/// cell.
final class ColumnExtents {
    private(set) var texts: [String]
    private(set) var numbers: [CellValue]
    private(set) var longestKey = ""
    /// Whether every row gave the column a value.
    private(set) var isFilled: [Bool]
    private(set) var kinds: [ValueKinds]
    private var magnitudes: [Double]

    /// - Parameter computed: the columns whose values follow from others, and are not seen on the walk.
    init(_ columnCount: Int, computed: [Int] = []) {
        texts = Array(repeating: "", count: columnCount)
        numbers = Array(repeating: .empty, count: columnCount)
        magnitudes = Array(repeating: -1, count: columnCount)
        isFilled = Array(repeating: true, count: columnCount)
        kinds = Array(repeating: ValueKinds(), count: columnCount)
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

    private func note(_ text: String, at index: Int) {
        if text.isEmpty { isFilled[index] = false }
        if text.utf8.count > texts[index].utf8.count { texts[index] = text }
    }

    func note(_ cells: [CellValue]) {
        for index in 0..<min(cells.count, texts.count) {
            kinds[index].insert(cells[index])
            switch cells[index] {
            case .rich(let text): note(text.spelledOut, at: index)
            case .text(let text), .missing(let text), .link(let text, _): note(text, at: index)
            case .money(let money):
                // A minus takes the room of a digit.
                let magnitude = money.euros < 0 ? money.euros * -10 : money.euros
                if magnitude > magnitudes[index] { (magnitudes[index], numbers[index]) = (magnitude, cells[index]) }
            case .integer, .decimal, .share, .duration:
                guard let number = cells[index].number else { continue }
                let magnitude = number < 0 ? number * -10 : number
                if magnitude > magnitudes[index] { (magnitudes[index], numbers[index]) = (magnitude, cells[index]) }
            case .date, .boolean:
                if magnitudes[index] < 0 { (magnitudes[index], numbers[index]) = (0, cells[index]) }
            case .figure:
                isFilled[index] = false
                kinds[index].insert(ValueKinds.results)
            case .empty: isFilled[index] = false
            }
        }
    }
}
