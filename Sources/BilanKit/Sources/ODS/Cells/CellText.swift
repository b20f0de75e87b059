import Content

/// Text as ODF wants it in a cell (ODF 1.3 part 3, 6.1.2 and 6.1.3): white space collapses, so runs of spaces are
/// written as elements and every line is a paragraph of its own. A tab becomes spaces: LibreOffice drops it from cells.
extension XMLStream {
    /// Writes `text` as paragraphs. False where a character that XML forbids had to be replaced.
    @discardableResult
    func paragraphs(_ text: String) -> Bool {
        append("<text:p>" as StaticString)
        let clean = content(text, newline: "</text:p><text:p>")
        append("</text:p>" as StaticString)
        return clean
    }

    /// Writes a piece of a paragraph. False where a character that XML forbids had to be replaced.
    ///
    /// - Parameter newline: what stands for a line's end.
    @discardableResult
    func content(_ text: String, newline: StaticString) -> Bool {
        var text = ControlCharacters.showingBidirectional(text)
        return text.withUTF8 { content($0, newline: newline) }
    }

    private func content(_ bytes: UnsafeBufferPointer<UInt8>, newline: StaticString) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let count = bytes.count
        var clean = true
        var begun = 0
        var index = 0

        while index < count {
            let byte = base[index]
            // Nearly every byte of nearly every text ends here.
            guard Self.isSpecial[Int(byte)] else {
                index += 1
                continue
            }
            if byte == 0x20, index > 0, index + 1 < count, base[index + 1] > 0x20, base[index - 1] > 0x20 {
                index += 1
                continue
            }
            if byte == 0xEF, !isForbidden(bytes, at: index) {
                index += 1
                continue
            }
            append(base + begun, index - begun)
            var length = 1
            switch byte {
            case UInt8(ascii: "&"): append("&amp;" as StaticString)
            case UInt8(ascii: "<"): append("&lt;" as StaticString)
            case UInt8(ascii: ">"): append("&gt;" as StaticString)
            case 0x20:
                while index + length < count, base[index + length] == 0x20 { length += 1 }
                if length == 1 {
                    append("<text:s/>" as StaticString)
                } else {
                    append("<text:s text:c=\"\(length)\"/>")
                }
            case 0x09: append("<text:s text:c=\"4\"/>" as StaticString)
            case 0x0A: append(newline)
            case 0x0D:
                if index + 1 < count, base[index + 1] == 0x0A { length = 2 }
                append(newline)
            default:
                if byte == 0xEF { length = 3 }
                append("\u{FFFD}" as StaticString)
                clean = false
            }
            index += length
            begun = index
        }
        append(base + begun, count - begun)
        return clean
    }

    /// U+FFFE and U+FFFF, the only characters above U+001F that UTF-8 can hold and XML can't.
    private func isForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    private static let isSpecial: [Bool] = (0..<256).map {
        $0 <= 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0xEF
    }
}
