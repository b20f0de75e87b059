internal import CHyphen
internal import Glibc

/// Where the words of a language may be divided: the patterns of a libhyphen dictionary.
final class HyphenDictionary {
    private let dictionary: UnsafeMutablePointer<HyphenDict>
    private let isUTF8: Bool

    /// Nil where the file can't be read.
    init?(path: String) {
        guard let loaded = hnj_hyphen_load(path) else { return nil }
        dictionary = loaded
        isUTF8 = loaded.pointee.utf8 != 0
    }

    deinit { hnj_hyphen_free(dictionary) }

    /// The letters after which a word may be divided, counted from the word's start; three letters at least stay
    /// on either side.
    func divisions(of word: [Unicode.Scalar]) -> [Int] {
        // Patterns are in lower case; a letter whose lower case is two would shift the places.
        var letters: [Unicode.Scalar] = []
        for letter in word {
            let lower = letter.properties.lowercaseMapping.unicodeScalars
            letters.append(lower.count == 1 ? lower.first! : letter)
        }
        guard let bytes = encoded(letters), bytes.count < 200 else { return [] }
        var marks = [CChar](repeating: 0, count: bytes.count + 5)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<Int32>?
        var cuts: UnsafeMutablePointer<Int32>?
        let status = bytes.withUnsafeBufferPointer {
            hnj_hyphen_hyphenate3(
                dictionary, $0.baseAddress!, Int32(bytes.count), &marks, nil, &replacements, &positions, &cuts, 3, 3, 3,
                3)
        }
        // Divisions that change the spelling (German before 1996: Zuk-ker) are left out.
        let changes = (0..<letters.count).map { replacements?[$0] != nil }
        if let replacements {
            for index in 0..<bytes.count { free(replacements[index]) }
            free(replacements)
        }
        free(positions)
        free(cuts)
        guard status == 0 else { return [] }
        return (0..<letters.count).filter { marks[$0] & 1 == 1 && !changes[$0] && $0 >= 2 && $0 < letters.count - 3 }
            .map { $0 + 1 }
    }

    /// The word in the dictionary's encoding; nil where that has no place for a letter.
    private func encoded(_ letters: [Unicode.Scalar]) -> [CChar]? {
        if isUTF8 {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: letters)
            return String(text).utf8.map { CChar(bitPattern: $0) }
        }
        guard letters.allSatisfy({ $0.value < 0x80 || $0.value >= 0xA0 && $0.value < 0x100 }) else { return nil }
        return letters.map { CChar(bitPattern: UInt8($0.value)) }
    }
}
