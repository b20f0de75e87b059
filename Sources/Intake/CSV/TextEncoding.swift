/// How a text file's bytes stand for characters.
package enum TextEncoding: String, Codable, Sendable {
    case utf8 = "UTF-8"
    /// ISO 8859-1's printable characters are the same in it.
    case windows1252 = "Windows-1252"
    case latin9 = "ISO 8859-15"
    case cp850 = "CP850"
    case macRoman = "MacRoman"
    /// Both: files that were pasted together.
    case mixed = "UTF-8 et Windows-1252"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// The characters of an encoding of one byte each; nil for the others.
    var page: CodePage? {
        switch self {
        case .windows1252: .windows1252
        case .latin9: .latin9
        case .cp850: .cp850
        case .macRoman: .macRoman
        case .utf8, .mixed, .utf16LittleEndian, .utf16BigEndian: nil
        }
    }

    /// Its name in English.
    var english: String { self == .mixed ? "UTF-8 and Windows-1252" : rawValue }

    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}

/// The encoding that a file's bytes speak for.
package struct EncodingChoice: Equatable, Sendable {
    package var encoding: TextEncoding
    /// The length of the byte order mark.
    var mark = 0
    package var confidence = Confidence.certain
    /// Why, as the end of a sentence in French; nil where nothing needs to be said.
    package var reason: String?
    /// The same in English.
    package var englishReason: String?
    /// Where the text was encoded twice: what its UTF-8 was taken for, once or several times.
    var doubled: DoubleEncoding?
    /// Letters that another program lost.
    var lost: LostLetters?
    /// Letters that another program wrote question marks for, as it seems.
    var replaced: LostLetters?

    package init(
        encoding: TextEncoding, mark: Int = 0, confidence: Confidence = Confidence.certain, reason: String? = nil,
        english: String? = nil, doubled: DoubleEncoding? = nil, lost: LostLetters? = nil, replaced: LostLetters? = nil
    ) {
        self.encoding = encoding
        self.mark = mark
        self.confidence = confidence
        self.reason = reason
        englishReason = english
        self.doubled = doubled
        self.lost = lost
        self.replaced = replaced
    }

    /// As a decision names it, in French.
    package var name: String { encoding.rawValue + (doubled?.french ?? "") }
    /// The same in English.
    package var englishName: String { encoding.english + (doubled?.english ?? "") }
}

/// Letters that a program put a sign in the place of: which ones they were can't be known from the file.
package struct LostLetters: Equatable, Sendable {
    var count: Int
    /// Where the first of them stands in the text as it is read: for UTF-16 in UTF-8, without a byte order mark.
    var offset: Int
}

/// Text in UTF-8 that a program took for another encoding, and wrote in UTF-8 again: « Ã© » for « é ».
package struct DoubleEncoding: Equatable, Sendable {
    /// What the bytes were taken for.
    var encoding: TextEncoding
    var levels = 1

    var french: String {
        (levels == 1 ? " encodé deux fois" : " encodé \(levels + 1) fois")
            + (encoding == .windows1252 ? "" : " (pris pour du \(encoding.rawValue))")
    }

    var english: String {
        (levels == 1 ? " encoded twice" : " encoded \(levels + 1) times")
            + (encoding == .windows1252 ? "" : " (taken for \(encoding.english))")
    }

    /// What « é » has become.
    var sample: String { encoding == .macRoman ? "√©" : encoding == .cp850 ? "├®" : levels == 1 ? "Ã©" : "ÃƒÂ©" }
}
