import Foundation
import Testing

/// Compositions made by chance: whatever is asked for comes out whole. `BILAN_RANDOM` says how many are tried.
@Suite struct RandomTests {
    static let count = ProcessInfo.processInfo.environment["BILAN_RANDOM"].flatMap(UInt64.init) ?? 16

    @Test(arguments: 1...count) func `every word comes out once, in a sound file`(seed: UInt64) throws {
        let random = RandomComposition(seed: seed)
        let file = try Rendered("Hasard \(seed)") { random.composition.blocks }
        try Samples.keep(file.path, as: "random-\(seed).pdf")
        let text = try file.text()
        let found = words(in: text)
        let missing = random.once.union(random.repeated).filter { found[$0] == nil }
        // What a narrow cell breaks before its last letter is read apart from it: the cells beside it, or a page's
        // foot, come between.
        let beginnings = missing.isEmpty ? [] : Array(words(in: text, whole: false).keys)
        let lost = missing.filter { word in !beginnings.contains { $0.hasPrefix(word.dropLast()) } }
        #expect(lost.isEmpty, "lost: \(lost.sorted().prefix(10))")
        let doubled = random.once.filter { found[$0, default: 0] > 1 }
        #expect(doubled.isEmpty, "doubled: \(doubled.sorted().prefix(10))")
        let check = try run("qpdf", "--check", file.path)
        #expect(check.status == 0, "\(check.output)")
    }

    /// How often each word such as `w17q` stands in a text, those broken over lines included.
    /// - Parameter whole: whether the last letter must be there.
    private func words(in text: String, whole: Bool = true) -> [String: Int] {
        // Small capitals read as capitals.
        let letters = text.lowercased().utf8.filter { $0 > 0x20 && $0 != 0x2D }
        var found: [String: Int] = [:]
        var index = letters.startIndex
        while index < letters.endIndex {
            guard letters[index] == UInt8(ascii: "w") else {
                index += 1
                continue
            }
            let digits = letters[(index + 1)...].prefix { (48...57).contains($0) }
            if !digits.isEmpty,
                !whole || digits.endIndex < letters.endIndex && letters[digits.endIndex] == UInt8(ascii: "q")
            {
                found["w" + String(decoding: digits, as: UTF8.self) + "q", default: 0] += 1
            }
            index += 1
        }
        return found
    }
}
