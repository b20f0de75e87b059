/// Tells a hash that was never seen from one that may have been, in eight mebibytes however many there are (a Bloom
/// filter): of a million
/// one in a hundred thousand is suspected wrongly, of ten million one in twenty.
final class SeenHashes {
    private static let bitCount: UInt64 = 1 << 26
    private static let probes: UInt64 = 4
    private var words = [UInt64](repeating: 0, count: Int(bitCount / 64))

    /// - Returns: false where the hash is new for certain.
    func insert(_ a: Int64, _ b: Int64) -> Bool {
        var wasSeen = true
        words.withUnsafeMutableBufferPointer { words in
            for probe in 0..<Self.probes {
                let bit = (UInt64(bitPattern: a) &+ probe &* (UInt64(bitPattern: b) | 1)) >> 38
                let word = Int(bit >> 6)
                let mask: UInt64 = 1 << (bit & 63)
                if words[word] & mask == 0 {
                    wasSeen = false
                    words[word] |= mask
                }
            }
        }
        return wasSeen
    }
}
