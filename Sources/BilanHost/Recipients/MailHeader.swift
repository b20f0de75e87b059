import Foundation

/// The lines of a mail's header. Nothing that is written in one can end it: what would break a line becomes a space.
enum MailHeader {
    /// A text of a person's own, such as the subject (RFC 2047), with its line end.
    static func text(_ name: String, _ text: String) -> String {
        let text = onOneLine(text)
        return "\(name): \(isPlain(text) ? text : encodedWords(text))\r\n"
    }

    /// To whom the mail goes, with its line end.
    ///
    /// - Parameters:
    ///   - name: stands before each address; nil for none.
    ///   - addresses: each as `MailAddress` has it.
    static func recipients(_ addresses: [String], name: String?) -> String {
        let name = name.map(onOneLine).flatMap { $0.isEmpty ? nil : $0 }
        let listed = addresses.map { address in
            guard let name else { return address }
            return isPlain(name) ? "\(quoted(name))\r\n <\(address)>" : "\(encodedWords(name))\r\n <\(address)>"
        }
        return "To: \(listed.joined(separator: ",\r\n "))\r\n"
    }

    /// An attachment's name as a parameter: quoted, or by RFC 2231 where it is more than plain letters.
    static func fileName(_ name: String) -> String {
        let name = onOneLine(name)
        guard !name.utf8.allSatisfy({ isOfFileName($0) }) else { return "filename=\"\(name)\"" }
        let digits = Array("0123456789ABCDEF".utf8)
        var value: [UInt8] = []
        for byte in name.utf8 {
            value += isOfFileName(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return "filename*=UTF-8''\(String(decoding: value, as: UTF8.self))"
    }

    // MARK: What is written

    /// Without what breaks a line or is obeyed by a terminal, and without spaces at the ends.
    private static func onOneLine(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespaces)
    }

    /// The longest text that is written as it is, in bytes: the line isn't folded.
    private static let plainLimit = 60

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= plainLimit && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    /// Bytes that an encoded word holds: with the header's name, its line is no longer than 76 characters.
    private static let wordLimit = 39

    /// A text in encoded words, one a line. No character is divided.
    private static func encodedWords(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if words[words.count - 1].count + bytes.count > wordLimit { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func isOfFileName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
}
