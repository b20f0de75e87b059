/// Which of several sheets of one header repeat each other's rows: a summary of the others, a copy with more rows.
struct RepeatedSheets {
    /// The places of two sheets.
    struct Pair {
        var first: Int
        var second: Int
    }

    /// The places of sheets whose rows are all on those that are kept.
    private(set) var repeated: [Int] = []
    /// Those of which one has more than a tenth of the other's rows.
    private(set) var overlaps: [Pair] = []
    /// Those that have the same rows: the first of them, and each other.
    private(set) var copies: [Pair] = []
    let keys: [SheetRowKeys]

    /// One in so many rows may be alike by chance.
    private static let fewFactor = 10

    /// - Parameter keys: those of each sheet's rows.
    init(_ keys: [SheetRowKeys]) {
        self.keys = keys
        for place in keys.indices where !keys[place].keys.isEmpty {
            guard let original = keys[..<place].firstIndex(where: { $0.hasSameRows(as: keys[place]) }) else { continue }
            copies.append(Pair(first: original, second: place))
        }
        // The longest first: of a summary and its parts it is the summary.
        let order = keys.indices.sorted { (keys[$0].count, $0) > (keys[$1].count, $1) }
        for place in order {
            let others = keys.indices.filter { $0 != place && !repeated.contains($0) }
            if keys[place].isContained(in: others.map { keys[$0] }) { repeated.append(place) }
        }
        repeated.sort()
        let kept = keys.indices.filter { !repeated.contains($0) }
        for (index, first) in kept.enumerated() {
            for second in kept[(index + 1)...] {
                let (common, least) = keys[first].overlap(with: keys[second])
                if common * Self.fewFactor > least { overlaps.append(Pair(first: first, second: second)) }
            }
        }
    }
}
