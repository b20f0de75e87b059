/// The numbers of each column that take the most room: one a kind of value, since each kind is shown in its own way.
struct WidestNumbers {
    private var values: [CellValue]
    private var magnitudes: [Double]

    init(_ columnCount: Int) {
        values = Array(repeating: .empty, count: columnCount * CellValue.kindCount)
        magnitudes = Array(repeating: -1, count: columnCount * CellValue.kindCount)
    }

    subscript(column: Int) -> ArraySlice<CellValue> {
        values[column * CellValue.kindCount..<(column + 1) * CellValue.kindCount]
    }

    mutating func note(_ number: Double, _ value: CellValue, at column: Int) {
        // A minus takes the room of a digit.
        let magnitude = number < 0 ? number * -10 : number
        let slot = column * CellValue.kindCount + value.kind
        if magnitude > magnitudes[slot] { (magnitudes[slot], values[slot]) = (magnitude, value) }
    }
}
