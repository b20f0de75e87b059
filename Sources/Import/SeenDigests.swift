/// Tells a digest that was never seen from one that may have been, in eight mebibytes however many there are (a Bloom filter): of a million
/// one in a hundred thousand is suspected wrongly, of ten million one in twenty.
final class SeenDigests {
    private static let bitCount: UInt64 = 1 << 26
    private static let probes: UInt64 = 4
    private var words = [UInt64](repeating: 0, count: Int(bitCount / 64))

    /// - Returns: false where the digest is new for certain.
    func insert(_ digest: RowDigest) -> Bool {
        var wasSeen = true
        words.withUnsafeMutableBufferPointer { words in
            for probe in 0..<Self.probes {
                let (word, mask) = Self.place(digest, probe)
                if words[word] & mask == 0 {
                    wasSeen = false
                    words[word] |= mask
                }
            }
        }
        return wasSeen
    }

    /// False where the digest was never inserted.
    func mayContain(_ digest: RowDigest) -> Bool {
        (0..<Self.probes).allSatisfy { probe in
            let (word, mask) = Self.place(digest, probe)
            return words[word] & mask != 0
        }
    }

    private static func place(_ digest: RowDigest, _ probe: UInt64) -> (word: Int, mask: UInt64) {
        let bit = (digest.a &+ probe &* (digest.b | 1)) >> 38
        return (Int(bit >> 6), 1 << (bit & 63))
    }
}
