/// Lines of CSV (RFC 4180): UTF-8, commas, LF, and quotation marks where a cell needs them: around what parts cells, and
/// around a space at an end that a reader may drop.
package struct CSVLines {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(Self.comma) }
            append(cell)
        }
        bytes.append(0x0A)
    }

    /// Removes what was written, and keeps the room for more.
    package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    private mutating func append(_ cell: String) {
        let text = cell.utf8
        let needsQuotes =
            text.first == 0x20 || text.last == 0x20
            || text.contains { $0 == Self.comma || $0 == Self.quote || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return bytes.append(contentsOf: text) }
        bytes.append(Self.quote)
        for byte in text {
            if byte == Self.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }
}
