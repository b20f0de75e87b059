/// The spaces that French puts before its double punctuation: added where they are missing, made non-breaking where
/// they would break.
public enum FrenchSpacing {
    /// U+202F before `;` `!` `?`, U+00A0 before `:` and inside `« »`, U+00A0 before `%` and `€` after a figure.
    /// Times (`10:30`), addresses (`https://…`) and runs of marks (`?!`) stay as they are.
    public static func applied(to text: String) -> String {
        // Most cells hold none of these: leave them untouched.
        guard
            text.utf8.contains(where: {
                $0 == 0x3B || $0 == 0x21 || $0 == 0x3F || $0 == 0x3A || $0 == 0x25 || $0 > 0x7F
            })
        else { return text }
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalar {
            case ";", "!", "?":
                let before = out.last
                let follows = next.map { isSpace($0) || closes($0) } ?? true
                if follows, let before, before != "\u{202F}", !"!?;".unicodeScalars.contains(before) {
                    if isSpace(before) { out.removeLast() }
                    out.append("\u{202F}")
                }
            case ":":
                if next.map(isSpace) ?? true, let before = out.last, before != "\u{00A0}" {
                    if isSpace(before) { out.removeLast() }
                    out.append("\u{00A0}")
                }
            case "»":
                if let before = out.last, before != "\u{00A0}" {
                    if isSpace(before) { out.removeLast() }
                    out.append("\u{00A0}")
                }
            case "%", "€":
                if out.last == " ", out.dropLast().last?.properties.numericType != nil {
                    out.removeLast()
                    out.append("\u{00A0}")
                }
            default:
                if out.last == "«" {
                    out.append("\u{00A0}")
                    if isSpace(scalar) { continue }
                }
            }
            out.append(scalar)
        }
        return String(out)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{00A0}" || scalar == "\u{202F}"
    }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool {
        "!?;)]»\"’\n".unicodeScalars.contains(scalar)
    }
}
