/// Tags of languages (BCP 47, RFC 5646): what screen readers choose a voice by. PDF/A, PDF/UA and OpenDocument refuse
/// malformed ones.
enum LanguageTag {
    /// What is wrong with a tag, in words for whoever makes the report; nil where it is well-formed.
    static func fault(of tag: String) -> String? {
        guard !isWellFormed(tag) else { return nil }
        return String(
            fr: "« \(tag) » n’est pas une langue au sens de BCP 47 ; écrivez par exemple fr-FR, en-GB ou de",
            en: "“\(tag)” is not a language as BCP 47 has it; write for example fr-FR, en-GB or de")
    }

    /// Whether a tag follows the grammar of RFC 5646, 2.1. A language of four letters or more, which the grammar
    /// reserves and no one has registered, is no language; neither is a tag for private use alone.
    static func isWellFormed(_ tag: String) -> Bool {
        var parts = tag.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }[...]
        guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }) else { return false }
        func next(_ fits: ([UInt8]) -> Bool) -> [UInt8]? {
            guard let first = parts.first, fits(first) else { return nil }
            return parts.removeFirst()
        }
        guard next({ (2...3).contains($0.count) && $0.allSatisfy(isLetter) }) != nil else { return false }
        for _ in 0..<3 { _ = next { $0.count == 3 && $0.allSatisfy(isLetter) } }
        _ = next { $0.count == 4 && $0.allSatisfy(isLetter) }
        _ = next { $0.count == 2 && $0.allSatisfy(isLetter) || $0.count == 3 && $0.allSatisfy(isDigit) }
        var variants: Set<[UInt8]> = []
        while let variant = next({ (5...8).contains($0.count) || $0.count == 4 && isDigit($0[0]) }) {
            guard variants.insert(variant.map(lower)).inserted else { return false }
        }
        var singletons: Set<UInt8> = []
        while let singleton = next({ $0.count == 1 && lower($0[0]) != UInt8(ascii: "x") }) {
            guard singletons.insert(lower(singleton[0])).inserted, next({ $0.count >= 2 }) != nil else { return false }
            while next({ $0.count >= 2 }) != nil {}
        }
        if next({ $0.count == 1 }) != nil {
            guard !parts.isEmpty else { return false }
            parts = []
        }
        return parts.isEmpty
    }

    private static func lower(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte | 0x20 : byte }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
