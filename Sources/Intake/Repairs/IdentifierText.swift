import Support

/// A SIRET, a SIREN or an association's number as people and spreadsheets write it.
enum IdentifierText {
    /// Its characters without what doesn't belong to it; nil where digits may be missing or there is nothing to take
    /// away.
    static func read(_ cell: String) -> (digits: String, kind: RepairKind)? {
        var digits = ""
        var kind = RepairKind.identifier
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "0"..."9", ".", ",", "E", "e", "+": digits.unicodeScalars.append(scalar)
            case "W", "w": digits.append("W")
            case "\n", "\r", "\u{FEFF}", "\u{200B}", "\"", "'", "\u{2019}", "-", "_", "=": break
            case let space where space.isFigureSpace: break
            default: return nil
            }
        }
        if let mark = digits.firstIndex(where: { $0 == "E" || $0 == "e" }) {
            guard let whole = wholeNumber(digits[..<mark], exponent: digits[digits.index(after: mark)...]) else {
                return nil
            }
            (digits, kind) = (whole, .numberIdentifier)
        } else if let mark = digits.lastIndex(where: { $0 == "." || $0 == "," }),
            case let decimals = digits[digits.index(after: mark)...],
            !decimals.isEmpty, decimals.count < 3, decimals.allSatisfy({ $0 == "0" })
        {
            digits = String(digits[..<mark])
            kind = .numberIdentifier
        } else {
            // Points between groups of digits.
            digits.removeAll { $0 == "." }
        }
        guard digits != cell, !digits.isEmpty else { return nil }
        return (digits, kind)
    }

    /// `2.0005375900011E+13` has all its fourteen digits; `2.24E+13` has lost eleven.
    private static func wholeNumber(_ mantissa: Substring, exponent: Substring) -> String? {
        guard let exponent = Int(exponent), exponent > 0, exponent < 20 else { return nil }
        let parts = mantissa.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count == 2, parts[0].count == 1, parts[1].count == exponent, parts[1].allSatisfy(\.isNumber) else {
            return nil
        }
        return String(parts[0] + parts[1])
    }
}
