/// What the cells of one column, shade and kind of value have in common, made once: the bytes before the value, and how
/// the words after it are made.
struct CellPattern {
    /// How a value's words are made of its bytes; the few ways that nearly all cells are shown in.
    enum Words {
        /// None of these ways.
        case other
        case text
        case integer
        case decimal(digits: Int)
        case money(cents: Bool)
        case percent(digits: Int)
        case date
        case boolean

        init(_ value: CellValue, _ format: NumberFormat, _ styles: NumberStyles) {
            switch (value, format) {
            case (.text, _), (.missing, _): self = .text
            case (.integer, .integer): self = .integer
            case (.integer, .decimal(let digits)), (.decimal, .decimal(let digits)): self = .decimal(digits: digits)
            case (.money, .money) where styles.currency == .euro: self = .money(cents: styles.showsCents)
            case (.money, .wholeEuros) where styles.currency == .euro: self = .money(cents: false)
            case (.share, .percent): self = .percent(digits: styles.percentDigits)
            case (.date, .date): self = .date
            case (.boolean, .yesNo): self = .boolean
            default: self = .other
            }
        }
    }

    /// From the element's name to the value.
    private let bytes: UnsafeMutablePointer<UInt8>
    let count: Int
    let words: Words

    init(_ start: [UInt8], _ words: Words) {
        count = start.count
        bytes = .allocate(capacity: count)
        bytes.initialize(from: start, count: count)
        self.words = words
    }

    func deallocate() { bytes.deallocate() }

    @inline(__always)
    func put(at place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        place.update(from: bytes, count: count)
        return place + count
    }
}
