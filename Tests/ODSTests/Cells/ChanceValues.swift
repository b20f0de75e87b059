import Testing

@testable import ODS

/// Values made by chance, those at the edges of what a kind holds among them; the same in every run.
struct ChanceValues: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int = 1) { state = UInt64(seed) << 32 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Of every length.
    mutating func integer() -> Int {
        let edges = [0, 1, -1, 9, 10, 999, 1000, 1_000_000, 1 << 53, (1 << 53) + 1, .max, .min, .min + 1]
        if Int.random(in: 0..<8, using: &self) == 0 { return edges.randomElement(using: &self)! }
        return Int(truncatingIfNeeded: next()) >> Int.random(in: 0..<64, using: &self)
    }

    mutating func decimal() -> Double {
        let edges = [
            0, -0.0, 0.001, 0.0001, 0.285, 1e-5, 1e10, 99_999_999_999.9999, 1e11, 1e15, 1e16, 1e300, .infinity, .nan,
            .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1 + 0.2, 1.0 / 3,
        ]
        switch Int.random(in: 0..<8, using: &self) {
        case 0: return edges.randomElement(using: &self)! * (Bool.random(using: &self) ? 1 : -1)
        case 1: return Double(bitPattern: next())
        case 2: return Double.random(in: -1000...1000, using: &self)
        default:
            let scale = [1.0, 10, 100, 1000, 1e4, 1e5, 1e6].randomElement(using: &self)!
            return Double(integer() >> 20) / scale
        }
    }

    mutating func date() -> CivilDate {
        let year = Bool.random(using: &self) ? Int.random(in: 1...9999, using: &self) : 1582
        return CivilDate(
            year: year, month: .random(in: 1...12, using: &self), day: .random(in: 1...28, using: &self))!
    }

    mutating func text() -> String {
        let pieces = [
            "a", "é", "mot", " ", "  ", "\n", "\t", "&", "<", ">", "\"", "’", "–", "€", "\u{202E}", "\u{200E}",
            "\u{2066}",
            "\u{61C}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{FB01}", "\u{0}", "\u{7F}", "\u{85}", "👩‍👩‍👧", "ب",
            "\u{2069}",
        ]
        return (0..<Int.random(in: 0...9, using: &self)).map { _ in
            Bool.random(using: &self) ? "mot" : pieces.randomElement(using: &self)!
        }.joined()
    }

    mutating func value() -> CellValue {
        switch Int.random(in: 0..<12, using: &self) {
        case 0: .empty
        case 1: .text(text())
        case 2: .missing(text())
        case 3: .link(text(), uri: "https://exemple.fr/")
        case 4: .integer(integer())
        case 5: .decimal(decimal())
        case 6: .money(Money(cents: Int64(integer())))
        case 7: .share(Share(decimal()))
        case 8: .date(date())
        case 9: .duration(.seconds(Int.random(in: -90_000...90_000, using: &self)))
        case 10: .rich(Text(text()))
        default: .boolean(Bool.random(using: &self))
        }
    }
}
