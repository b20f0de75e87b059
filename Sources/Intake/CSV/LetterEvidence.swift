/// The bytes past ASCII of a text that is no UTF-8, with what stands around them: which encoding makes French of them.
///
/// « Soci.t. » has « é » where its byte is E9 in Windows-1252, 82 in CP850, 8E in MacRoman. The other two encodings make
/// of each of these bytes a sign, or a letter of the wrong case, and no text has only such.
struct LetterEvidence {
    /// What a byte stands beside.
    private enum Neighbour: Int { case none, lower, upper, letter }

    /// For each byte from 0x80 on and what stands before and behind it, how often.
    private var counts = [Int](repeating: 0, count: 128 * 16)
    private(set) var total = 0

    mutating func add(_ byte: UInt8, after previous: UInt8, before next: UInt8) {
        total += 1
        counts[Int(byte & 0x7F) << 4 | Self.neighbour(previous).rawValue << 2 | Self.neighbour(next).rawValue] += 1
    }

    private static func neighbour(_ byte: UInt8) -> Neighbour {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case 0x80...: .letter
        default: .none
        }
    }

    /// How many of them French texts have in Windows-1252.
    var familiar: Int {
        (0..<128).reduce(0) { sum, byte in
            Windows1252.isFamiliar(UInt8(byte) | 0x80) ? sum + counts[byte << 4..<(byte + 1) << 4].reduce(0, +) : sum
        }
    }

    private struct Score {
        var good = 0
        var bad = 0
        var balance: Int { good - bad }
    }

    /// The encoding that makes most French of them: Windows-1252 unless another one is clearly better.
    func choice() -> (encoding: TextEncoding, confidence: Confidence) {
        let encodings: [TextEncoding] = [.windows1252, .latin9, .cp850, .macRoman]
        let scores = encodings.map { score($0.page ?? .windows1252) }
        var best = 0
        for other in 1..<encodings.count where scores[other].balance > scores[best].balance { best = other }
        guard best > 0, scores[best].good * 10 >= total * 9 else {
            return (.windows1252, familiar * 10 >= total * 9 ? .certain : .uncertain)
        }
        // The two that follow differ in eight signs from it alone.
        let rival = encodings[best] == .latin9 ? 0 : scores[0].balance
        if scores[best].good >= 100, rival <= 0, scores[best].bad * 50 <= total { return (encodings[best], .certain) }
        return (encodings[best], scores[best].good >= 10 && rival * 4 <= scores[best].balance ? .probable : .uncertain)
    }

    private func score(_ page: CodePage) -> Score {
        var score = Score()
        for byte in 0..<128 {
            let character = page.character(UInt8(byte) | 0x80)
            for place in 0..<16 where counts[byte << 4 | place] > 0 {
                guard let previous = Neighbour(rawValue: place >> 2), let next = Neighbour(rawValue: place & 3),
                    let isFrench = Self.isFrench(character, after: previous, before: next)
                else { continue }
                let count = counts[byte << 4 | place]
                if isFrench { score.good += count } else { score.bad += count }
            }
        }
        return score
    }

    /// Whether French has a character in such a place; nil where it may.
    private static func isFrench(_ character: UInt16, after previous: Neighbour, before next: Neighbour) -> Bool? {
        if lower.contains(character) {
            if previous == .upper { return next == .lower || next == .letter }
            return previous != .none || next == .lower || next == .letter || character == aGrave
        }
        if upper.contains(character) {
            return previous == .lower ? false : previous != .none || next != .none || character == aGraveUpper
        }
        if signs.contains(character) { return previous == .none || next == .none || character == apostrophe }
        return others.contains(character) ? nil : false
    }

    private static func set(_ text: String) -> Set<UInt16> { Set(text.utf16) }

    private static let aGrave: UInt16 = 0xE0
    private static let aGraveUpper: UInt16 = 0xC0
    private static let apostrophe: UInt16 = 0x2019
    private static let lower = set("àâçéèêëîïôùûüÿæœ")
    private static let upper = set("ÀÂÇÉÈÊËÎÏÔÙÛÜŸÆŒ")
    private static let signs = set("«»’‘“”–—…€°\u{A0}")
    /// In names, and in texts on other matters.
    private static let others = set("áäãåíìñóòöõúÁÄÃÅÍÌÑÓÒÖÕÚßøØ£§²³·•½¼±®©™ªº")
}
