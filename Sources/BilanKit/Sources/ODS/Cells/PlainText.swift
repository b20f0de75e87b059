/// Tells texts that stand in a cell as they are: nothing to escape, no space that would collapse, no line's end, no
/// character that XML forbids or that is shown by its number.
struct PlainText {
    /// By byte: 0 for one that stands as it is.
    private let kinds: UnsafePointer<UInt8>

    private static let space: UInt8 = 1, lead: UInt8 = 2, special: UInt8 = 3

    /// Never written to once it is made.
    nonisolated(unsafe) private static let table: UnsafePointer<UInt8> = {
        let kinds = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        kinds.initialize(repeating: 0, count: 256)
        for byte in 0..<0x20 { kinds[byte] = special }
        for byte in [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">")] { kinds[Int(byte)] = special }
        kinds[0x20] = space
        for byte in [0xD8, 0xE2, 0xEF] { kinds[byte] = lead }
        return UnsafePointer(kinds)
    }()

    init() { kinds = Self.table }

    /// - Parameter count: more than 0.
    func holds(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard bytes[0] != 0x20, bytes[count - 1] != 0x20 else { return false }
        var index = 0
        while index < count {
            let kind = kinds[Int(bytes[index])]
            index &+= 1
            if kind == 0 { continue }
            switch kind {
            case Self.space: if bytes[index] <= 0x20 { return false }
            case Self.lead: if Self.isNamed(bytes + (index &- 1), count &- index) { return false }
            default: return false
            }
        }
        return true
    }

    /// Whether a bidirectional control begins at `bytes`, or one of the two characters that UTF-8 can hold and XML
    /// can't.
    ///
    /// - Parameter rest: how many bytes follow the first.
    private static func isNamed(_ bytes: UnsafePointer<UInt8>, _ rest: Int) -> Bool {
        guard rest >= 1 else { return false }
        let third = rest >= 2 ? bytes[2] : 0
        switch (bytes[0], bytes[1]) {
        case (0xD8, 0x9C): return true
        case (0xE2, 0x80): return (0x8E...0x8F).contains(third) || (0xAA...0xAE).contains(third)
        case (0xE2, 0x81): return (0xA6...0xA9).contains(third)
        case (0xEF, 0xBF): return third >= 0xBE
        default: return false
        }
    }
}
