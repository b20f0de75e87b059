import Content

/// A PDF object in the making (ISO 32000-1, 7.3).
indirect enum PDFValue {
    case null
    case boolean(Bool)
    case integer(Int)
    /// A length in points, kept to a thousandth.
    case real(Double)
    /// A name without its slash, characters as they are meant.
    case name(String)
    case string([UInt8])
    case array([PDFValue])
    /// Keys without their slash.
    case dictionary([(key: String, value: PDFValue)])
    /// An indirect object, by its number.
    case reference(Int)

    /// A text string, its bidirectional controls shown.
    static func text(_ text: String) -> PDFValue {
        .string(PDFSyntax.textBytes(ControlCharacters.showingBidirectional(text)))
    }

    /// Midnight UTC of a day, as a date string (7.9.4).
    static func date(_ date: CivilDate) -> PDFValue {
        .text("D:" + date.description.filter { $0 != "-" } + "000000Z")
    }

    /// A rectangle on a page of `height` points.
    static func rectangle(_ box: Rectangle, pageHeight height: Double) -> PDFValue {
        .array([
            .real(box.x), .real(height - box.y - box.height), .real(box.x + box.width), .real(height - box.y),
        ])
    }

    /// A place on a page, `y` in points from its bottom; the reader's zoom stays.
    static func destination(_ page: Int, y: Double) -> PDFValue {
        .array([.reference(page), .name("XYZ"), .null, .real(y), .null])
    }
}

extension PDFValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, PDFValue)...) {
        self = .dictionary(elements.map { (key: $0.0, value: $0.1) })
    }
}

extension PDFValue {
    /// This dictionary with another entry.
    mutating func set(_ key: String, _ value: PDFValue) {
        guard case .dictionary(var entries) = self else { preconditionFailure("only a dictionary has keys") }
        entries.append((key, value))
        self = .dictionary(entries)
    }
}

extension PDFSyntax {
    mutating func value(_ value: PDFValue) {
        switch value {
        case .null: raw("null")
        case .boolean(let value): raw(value ? "true" : "false")
        case .integer(let value): integer(value)
        case .real(let value): real(value)
        case .name(let value): name(value)
        case .string(let bytes):
            if bytes.allSatisfy({ (0x20...0x7E).contains($0) }) { literal(bytes) } else { hexadecimalString(bytes) }
        case .array(let items):
            raw("[")
            for (index, item) in items.enumerated() {
                if index > 0 { raw(" ") }
                self.value(item)
            }
            raw("]")
        case .dictionary(let entries):
            raw("<<")
            self.entries(entries)
            raw(">>")
        case .reference(let number): reference(number)
        }
    }

    /// A dictionary's entries.
    mutating func entries(_ entries: some Collection<(key: String, value: PDFValue)>) {
        for entry in entries {
            name(entry.key)
            raw(" ")
            value(entry.value)
        }
    }
}
