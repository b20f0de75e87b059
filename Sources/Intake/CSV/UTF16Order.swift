/// UTF-16 without a byte order mark: of text in Latin letters every other byte is zero, and which of them tells the order.
package enum UTF16Order {
    /// So many bytes are looked at.
    static let sampleSize = 4096

    /// - Parameter start: a file's first bytes.
    /// - Returns: nil where they aren't UTF-16.
    package static func encoding(_ start: some Collection<UInt8>) -> (encoding: TextEncoding, confidence: Confidence)? {
        var zeros = (even: 0, odd: 0)
        var isEven = true
        var count = 0
        for byte in start.prefix(sampleSize) {
            if byte == 0 { if isEven { zeros.even += 1 } else { zeros.odd += 1 } }
            isEven.toggle()
            count += 1
        }
        let units = count / 2
        let most = max(zeros.even, zeros.odd)
        // A text of one letter would prove nothing.
        guard units > 1, min(zeros.even, zeros.odd) == 0, most * 4 >= units * 3 else { return nil }
        return (
            zeros.odd > 0 ? .utf16LittleEndian : .utf16BigEndian, most * 10 >= units * 9 ? .certain : .probable
        )
    }
}
