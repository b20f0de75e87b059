import Glibc

extension XMLStream {
    typealias Attribute = (name: StaticString, value: String?)

    /// An element with nothing in it; attributes whose value is nil are left out.
    func element(_ name: StaticString, _ attributes: Attribute...) {
        open(name, attributes)
        append("/>" as StaticString)
    }

    /// An element with nothing in it, its attributes in a list.
    func element(_ name: StaticString, _ attributes: [Attribute]) {
        open(name, attributes)
        append("/>" as StaticString)
    }

    /// An element around what `content` writes.
    func element(_ name: StaticString, _ attributes: Attribute..., content: () throws -> Void) rethrows {
        open(name, attributes)
        append(">" as StaticString)
        try content()
        close(name)
    }

    /// An element around a text.
    func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
        open(name, attributes)
        append(">" as StaticString)
        append(escaping: text)
        close(name)
    }

    func start(_ name: StaticString, _ attributes: Attribute...) {
        open(name, attributes)
        append(">" as StaticString)
    }

    func close(_ name: StaticString) {
        append("</" as StaticString)
        append(name)
        append(">" as StaticString)
    }

    private func open(_ name: StaticString, _ attributes: [Attribute]) {
        // White space counts within paragraphs, whose elements are those of `text:`, and nowhere else.
        if isFlat, !name.isText { append("\n" as StaticString) }
        append("<" as StaticString)
        append(name)
        for case (let name, let value?) in attributes {
            append(" " as StaticString)
            append(name)
            append("=\"" as StaticString)
            append(escaping: value)
            append("\"" as StaticString)
        }
    }

    /// The bytes of a small part, written by `body`.
    static func part(_ body: (XMLStream) throws -> Void) throws -> [UInt8] {
        let store = ByteStore()
        let xml = XMLStream(store)
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
        try body(xml)
        try xml.finish()
        return store.bytes
    }
}

extension StaticString {
    /// Whether an element of that name may stand within a paragraph.
    fileprivate var isText: Bool { utf8CodeUnitCount > 5 && memcmp(utf8Start, "text:", 5) == 0 }
}
