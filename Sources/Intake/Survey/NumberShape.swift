/// How one number is written, told from its digits and marks alone: which of its marks can only be decimal, which can only part
/// thousands, and which may be either.
enum NumberShape: Equatable {
    /// Digits alone, or parted by spaces. `1500`, `1 500`.
    case whole(isGrouped: Bool, isBelowThousand: Bool)
    /// The decimal mark is certain. `12.5`, `1,234.56`, `0.125`, `1234.567`.
    case decimal(NumberStyle.Mark)
    /// The mark parts thousands for certain: it stands more than once. `1.500.000`.
    case thousands(NumberStyle.Mark)
    /// One mark, and three digits behind it: `12.500`.
    case ambiguous(NumberStyle.Mark)

    /// - Parameter text: digits, marks, spaces and apostrophes, without sign, unit or spaces around.
    init?(_ text: some Collection<UInt8>) {
        var commas = 0
        var points = 0
        var spaces = 0
        var digits = 0
        var before = 0
        var after = 0
        var lastMark: NumberStyle.Mark?
        var isZero = true
        for byte in text {
            switch byte {
            case 0x30...0x39:
                digits += 1
                if lastMark == nil {
                    before += 1
                    if byte != 0x30 { isZero = false }
                } else {
                    after += 1
                }
            case 0x2C:
                commas += 1
                after = 0
                lastMark = .comma
            case 0x2E:
                points += 1
                after = 0
                lastMark = .point
            // Spaces, apostrophes, and the bytes of no-break spaces and of typographic apostrophes.
            case 0x20, 0x27, 0xA0, 0xC2, 0xE2, 0x80, 0xAF, 0x99, 0x89: spaces += 1
            default: return nil
            }
        }
        guard digits > 0, digits <= 30 else { return nil }
        guard let mark = lastMark else {
            self = .whole(isGrouped: spaces > 0, isBelowThousand: before <= 3)
            return
        }
        switch (commas, points) {
        case (1, 0), (0, 1):
            let mayBeThousands = after == 3 && spaces == 0 && (1...3).contains(before) && !isZero
            self = mayBeThousands ? .ambiguous(mark) : .decimal(mark)
        case (_, 0), (0, _): self = .thousands(mark)
        case (1, _) where mark == .comma, (_, 1) where mark == .point: self = .decimal(mark)
        default: return nil
        }
    }
}
