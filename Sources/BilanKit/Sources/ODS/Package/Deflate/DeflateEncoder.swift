/// Deflates pieces of an input, each for itself: what it makes of one, after what it made of those before, is a deflate
/// stream (RFC 1951).
///
/// General libraries were measured beside it on a sheet's XML (`.ci/bench BILAN workbook`; docs/performance.md): zlib's
/// level 6 takes 2.4 times as long for a file 5 % smaller. libdeflate's level 6 can be had too, since its pieces join once
/// the bit that ends each is cleared, but takes 1.9 times as long for a file 1 % larger; its level 7 gives one 10 %
/// smaller in 2.2 times the time, which is the core's that formats the cells. ISA-L's first levels are faster by far, for
/// files larger by more than a quarter.
final class DeflateEncoder {
    private static let tokensPerBlock = 16_384

    private let finder = MatchFinder()
    private let tokens = UnsafeMutablePointer<DeflateToken>.allocate(capacity: tokensPerBlock + MatchFinder.excess)

    deinit { tokens.deallocate() }

    /// The most bytes that a piece of so many takes.
    static func bound(_ count: Int) -> Int { count + count / 1024 + 1024 }

    /// - Parameters:
    ///   - input: followed by `MatchFinder.margin` zeros.
    ///   - isLast: whether the stream ends with the piece; others end with a whole byte.
    ///   - output: of at least `bound` bytes.
    /// - Returns: how many bytes were made.
    func encode(
        _ input: UnsafePointer<UInt8>, count: Int, isLast: Bool, to output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var bits = BitWriter(output)
        finder.start(input, count: count)
        repeat {
            let begun = finder.position
            let made = finder.fill(tokens, about: Self.tokensPerBlock)
            DeflateBlock(UnsafeBufferPointer(start: tokens, count: made)).write(
                UnsafeBufferPointer(start: input + begun, count: finder.position - begun),
                isLast: isLast && finder.position == count, to: &bits)
        } while finder.position < count
        if isLast {
            bits.align()
        } else {
            DeflateBlock.store(UnsafeBufferPointer(start: nil, count: 0), isLast: false, to: &bits)
        }
        return bits.count
    }
}
