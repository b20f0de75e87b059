import Support

/// A number as people write it: `26 956,50`, `1 234.5`, `1.234.567,00`. What could be two numbers is none, `12,345`, unless
/// its column's style says which.
struct DecimalText {
    /// Without leading zeros but one.
    let whole: String
    /// Without zeros at the end.
    let decimals: String
    let isNegative: Bool

    init?(_ cell: String, style: NumberStyle? = nil) {
        var text: [UInt8] = []
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "0"..."9", ",", ".", "-", "+": text.append(UInt8(scalar.value))
            case "\u{2212}": text.append(0x2D)
            case "'", "\u{2019}": text.append(0x20)
            case let space where space.isFigureSpace: text.append(0x20)
            default: return nil
            }
        }
        while text.first == 0x20 { text.removeFirst() }
        while text.last == 0x20 { text.removeLast() }
        var isNegative = false
        if text.first == 0x2D || text.first == 0x2B {
            isNegative = text.removeFirst() == 0x2D
            while text.first == 0x20 { text.removeFirst() }
        }
        guard !text.isEmpty, text.count < 40, !text.contains(0x2D), !text.contains(0x2B),
            let mark = Self.mark(text, style)
        else { return nil }
        let head = text[..<(mark.place ?? text.count)]
        let tail = mark.place.map { text[($0 + 1)...] } ?? []
        guard let whole = Self.groups(head, by: mark.grouping), tail.allSatisfy({ (48...57).contains($0) }),
            mark.place == nil || !tail.isEmpty
        else { return nil }
        self.isNegative = isNegative
        let significant = whole.drop { $0 == 48 }
        self.whole = significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self)
        var decimals = Array(tail)
        while decimals.last == 48 { decimals.removeLast() }
        self.decimals = String(decoding: decimals, as: UTF8.self)
    }

    var isWhole: Bool { decimals.isEmpty && !isNegative }
    /// With a decimal point, as the format asks for it.
    var plain: String { (isNegative ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals) }

    /// Where the decimal mark stands, and what parts the thousands; nil where that can't be told.
    private static func mark(_ text: [UInt8], _ style: NumberStyle?) -> (place: Int?, grouping: UInt8)? {
        guard let found = mark(text) else {
            guard let style, let place = text.firstIndex(where: { $0 == 0x2C || $0 == 0x2E }), !text.contains(0x20),
                !text[(place + 1)...].contains(where: { $0 == 0x2C || $0 == 0x2E })
            else { return nil }
            // Three digits behind the only mark.
            if text[place] == style.decimal.byte { return (place, 0x20) }
            return style.groupsByMark ? (nil, text[place]) : nil
        }
        // What can't be of the column's style is a slip that could be any number.
        guard let style else { return found }
        if let place = found.place, text[place] != style.decimal.byte { return nil }
        if found.grouping != 0x20, found.grouping == style.decimal.byte || !style.groupsByMark { return nil }
        return found
    }

    private static func mark(_ text: [UInt8]) -> (place: Int?, grouping: UInt8)? {
        let commas = text.indices.filter { text[$0] == 0x2C }
        let points = text.indices.filter { text[$0] == 0x2E }
        let hasSpaces = text.contains(0x20)
        switch (commas.count, points.count) {
        case (0, 0): return (nil, 0x20)
        case (1, 0), (0, 1):
            let place = (commas + points)[0]
            // Three digits after the only mark may be thousands, where those before it may be too.
            let isThousands = text.count - place == 4 && !hasSpaces && (1...3).contains(place) && text[..<place] != [48]
            return isThousands ? nil : (place, 0x20)
        case (_, 0): return hasSpaces ? nil : (nil, 0x2C)
        case (0, _): return hasSpaces ? nil : (nil, 0x2E)
        case (1, _) where commas[0] > points.last!: return hasSpaces ? nil : (commas[0], 0x2E)
        case (_, 1) where points[0] > commas.last!: return hasSpaces ? nil : (points[0], 0x2C)
        default: return nil
        }
    }

    /// The digits of a whole number, in groups of three after the first or all in one.
    private static func groups(_ text: ArraySlice<UInt8>, by separator: UInt8) -> [UInt8]? {
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }) else { return nil }
        if groups.count > 1 {
            guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return groups.flatMap { $0 }
    }
}
