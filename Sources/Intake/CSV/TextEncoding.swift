/// How a text file's bytes stand for characters.
package enum TextEncoding: String, Codable, Sendable {
    case utf8 = "UTF-8"
    /// ISO 8859-1's printable characters are the same in it.
    case windows1252 = "Windows-1252"
    /// Both: files that were pasted together.
    case mixed = "UTF-8 et Windows-1252"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
}

/// The encoding that a file's bytes speak for.
package struct EncodingChoice: Equatable, Sendable {
    package var encoding: TextEncoding
    /// The length of the byte order mark.
    var mark = 0
    package var confidence = Confidence.certain
    /// Why, as the end of a sentence; nil where nothing needs to be said.
    package var reason: String?
}
