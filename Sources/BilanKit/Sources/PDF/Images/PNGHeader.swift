/// What the chunks of a PNG file say (ISO/IEC 15948, 11.2).
struct PNGHeader: Equatable {
    var width: Int
    var height: Int
    /// Whether the file has all its chunks, to the last.
    var isWhole: Bool

    /// Nil where the bytes don't begin with an extent.
    init?(_ bytes: [UInt8]) {
        func number(at place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        (width, height, isWhole) = (number(at: 16), number(at: 20), false)
        var place = 8
        while place + 12 <= bytes.count {
            let end = place + 12 + number(at: place)
            guard end <= bytes.count else { return }
            if bytes[place + 4..<place + 8].elementsEqual("IEND".utf8) {
                isWhole = true
                return
            }
            place = end
        }
    }
}
