/// A prefix code for symbols that occur so many times each (Huffman's, no word longer than a limit), in the canonical
/// order of RFC 1951,
/// 3.2.2.
struct PrefixCode {
    /// Bits of each symbol's word; 0 for one that does not occur.
    private(set) var lengths: [UInt8]
    /// Each symbol's word, its bits in the order in which they are written, over its length in the lowest byte.
    private(set) var words: [UInt32]

    /// - Parameter limit: the longest word in bits, at most 15.
    init(frequencies: UnsafeBufferPointer<UInt32>, limit: Int) {
        lengths = Self.lengths(frequencies, limit)
        words = Self.words(lengths)
    }

    /// A symbol's word and its length.
    @inline(__always)
    static func put(_ word: UInt32, _ bits: inout BitWriter) { bits.put(UInt64(word &>> 8), UInt64(word & 0xFF)) }

    private static func lengths(_ frequencies: UnsafeBufferPointer<UInt32>, _ limit: Int) -> [UInt8] {
        var lengths = [UInt8](repeating: 0, count: frequencies.count)
        // Equal frequencies stand in the symbols' order, so that the same counts give the same code.
        let order = frequencies.indices.filter { frequencies[$0] > 0 }
            .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        guard order.count > 1 else {
            // One word alone has one bit.
            for symbol in order { lengths[symbol] = 1 }
            return lengths
        }
        var counts = depths(order.map { UInt64(frequencies[$0]) })
        shorten(&counts, to: limit)
        var rank = 0
        for length in (1..<counts.count).reversed() {
            for _ in 0..<counts[length] {
                lengths[order[rank]] = UInt8(length)
                rank += 1
            }
        }
        return lengths
    }

    /// How many leaves the tree of ascending weights has at each depth.
    private static func depths(_ weights: [UInt64]) -> [Int] {
        let count = weights.count
        // Leaves and inner nodes come each in ascending order: two queues take the place of a heap.
        var weight = weights + [UInt64](repeating: 0, count: count - 1)
        var parent = [Int](repeating: 0, count: weight.count)
        var leaf = 0
        var inner = count
        for node in count..<weight.count {
            for _ in 0..<2 {
                let takesLeaf = leaf < count && (inner >= node || weight[leaf] <= weight[inner])
                let child = takesLeaf ? leaf : inner
                if takesLeaf { leaf += 1 } else { inner += 1 }
                weight[node] += weight[child]
                parent[child] = node
            }
        }
        var depth = [Int](repeating: 0, count: weight.count)
        var counts = [Int](repeating: 0, count: count + 1)
        for node in (0..<weight.count - 1).reversed() {
            depth[node] = depth[parent[node]] + 1
            if node < count { counts[depth[node]] += 1 }
        }
        return counts
    }

    /// Brings leaves that lie too deep up to the limit, and lowers others until the words fit again.
    private static func shorten(_ counts: inout [Int], to limit: Int) {
        guard counts.count > limit + 1 else { return }
        counts[limit] += counts[(limit + 1)...].reduce(0, +)
        counts.removeSubrange((limit + 1)...)
        var room = (1...limit).reduce(0) { $0 + counts[$1] << (limit - $1) } - 1 << limit
        while room > 0 {
            // The deepest leaf above the limit goes one down and takes a leaf of the limit beside it.
            let length = (1..<limit).last { counts[$0] > 0 }!
            counts[length] -= 1
            counts[length + 1] += 2
            counts[limit] -= 1
            room -= 1
        }
    }

    private static func words(_ lengths: [UInt8]) -> [UInt32] {
        var next = [UInt32](repeating: 0, count: 17)
        for length in lengths where length > 0 { next[Int(length) + 1] += 1 }
        for length in 1...15 { next[length + 1] = (next[length] + next[length + 1]) << 1 }
        return lengths.map { length in
            guard length > 0 else { return 0 }
            defer { next[Int(length)] += 1 }
            return reversed(next[Int(length)], length) << 8 | UInt32(length)
        }
    }

    private static func reversed(_ word: UInt32, _ length: UInt8) -> UInt32 {
        var (word, turned) = (word, UInt32(0))
        for _ in 0..<length {
            turned = turned << 1 | word & 1
            word >>= 1
        }
        return turned
    }
}
