import Foundation
import Support

/// Reads a file through once to tell its encoding, in flat memory: whether a file is UTF-8 is known at its end alone.
///
/// What is UTF-8 to its last byte is taken for it, as other texts hardly ever are by chance. Of all else the bytes past
/// ASCII decide between Windows-1252 and what came before it; a file with many characters of UTF-8 in it is both. A name
/// or a byte order mark proves nothing: either is often put on text of another encoding.
struct EncodingSurvey {
    /// Characters of UTF-8 past ASCII.
    private var characters = 0
    /// Those of them that French texts have: of Windows-1252 others follow each other by chance, as in « CAFÉ» ».
    private var frenchCharacters = 0
    /// Bytes past ASCII that can't be UTF-8.
    private var letters = LetterEvidence()
    /// Where the first of them stands in the file.
    private var firstStranger: Int?
    private var doubled = DoubleEncodingSurvey()
    private var lost: LostLetters?
    private var questionMarks = QuestionMarks()
    /// The last bytes that were read, where what follows decides what they are.
    private var rest: [UInt8] = []
    /// The byte before those that are read next.
    private var previous: UInt8 = 0
    /// Bytes of the file before them.
    private var offset = 0

    /// - Throws: the system's error where the file can't be read.
    static func choose(path: String) throws -> EncodingChoice {
        var bytes = try FileBytes(path: path, blockSize: 1 << 20)
        return try choose(&bytes)
    }

    static func choose<Source: ByteSource>(_ source: inout Source) throws -> EncodingChoice {
        var start: [UInt8] = []
        while start.count < UTF16Order.sampleSize, case let block = try source.next(), !block.isEmpty { start += block }
        if let choice = utf16(start) {
            var text = TextBytes(FollowingBytes(first: start, rest: source), choice)
            return try choose(choice, start: [], &text)
        }
        let mark = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return try choose(EncodingChoice(encoding: .utf8, mark: mark), start: start, &source)
    }

    /// - Parameter choice: what is known of bytes that are UTF-8, or are given so.
    private static func choose<Source: ByteSource>(
        _ choice: EncodingChoice, start: [UInt8], _ source: inout Source
    ) throws -> EncodingChoice {
        var survey = EncodingSurvey()
        if !start.isEmpty { survey.read(start) }
        while case let block = try source.next(), !block.isEmpty { survey.read(block) }
        return survey.finish(choice)
    }

    private static func utf16(_ start: [UInt8]) -> EncodingChoice? {
        let byMark = "d’après sa marque d’ordre des octets"
        let english = "according to its byte order mark"
        if start.starts(with: [0xFF, 0xFE]) {
            return EncodingChoice(encoding: .utf16LittleEndian, mark: 2, reason: byMark, english: english)
        }
        if start.starts(with: [0xFE, 0xFF]) {
            return EncodingChoice(encoding: .utf16BigEndian, mark: 2, reason: byMark, english: english)
        }
        return UTF16Order.encoding(start).map {
            EncodingChoice(
                encoding: $0.encoding, confidence: $0.confidence,
                reason: "d’après la place de ses octets nuls, faute de marque",
                english: "according to where its zero bytes stand, for want of a mark")
        }
    }

    mutating func read(_ block: [UInt8], isEnd: Bool = false) {
        let bytes = rest.isEmpty ? block : rest + block
        rest = []
        let used = bytes.withUnsafeBufferPointer { bytes in
            let used = read(bytes, isEnd: isEnd)
            questionMarks.read(
                UnsafeBufferPointer(rebasing: bytes[..<used]), offset: offset, after: previous)
            return used
        }
        if used < bytes.count { rest = Array(bytes[used...]) }
        if used > 0 { previous = bytes[used - 1] }
        offset += used
    }

