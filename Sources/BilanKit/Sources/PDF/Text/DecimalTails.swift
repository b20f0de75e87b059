import Content

/// What figures have from their decimal mark on, decimals and unit, and how wide that is: figures of one column stand
/// with their marks under one another.
final class DecimalTails {
    private struct Shelf {
        let style: TextStyle
        var widths: [String: Double] = [:]
    }

    private let cells: CellSetter
    private let mark: UInt8
    private var shelves: [Shelf] = []

    init(_ cells: CellSetter, _ language: NumberLanguage) {
        self.cells = cells
        mark = Self.mark(language)
    }

    private static func mark(_ language: NumberLanguage) -> UInt8 {
        language == .french ? UInt8(ascii: ",") : UInt8(ascii: ".")
    }

    /// The width of a figure's tail in points; nil where the text has no figure.
    ///
    /// - Parameter style: with tabular figures, so that tails alike but for their digits are of one width.
    func width(of text: String, _ style: TextStyle) -> Double? {
        guard let tail = Self.pattern(of: text, mark: mark) else { return nil }
        guard !tail.isEmpty else { return 0 }
        let index = shelves.firstIndex { $0.style == style } ?? shelves.endIndex
        if index == shelves.endIndex { shelves.append(Shelf(style: style)) }
        if let known = shelves[index].widths[tail] { return known }
        let width = cells.extent(tail, style).natural
        shelves[index].widths[tail] = width
        return width
    }

    /// A figure's tail with every digit a zero; nil where the text has no figure.
    ///
    /// The mark is the one between two digits, else the end of the last digit: `1 234,50 €` gives `,00 €`, `12 %` gives
    /// ` %`.
    static func pattern(of text: String, mark: UInt8 = mark(.french)) -> String? {
        let bytes = text.utf8
        guard let last = bytes.lastIndex(where: isDigit) else { return nil }
        let end = bytes.index(after: last)
        var start = last
        while start > bytes.startIndex, isDigit(bytes[bytes.index(before: start)]) {
            start = bytes.index(before: start)
        }
        guard start > bytes.startIndex, case let place = bytes.index(before: start), bytes[place] == mark,
            place > bytes.startIndex, isDigit(bytes[bytes.index(before: place)])
        else { return String(text[end...]) }
        return String(UnicodeScalar(mark)) + String(repeating: "0", count: bytes.distance(from: start, to: end))
            + text[end...]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
