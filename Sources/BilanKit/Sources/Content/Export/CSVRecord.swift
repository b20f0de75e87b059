import Programme

/// One record of CSV under way (RFC 4180): amounts in euros and shares as fractions, both with a decimal point and all
/// that is kept of them,
/// dates as ISO 8601.
struct CSVRecord {
    private(set) var bytes: [UInt8] = []

    /// Begins the next record.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Ends a record: the comma after its last field gives way to the line's end.
    mutating func end() {
        if !bytes.isEmpty { bytes.removeLast() }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    mutating func append(_ value: CellValue) {
        switch value {
        case .empty, .figure: bytes.append(Self.comma)
        case .text(let text), .missing(let text), .link(let text, _): append(text)
        case .rich(let text): append(text.spelledOut)
        case .integer(let value): appendPlain("\(value)")
        case .decimal(let value): appendPlain(value.isFinite ? "\(value)" : "")
        case .share(let share): appendPlain(share.fraction.isFinite ? "\(share.fraction)" : "")
        case .money(let money):
            let cents = money.cents.magnitude % 100
            appendPlain(
                "\(money.cents < 0 ? "-" : "")\(money.cents.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)")
        case .date(let date): appendPlain(date.description)
        case .duration(let duration): appendPlain(duration.isoText)
        case .boolean(let value): appendPlain(value ? "true" : "false")
        }
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    private mutating func appendPlain(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(Self.comma)
    }

    /// A text, fit for a spreadsheet program: what can't be shown is replaced as in a workbook, and no text is a
    /// formula. In quotation marks where it holds what parts fields, or a space at an end that a reader may drop.
    mutating func append(_ text: String) {
        let text = FormulaGuard.guarded(ControlCharacters.showingBidirectional(Self.printable(text)))
        let own = text.utf8
        let needsQuotes =
            own.first == 0x20 || own.last == 0x20
            || own.contains { $0 == Self.comma || $0 == Self.quote || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        guard needsQuotes else { return appendPlain(text) }
        bytes.append(Self.quote)
        for byte in own {
            if byte == Self.quote { bytes.append(Self.quote) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
        bytes.append(Self.comma)
    }

    /// Control characters but tab and line ends, and the two that are no characters, as U+FFFD.
    private static func printable(_ text: String) -> String {
        var text = text
        // The two begin with 0xEF in UTF-8.
        guard text.withUTF8({ $0.contains { $0 < 0x20 || $0 == 0xEF } }) else { return text }
        var printable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: printable.append(scalar)
            case 0..<0x20, 0xFFFE, 0xFFFF: printable.append("\u{FFFD}")
            default: printable.append(scalar)
            }
        }
        return String(printable)
    }
}
