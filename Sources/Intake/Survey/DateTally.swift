/// In which order a column's days are written.
package struct DateTally: Sendable {
    package private(set) var count = 0
    /// Days with slashes, points or dashes of which the first number can only be the day, or only the month.
    package private(set) var dayFirst = 0
    package private(set) var monthFirst = 0
    /// Either way gives a day, and another one.
    package private(set) var ambiguous = 0

    private static let slowLimit = 2000
    private var slowCount = 0

    /// - Returns: whether the cell is a date.
    mutating func note(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 6, text.count <= 40 else { return false }
        if let parts = DateParts(text) {
            count += 1
            if let (first, second) = parts.slashes {
                if first > 12 {
                    dayFirst += 1
                } else if second > 12 {
                    monthFirst += 1
                } else if first != second {
                    ambiguous += 1
                }
            }
            return true
        }
        // In words, or a month: tried on the column's first cells alone, since texts are many.
        guard slowCount < Self.slowLimit, text.contains(where: { (48...57).contains($0) }),
            text.contains(where: { $0 >= 0x41 || $0 == 0x2F || $0 == 0x2D })
        else { return false }
        slowCount += 1
        guard DateText.read(ColumnEvidence.string(text)) != nil else { return false }
        count += 1
        return true
    }
}

/// A date of three numbers: year, month and day in that order, or the two orders that end with the year.
struct DateParts {
    /// The first two numbers of a date that ends with its year; nil where the year comes first.
    let slashes: (first: Int, second: Int)?

    init?(_ text: ArraySlice<UInt8>) {
        guard let (numbers, lengths) = Self.numbers(text) else { return nil }
        self.init(numbers, lengths)
    }

    /// Whether a text is written like a day, also one that doesn't exist: 2018-13-01, 45/01/2018.
    static func haveForm(_ text: String) -> Bool {
        guard let (_, lengths) = numbers(Array(text.utf8)[...]) else { return false }
        let others = lengths[0] == 4 ? lengths[1...] : lengths[..<2]
        return (lengths[0] == 4 || lengths[2] == 4) && others.allSatisfy { (1...2).contains($0) }
    }

    /// - Returns: the three numbers and how many digits each has.
    private static func numbers(_ text: ArraySlice<UInt8>) -> ([Int], [Int])? {
        var numbers = [0, 0, 0]
        var lengths = [0, 0, 0]
        var part = 0
        var mark: UInt8?
        reading: for byte in text {
            switch byte {
            case 48...57:
                guard lengths[part] < 4 else { return nil }
                numbers[part] = numbers[part] * 10 + Int(byte) - 48
                lengths[part] += 1
            case 0x2F, 0x2D, 0x2E:
                guard part < 2, lengths[part] > 0, mark == nil || mark == byte else { return nil }
                mark = byte
                part += 1
            // A time of day may follow.
            case 0x20 where part == 2 && lengths[2] > 0, 0x54 where part == 2 && lengths[2] > 0: break reading
            default: return nil
            }
        }
        return part == 2 ? (numbers, lengths) : nil
    }

    private init?(_ numbers: [Int], _ lengths: [Int]) {
        if lengths[0] == 4 {
            guard (1...2).contains(lengths[1]), (1...2).contains(lengths[2]), (1...12).contains(numbers[1]),
                (1...31).contains(numbers[2])
            else { return nil }
            slashes = nil
            return
        }
        guard lengths[0] <= 2, lengths[1] <= 2, lengths[0] > 0, lengths[1] > 0, lengths[2] == 4 || lengths[2] == 2,
            (1...31).contains(numbers[0]), (1...31).contains(numbers[1]), min(numbers[0], numbers[1]) <= 12
        else { return nil }
        slashes = (numbers[0], numbers[1])
    }
}
