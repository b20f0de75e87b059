/// Where rows that are one cell too wide were cut: an unquoted decimal comma makes two cells of an amount. Where the same place
/// explains all of them it is one decision on the file.
package struct CutTally: Sendable {
    private(set) var rows = 0
    private var counts: [Int: Int] = [:]

    package init() {}

    /// - Parameter amounts: the places of the columns that may be amounts.
    mutating func note(_ record: InputRecord, at amounts: [Int]) {
        rows += 1
        for place in amounts where Self.mayBeOne(record, place) { counts[place, default: 0] += 1 }
    }

    /// Whether a cell and its neighbour may be one amount: a whole number, then two digits.
    static func mayBeOne(_ record: InputRecord, _ cell: Int) -> Bool {
        guard cell + 1 < record.count else { return false }
        let (left, right) = (record.bytes[record.range(cell)], record.bytes[record.range(cell + 1)])
        guard right.count == 2, right.allSatisfy({ (48...57).contains($0) }), left.count <= 30,
            let last = left.last, (48...57).contains(last), case .whole? = NumberShape(left)
        else { return false }
        return true
    }

    /// The place of the first of two cells that are one amount in all such rows; nil where there are few of them, where several places
    /// would do, or none.
    /// - Parameter amounts: the places of the header's amounts.
    func place(amounts: [Int]) -> Int? {
        guard rows >= 3 else { return nil }
        let places = amounts.filter { counts[$0] == rows }
        return places.count == 1 ? places[0] : nil
    }
}
