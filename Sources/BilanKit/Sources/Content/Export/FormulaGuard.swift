/// Keeps a text of CSV from being taken for a formula. Spreadsheet programs compute a field that begins with one of
/// `=`, `+`, `-`, `@`, a tab or a line end, whatever it was before; an apostrophe before it makes it a text.
///
/// What is guarded is read back as it was: a text that has apostrophes already gets one more.
public enum FormulaGuard {
    /// The text as it is to stand in a file that spreadsheet programs may open.
    public static func guarded(_ text: String) -> String { isRisky(text) ? "'" + text : text }

    /// The text of a field that may have been guarded.
    public static func unguarded(_ field: String) -> String {
        field.utf8.first == apostrophe && isRisky(field) ? String(field.dropFirst()) : field
    }

    /// True where the text, past any apostrophes, begins as a formula does and is no number.
    public static func isRisky(_ text: String) -> Bool {
        guard let byte = text.utf8.first, firstBytes[Int(byte)] else { return false }
        let rest = text.unicodeScalars.drop { $0 == "'" }
        switch rest.first {
        case "=", "@", "\t", "\r", "\n", "＝", "＠", "＋", "－": return true
        case "+", "-": return !isNumber(rest.dropFirst())
        default: return false
        }
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Of the characters above, and the apostrophe; the wide ones begin with 0xEF.
    private static let firstBytes: [Bool] = {
        let risky = Set("=+-@\t\r\n'".utf8).union([0xEF])
        return (0..<256).map { risky.contains(UInt8($0)) }
    }()

    private static func isNumber(_ digits: Substring.UnicodeScalarView) -> Bool {
        let parts = digits.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { ("0"..."9").contains($0) } }
    }
}
