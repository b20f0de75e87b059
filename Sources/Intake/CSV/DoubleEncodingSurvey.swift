import BilanKit
import Support

/// Counts the characters of a text that were encoded twice.
struct DoubleEncodingSurvey {
    /// For each encoding that UTF-8 may have been taken for: how many were found, and of how many characters.
    private var found = [Int](repeating: 0, count: DoublyEncodedCharacter.encodings.count)
    private var parts = [Int](repeating: 0, count: DoublyEncodedCharacter.encodings.count)
    /// First parts before a plain space, where a no-break space was.
    private var spaced = 0
    /// Found among what the characters of Windows-1252 that follow each other stand for: those were encoded once more.
    private var nested = 0
    private var run: [UInt8] = []
    private var runEnd = -1

    /// What was read at a place.
    struct Taken {
        var length: Int
        var parts: Int
        /// Whether it stands for a letter that was lost before.
        var isLost = false
    }

    /// Looks at a character that may be a first part.
    /// - Parameter offset: bytes of the file before these.
    /// - Returns: nil where more bytes are needed to tell.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, offset: Int, isEnd: Bool
    ) -> Taken? {
        if let length = DoubleEncodingDecoder.spacedLength(bytes, at: index, isEnd: isEnd) {
            guard length > 0 else { return nil }
            spaced += 1
            return Taken(length: 2, parts: 1)
        }
        for (number, encoding) in DoublyEncodedCharacter.encodings.enumerated() {
            switch DoublyEncodedCharacter.match(bytes, at: index, as: encoding.page ?? .windows1252, isEnd: isEnd) {
            case .cut: return nil
            case .none: continue
            case .found(let doubled):
                found[number] += 1
                parts[number] += doubled.parts
                if encoding == .windows1252 { addToRun(doubled, at: offset + index) }
                return Taken(length: doubled.length, parts: doubled.parts, isLost: doubled.character == 0xFFFD)
            }
        }
        return Taken(length: 0, parts: 1)
    }

    private mutating func addToRun(_ doubled: DoublyEncodedCharacter, at place: Int) {
        if place != runEnd { endRun() }
        if let scalar = Unicode.Scalar(doubled.character) { run.append(contentsOf: UTF8.encode(scalar)!) }
        runEnd = place + doubled.length
        // A text has no longer runs; a file that is none may have them without end.
        if run.count > 256 { endRun() }
    }

    private mutating func endRun() {
        nested += Self.doubledCount(run)
        run.removeAll(keepingCapacity: true)
    }

    private static func doubledCount(_ run: [UInt8]) -> Int {
        run.withUnsafeBufferPointer { bytes in
            var count = 0
            var index = 0
            while index < bytes.count {
                if case .found(let doubled) = DoublyEncodedCharacter.match(
                    bytes, at: index, as: .windows1252, isEnd: true)
                {
                    count += 1
                    index += doubled.length
                } else {
                    index += max(1, UTF8Check.length(bytes, at: index))
                }
            }
            return count
        }
    }

    /// What is to be done about them, and why, in French and in English.
    struct Choice {
        var encoding: DoubleEncoding
        var confidence: Confidence
        var reason: String
        var english: String
    }

    /// What is to be done about them.
    /// - Parameter characters: of the text past ASCII.
    /// - Returns: nil where there are none.
    func choice(of characters: Int) -> Choice? {
        guard let most = found.indices.max(by: { (found[$0], -$0) < (found[$1], -$1) }), found[most] > 0 else {
            return nil
        }
        let encoding = DoublyEncodedCharacter.encodings[most]
        let isWindows = encoding == .windows1252
        let double = DoubleEncoding(
            encoding: encoding, levels: isWindows && nested + Self.doubledCount(run) > 0 ? 2 : 1)
        let count = found[most] + (isWindows ? spaced : 0)
        let isWhole = parts[most] + (isWindows ? spaced : 0) == characters
        let times = FrenchNumber.count(count, "caractère", "caractères")
        let example = "« \(double.sample) » est lu « é »"
        let (englishTimes, englishExample) = (
            EnglishText.count(count, "character", "characters"), "“\(double.sample)” is read as “é”"
        )
        if isWhole {
            return Choice(
                encoding: double, confidence: count >= 3 ? .certain : .probable,
                reason: example + " : \(times), tous ceux du fichier qui ne sont pas de l’ASCII",
                english: englishExample + ": \(englishTimes), all those of the file that are not ASCII")
        }
        return Choice(
            encoding: double, confidence: .probable,
            reason: example + " : \(times), les autres sont lus tels quels",
            english: englishExample + ": \(englishTimes), the others are read as they are")
    }
}