    /// - Returns: how many bytes were read; what the others are depends on those that follow.
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> Int {
        var index = 0
        while true {
            index = bytes.endOfASCII(from: index)
            guard index < bytes.count else { return index }
            let length: Int
            let first = bytes[index]
            // Nearly all accented letters.
            if first == 0xC3, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
                length = 2
            } else {
                length = UTF8Check.length(bytes, at: index)
            }
            if length < 0, !isEnd { return index }
            if length <= 0 {
                guard index + 1 < bytes.count || isEnd else { return index }
                addStranger(bytes, at: index)
                index += 1
                continue
            }
            if DoublyEncodedCharacter.mayBegin(bytes, at: index) {
                guard let taken = doubled.read(bytes, at: index, offset: offset, isEnd: isEnd) else { return index }
                if taken.isLost { addLost(at: offset + index) }
                characters += taken.parts
                frenchCharacters += taken.parts
                index += max(taken.length, length)
                continue
            }
            characters += 1
            if first == 0xC3 || first == 0xC2 || first == 0xC5 || first == 0xE2 { frenchCharacters += 1 }
            if first == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { addLost(at: offset + index) }
            index += length
        }
    }

    private mutating func addLost(at place: Int) {
        lost = LostLetters(count: (lost?.count ?? 0) + 1, offset: lost?.offset ?? place)
    }

    private mutating func addStranger(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        if firstStranger == nil { firstStranger = offset + index }
        letters.add(
            bytes[index], after: index > 0 ? bytes[index - 1] : previous,
            before: index + 1 < bytes.count ? bytes[index + 1] : 0)
    }

    mutating func finish(_ known: EncodingChoice) -> EncodingChoice {
        read([], isEnd: true)
        var choice = choice(known)
        if let found = questionMarks.found, found.count >= QuestionMarks.least {
            choice.replaced = within(found, known)
        }
        choice.lost = lost.map { within($0, known) }
        return choice
    }

    /// Places in a text are counted without its mark.
    private func within(_ letters: LostLetters, _ known: EncodingChoice) -> LostLetters {
        let mark = known.encoding.isUTF16 ? 0 : known.mark
        return LostLetters(count: letters.count, offset: max(0, letters.offset - mark))
    }

    private func choice(_ choice: EncodingChoice) -> EncodingChoice {
        guard let firstStranger else { return choiceOfUTF8(choice) }
        let mark = choice.mark
        let place =
            "l’octet \(firstStranger + 1) n’est pas de l’UTF-8" + (mark > 0 ? ", malgré la marque UTF-8 au début" : "")
        let english =
            "byte \(EnglishText.integer(firstStranger + 1)) is not UTF-8"
            + (mark > 0 ? ", in spite of the UTF-8 mark at the start" : "")
        if frenchCharacters * 10 > letters.total {
            return EncodingChoice(
                encoding: .mixed, mark: mark, confidence: .uncertain,
                reason: place + ", mais d’autres caractères le sont : les deux sont lus",
                english: english + ", but other characters are: both are read")
        }
        let (encoding, confidence) = letters.choice()
        let (doubt, englishDoubt): (String, String)
        if encoding == .windows1252 {
            (doubt, englishDoubt) =
                confidence == .certain
                ? ("", "")
                : (
                    " ; des caractères inhabituels en français : vérifiez les accents",
                    "; characters that are unusual in French: check the accents"
                )
        } else {
            (doubt, englishDoubt) = (
                " ; ses lettres accentuées sont celles de cet encodage : vérifiez les accents",
                "; its accented letters are those of this encoding: check the accents"
            )
        }
        return EncodingChoice(
            encoding: encoding, mark: mark, confidence: confidence, reason: place + doubt,
            english: english + englishDoubt)
    }

    /// Of a text that is UTF-8 to its end, or was made so.
    private func choiceOfUTF8(_ known: EncodingChoice) -> EncodingChoice {
        var choice = known
        guard let found = doubled.choice(of: characters) else { return choice }
        choice.doubled = found.encoding
        choice.confidence = found.confidence
        choice.reason = [known.reason, found.reason].compactMap { $0 }.joined(separator: " ; ")
        choice.englishReason = [known.englishReason, found.english].compactMap { $0 }.joined(separator: "; ")
        return choice
    }
}

/// Blocks that were read already, then those of their source.
struct FollowingBytes<Source: ByteSource>: ByteSource {
    private var first: [UInt8]
    private var rest: Source

    init(first: [UInt8], rest: Source) {
        self.first = first
        self.rest = rest
    }

    mutating func next() throws -> [UInt8] {
        guard first.isEmpty else {
            defer { first = [] }
            return first
        }
        return try rest.next()
    }
}
