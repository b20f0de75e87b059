/// How a column's numbers are written.
package struct NumberTally: Sendable {
    package private(set) var count = 0
    /// By the only mark that can be decimal.
    package private(set) var decimalPoint = 0
    package private(set) var decimalComma = 0
    package private(set) var thousandsPoint = 0
    package private(set) var thousandsComma = 0
    package private(set) var ambiguousPoint = 0
    package private(set) var ambiguousComma = 0
    /// Whole numbers without any mark: from a thousand on, and below.
    package private(set) var wholeThousands = 0
    package private(set) var wholeUnits = 0
    /// Whole numbers that can be years.
    package private(set) var years = 0
    /// Those of them that are round, as amounts are too: 2000.
    package private(set) var roundYears = 0
    /// Whole numbers that spreadsheets make of days: those of 1970 to 2100, or the eight digits of a day.
    package private(set) var serials = 0
    package private(set) var percentages = 0
    /// Numbers of at most one, other than nought.
    package private(set) var fractions = 0
    /// Those of them that are less than one.
    package private(set) var belowOne = 0

    /// Cells that could be either, for messages.
    package private(set) var doubtfulExamples: [String] = []

    /// - Parameter isTyped: whether it is a workbook's number, which no style is told from.
    /// - Returns: whether the cell is a number, with or without a unit.
    mutating func note(_ text: ArraySlice<UInt8>, isTyped: Bool = false) -> Bool {
        if isTyped {
            if let shape = NumberShape(text.drop { $0 == 0x2D }) {
                noteMeaning(shape, text)
                return true
            }
            // Its unit may stand behind it.
            guard let parts = AmountParts(ColumnEvidence.string(text)), let shape = NumberShape(Array(parts.number))
            else { return false }
            if parts.isPercentage { percentages += 1 }
            noteMeaning(shape, Array(parts.number)[...])
            return true
        }
        // Nearly all are digits and marks.
        if let first = text.first, (48...57).contains(first), let last = text.last, (48...57).contains(last) {
            guard let shape = NumberShape(text) else { return false }
            add(shape, text)
            return true
        }
        guard text.contains(where: { (48...57).contains($0) }), text.count <= 60,
            let parts = AmountParts(ColumnEvidence.string(text)), let shape = NumberShape(Array(parts.number))
        else { return false }
        if parts.isPercentage { percentages += 1 }
        add(shape, Array(parts.number)[...])
        return true
    }

    /// The number that was noted last is a workbook's percentage.
    mutating func notePercentage() { percentages += 1 }

    private mutating func add(_ shape: NumberShape, _ text: ArraySlice<UInt8>) {
        noteMeaning(shape, text)
        switch shape {
        case .whole(let isGrouped, let isBelowThousand):
            if isBelowThousand { wholeUnits += 1 } else if !isGrouped { wholeThousands += 1 }
        case .decimal(let mark): if mark == .point { decimalPoint += 1 } else { decimalComma += 1 }
        case .thousands(let mark): if mark == .point { thousandsPoint += 1 } else { thousandsComma += 1 }
        case .ambiguous(let mark):
            if mark == .point { ambiguousPoint += 1 } else { ambiguousComma += 1 }
            if doubtfulExamples.count < 3 { doubtfulExamples.append(ColumnEvidence.string(text)) }
        }
    }

    /// What a number may mean, whatever its style: a year, a day, a share.
    private mutating func noteMeaning(_ shape: NumberShape, _ text: ArraySlice<UInt8>) {
        count += 1
        switch shape {
        case .whole:
            if text.count == 4, isDigits(text), case let year = Self.whole(text), (1990...2050).contains(year) {
                years += 1
                if year % 50 == 0 { roundYears += 1 }
            }
            if text.count == 5 || text.count == 8, isDigits(text) {
                let number = Self.whole(text)
                if (25_569...73_415).contains(number) || (19_000_101...22_001_231).contains(number) { serials += 1 }
            }
            if text.count == 1, text.first == 0x31 { fractions += 1 }
        case .decimal(let mark):
            if text.first == 0x30, text.count > 1, text[text.startIndex + 1] == mark.byte {
                fractions += 1
                belowOne += 1
            }
        default: break
        }
    }

    private func isDigits(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy { (48...57).contains($0) } }

    private static func whole(_ text: ArraySlice<UInt8>) -> Int { text.reduce(0) { $0 * 10 + Int($1) - 48 } }
}
