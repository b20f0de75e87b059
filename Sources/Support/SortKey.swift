/// Text folded for sorting: capitals, no accents, punctuation as spaces. « Établissements Çà » sorts with
/// « ETABLISSEMENTS CA ».
package enum SortKey {
    package static func folded(_ text: String) -> String {
        var key: [UInt8] = []
        var text = text
        text.withUTF8 { fold($0, into: &key) }
        return String(decoding: key, as: UTF8.self)
    }

    /// The same for UTF-8's bytes.
    /// - Parameter key: is replaced.
    package static func fold(_ text: UnsafeBufferPointer<UInt8>, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        var place = 0
        while place < text.count {
            let byte = text[place]
            switch byte {
            case 0x61...0x7A: key.append(byte - 32)
            case 0x30...0x39, 0x41...0x5A: key.append(byte)
            case 0...0x7F: space(&key)
            default:
                let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, text.count - place)
                let character = UnsafeBufferPointer(rebasing: text[place..<place + length])
                if character.elementsEqual("\u{A0}".utf8) || character.elementsEqual("\u{2019}".utf8)
                    || character.elementsEqual("\u{202F}".utf8)
                {
                    space(&key)
                } else {
                    let code = character.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                    if let letters = plain[code] { key += letters } else { key += character }
                }
                place += length - 1
            }
            place += 1
        }
    }

    private static func space(_ key: inout [UInt8]) { if key.last != 0x20 { key.append(0x20) } }

    /// The letters for each character that has plain ones, by its bytes.
    private static let plain: [UInt32: [UInt8]] = {
        var map: [UInt32: [UInt8]] = [:]
        func add(_ character: Character, _ letters: String) {
            map[String(character).utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }] = Array(letters.utf8)
        }
        for (character, letters) in ["œ": "OE", "Œ": "OE", "æ": "AE", "Æ": "AE", "ß": "SS"] as [Character: String] {
            add(character, letters)
        }
        let groups = [
            "A": "àâäáãåÀÂÄÁÃÅ", "C": "çÇ", "E": "éèêëÉÈÊË", "I": "îïíìÎÏÍÌ", "N": "ñÑ", "O": "ôöóòõÔÖÓÒÕ",
            "U": "ùûüúÙÛÜÚ", "Y": "ÿýŸÝ",
        ]
        for (letters, accented) in groups { for character in accented { add(character, letters) } }
        return map
    }()
}
