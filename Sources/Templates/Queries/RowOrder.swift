import BilanKit
import Support

/// In which order rows stand: by values, the least first or the greatest; what isn't known comes last.
enum RowOrder {
    /// A place in a row, and whether the greatest comes first.
    struct Key: Hashable {
        var place: Int
        var isDescending: Bool
    }

    static func sorted<Row>(_ rows: [Row], by keys: [Key], value: (Row, Int) -> CellValue) -> [Row] {
        guard !keys.isEmpty else { return rows }
        let sortable = rows.enumerated().map { index, row in
            (index: index, row: row, values: keys.map { Sortable(value(row, $0.place)) })
        }
        return sortable.sorted { a, b in
            for (index, key) in keys.enumerated() where a.values[index] != b.values[index] {
                switch (a.values[index], b.values[index]) {
                case (.unknown, _): return false
                case (_, .unknown): return true
                case (let first, let second): return key.isDescending ? second < first : first < second
                }
            }
            return a.index < b.index
        }.map(\.row)
    }

    private enum Sortable: Comparable {
        case number(Double)
        case text(String, exact: String)
        case unknown

        init(_ value: CellValue) {
            switch value {
            case _ where value.isUnknown: self = .unknown
            case .date(let date): self = .number(Double(date.daysSinceEpoch))
            default:
                if let number = value.number {
                    self = .number(number)
                } else {
                    let text = NumberFormat.text.string(value)
                    self = .text(SortKey.folded(text), exact: text)
                }
            }
        }
    }
}
