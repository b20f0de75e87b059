/// Text folded for sorting: capitals, no accents, punctuation as spaces. « Établissements Çà » sorts with
/// « ETABLISSEMENTS CA ».
package enum SortKey {
    package static func folded(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A: out.append(UInt8(scalar.value - 32))
            case 0x30...0x39, 0x41...0x5A: out.append(UInt8(scalar.value))
            case 0...0x7F, 0xA0, 0x2019, 0x202F:
                if out.last != 0x20 { out.append(0x20) }
            default: out += Array((plain[scalar] ?? String(scalar)).utf8)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static let plain: [Unicode.Scalar: String] = {
        var map: [Unicode.Scalar: String] = ["œ": "OE", "Œ": "OE", "æ": "AE", "Æ": "AE", "ß": "SS"]
        let groups = [
            "A": "àâäáãåÀÂÄÁÃÅ", "C": "çÇ", "E": "éèêëÉÈÊË", "I": "îïíìÎÏÍÌ", "N": "ñÑ", "O": "ôöóòõÔÖÓÒÕ",
            "U": "ùûüúÙÛÜÚ", "Y": "ÿýŸÝ",
        ]
        for (letter, accented) in groups { for scalar in accented.unicodeScalars { map[scalar] = letter } }
        return map
    }()
}
