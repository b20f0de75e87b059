/// A block's two codes as its head describes them: the lengths of their words, runs taken together, in a code of their
/// own (RFC 1951,
/// 3.2.7).
struct CodeLengths {
    private let literalCount: Int
    private let distanceCount: Int
    private var items: [(symbol: Int, extra: UInt64, width: UInt64)] = []
    private let code: PrefixCode
    private let codeCount: Int

    init(literals: [UInt8], distances: [UInt8]) {
        literalCount = max(257, (literals.lastIndex { $0 > 0 } ?? 0) + 1)
        distanceCount = (distances.lastIndex { $0 > 0 } ?? 0) + 1
        let lengths = literals[..<literalCount] + distances[..<distanceCount]
        items = Self.runs(Array(lengths))
        var counts = [UInt32](repeating: 0, count: 19)
        for item in items { counts[item.symbol] += 1 }
        // A code of one word would be incomplete, which some readers refuse.
        if counts.count(where: { $0 > 0 }) == 1 { counts[counts[0] > 0 ? 1 : 0] = 1 }
        code = counts.withUnsafeBufferPointer { PrefixCode(frequencies: $0, limit: 7) }
        let used = code.lengths
        codeCount = max(4, (DeflateSymbols.codeLengthOrder.lastIndex { used[$0] > 0 } ?? 0) + 1)
    }

    /// In bits.
    var size: Int {
        14 + 3 * codeCount + items.reduce(0) { $0 + Int(code.lengths[$1.symbol]) + Int($1.width) }
    }

    func write(to bits: inout BitWriter) {
        bits.put(UInt64(literalCount - 257) | UInt64(distanceCount - 1) << 5 | UInt64(codeCount - 4) << 10, 14)
        bits.flush()
        for symbol in DeflateSymbols.codeLengthOrder.prefix(codeCount) {
            bits.put(UInt64(code.lengths[symbol]), 3)
            bits.flush()
        }
        for item in items {
            PrefixCode.put(code.words[item.symbol], &bits)
            bits.put(item.extra, item.width)
            bits.flush()
        }
    }

    /// Symbol 16 repeats the length before it 3 to 6 times; 17 and 18 stand for 3 to 10 and 11 to 138 zeros.
    private static func runs(_ lengths: [UInt8]) -> [(symbol: Int, extra: UInt64, width: UInt64)] {
        var items: [(symbol: Int, extra: UInt64, width: UInt64)] = []
        var at = 0
        while at < lengths.count {
            let length = lengths[at]
            var run = lengths[at...].prefix { $0 == length }.count
            at += run
            if length == 0 {
                while run >= 11 {
                    let taken = min(run, 138)
                    items.append((18, UInt64(taken - 11), 7))
                    run -= taken
                }
                if run >= 3 {
                    items.append((17, UInt64(run - 3), 3))
                    run = 0
                }
            } else {
                items.append((Int(length), 0, 0))
                run -= 1
                while run >= 3 {
                    let taken = min(run, 6)
                    items.append((16, UInt64(taken - 3), 2))
                    run -= taken
                }
            }
            for _ in 0..<run { items.append((Int(length), 0, 0)) }
        }
        return items
    }
}
