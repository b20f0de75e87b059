/// An address as mail programs take it everywhere (RFC 5321), in ASCII.
enum MailAddress {
    /// In bytes.
    private static let longest = (local: 64, label: 63, all: 254)

    /// Whether a text is an address: nothing in it can end a header or begin another.
    static func isOne(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= longest.all, parts[0].utf8.count <= longest.local else {
            return false
        }
        let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isOfWord) } && labels.count > 1
            && labels.allSatisfy(isLabel)
    }

    /// The addresses of a cell, which commas separate.
    static func list(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            var part = part
            while part.first?.isWhitespace == true { part.removeFirst() }
            while part.last?.isWhitespace == true { part.removeLast() }
            return String(part)
        }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...longest.label).contains(label.utf8.count) && label.utf8.first != hyphen
            && label.utf8.last != hyphen && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
    }
}
