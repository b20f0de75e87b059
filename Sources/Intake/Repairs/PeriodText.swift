import BilanKit
import Support

/// A period as people write it: two dates in any form, one, or « du … au … ».
enum PeriodText {
    /// In the form of SCDL; nil where it is none, or ends openly.
    static func read(_ cell: String) -> String? {
        let text = cell.withPlainSpaces
        for separator in ["_", " - ", " – ", " au ", ";", " à ", " / ", "/"] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false).map { day(String($0)) }
            if parts.count == 2, let start = parts[0], let end = parts[1] {
                return start <= end ? "\(start)/\(end)" : nil
            }
        }
        // Two dates with slashes, joined by a slash.
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false)
        if pieces.count == 6, let start = day(pieces[..<3].joined(separator: "/")),
            let end = day(pieces[3...].joined(separator: "/"))
        {
            return start <= end ? "\(start)/\(end)" : nil
        }
        return day(text).map(\.description)
    }

    private static func day(_ text: String) -> CivilDate? {
        var words = text.split(separator: " ")
        if let first = words.first?.lowercased(), ["du", "le"].contains(first) { words.removeFirst() }
        let day = words.joined(separator: " ")
        if let date = CivilDate(day), date.isPlausible { return date }
        guard let (date, kind) = DateText.read(day), kind != .yearAlone, kind != .monthAlone else { return nil }
        return date
    }
}
