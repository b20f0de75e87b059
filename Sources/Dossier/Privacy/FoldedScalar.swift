import Foundation

/// What a character is where names are compared: capitals without accents, ligatures as their letters.
enum FoldedScalar {
    /// Letters and digits, of A to Z and 0 to 9 where they can be written so.
    case text([UInt8], isCapital: Bool, isSmall: Bool)
    /// Within a word, and nothing: an accent on its own, a soft hyphen, a mark of direction.
    case ignored
    /// Ends a word.
    case separator

    static func of(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let value = Int(scalar.value)
        return value < latin.count ? latin[value] : folded(scalar)
    }

    /// Invisible, and between two words as well as within one.
    static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// The usual ones, found out once.
    private static let latin: [FoldedScalar] = (0..<0x250).map { folded(Unicode.Scalar(UInt32($0))!) }

    private static func folded(_ scalar: Unicode.Scalar) -> FoldedScalar {
        switch scalar.value {
        case 0x2010...0x2027, 0x2028...0x2029, 0x202F...0x205F: return .separator
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: return .ignored
        default: break
        }
        let properties = scalar.properties
        if let letters = others[scalar] { return text(Array(letters.utf8), properties) }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return .ignored
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: break
        default: return .separator
        }
        var bytes: [UInt8] = []
        for part in String(scalar).decomposedStringWithCompatibilityMapping.uppercased().unicodeScalars {
            if part.properties.generalCategory == .nonspacingMark { continue }
            bytes += Array((others[part] ?? String(part)).utf8)
        }
        return bytes.isEmpty ? .separator : text(bytes, properties)
    }

    private static func text(_ bytes: [UInt8], _ properties: Unicode.Scalar.Properties) -> FoldedScalar {
        .text(bytes, isCapital: properties.isUppercase, isSmall: properties.isLowercase)
    }

    /// Letters that no table of accents takes apart.
    private static let others: [Unicode.Scalar: String] = [
        "œ": "OE", "Œ": "OE", "æ": "AE", "Æ": "AE", "ß": "SS", "ẞ": "SS", "ø": "O", "Ø": "O", "đ": "D", "Đ": "D",
        "ð": "D", "Ð": "D", "ł": "L", "Ł": "L", "ı": "I", "þ": "TH", "Þ": "TH",
    ]
}
