/// The symbols of lengths and distances, and the bits that follow them (RFC 1951, 3.2.5).
enum DeflateSymbols {
    static let literalCount = 286
    static let distanceCount = 30
    static let endOfBlock = 256

    /// By length: the symbol.
    static let lengthSymbols: [UInt16] = (0...258).map { length in
        UInt16(257 + (lengthBases.lastIndex { $0 <= length } ?? 0))
    }
    /// By symbol less 257: the least length, and how many bits say how much is added to it.
    static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    static let lengthExtras: [UInt8] = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]

    /// How many bits follow a distance's symbol.
    @inline(__always)
    static func distanceExtra(_ symbol: Int) -> Int { max(0, symbol &>> 1 &- 1) }

    @inline(__always)
    static func distanceSymbol(_ distance: Int) -> Int {
        let rest = distance &- 1
        guard rest >= 4 else { return rest }
        let top = 63 &- rest.leadingZeroBitCount
        return top &<< 1 | (rest &>> (top &- 1)) & 1
    }

    /// The order in which the lengths of the code for code lengths are written (3.2.7).
    static let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
}
