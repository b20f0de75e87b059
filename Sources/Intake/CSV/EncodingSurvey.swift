import Foundation

/// Reads a file through once to tell its encoding, in flat memory: whether a file is UTF-8 is known at its end alone.
///
/// What is UTF-8 to its last byte is taken for it, as other texts hardly ever are by chance. All else is Windows-1252,
/// but for a file
/// with many characters of UTF-8 in it, which is both. A name or a byte order mark proves nothing: either is
/// often put on text of another encoding.
struct EncodingSurvey {
    /// Characters of more than one byte that are UTF-8 and that French texts have: those of Windows-1252 that follow
    /// each other by
    /// chance, as in « CAFÉ» », are others.
    private var characters = 0
    /// Bytes past ASCII that can't be UTF-8.
    private var strangers = 0
    /// Those of them that French texts have in Windows-1252: letters, quotes, dashes, the euro.
    private var familiar = 0
    /// Where the first of them stands in the file.
    private var firstStranger: Int?
    private var check = UTF8Check()
    /// Bytes of the character that is being read.
    private var pending: [UInt8] = []
    private var offset = 0

    /// - Throws: the system's error where the file can't be read.
    static func choose(path: String) throws -> EncodingChoice {
        var bytes = try FileBytes(path: path, blockSize: 1 << 20)
        return try choose(&bytes)
    }

    static func choose<Source: ByteSource>(_ source: inout Source) throws -> EncodingChoice {
        var survey = EncodingSurvey()
        var start: [UInt8] = []
        while true {
            let block = try source.next()
            if block.isEmpty { break }
            if start.count < 4 { start += block.prefix(4) }
            if start.starts(with: [0xFF, 0xFE]) {
                return EncodingChoice(encoding: .utf16LittleEndian, mark: 2, reason: byMark)
            }
            if start.starts(with: [0xFE, 0xFF]) {
                return EncodingChoice(encoding: .utf16BigEndian, mark: 2, reason: byMark)
            }
            survey.read(block)
        }
        return survey.choice(mark: start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    private static let byMark = "d’après sa marque d’ordre des octets"

    private mutating func read(_ block: [UInt8]) {
        block.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if !check.isInside { index = Self.endOfASCII(bytes, from: index) }
                guard index < bytes.count else { break }
                let byte = bytes[index]
                if check.accepts(byte) {
                    pending.append(byte)
                    index += 1
                    if !check.isInside {
                        if [0xC2, 0xC3, 0xC5, 0xE2].contains(pending[0]) { characters += 1 }
                        pending.removeAll(keepingCapacity: true)
                    }
                } else {
                    // The byte that can't follow may begin a character itself.
                    if pending.isEmpty {
                        pending.append(byte)
                        index += 1
                    }
                    refuse(before: offset + index)
                }
            }
        }
        offset += block.count
    }

    private mutating func refuse(before end: Int) {
        strangers += pending.count
        familiar += pending.count { Windows1252.isFamiliar($0) }
        if firstStranger == nil { firstStranger = end - pending.count }
        pending.removeAll(keepingCapacity: true)
        check = UTF8Check()
    }

    /// Where ASCII ends, looked for eight bytes at a time.
    private static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        var index = start
        let raw = UnsafeRawPointer(base)
        while index + 8 <= bytes.count {
            guard raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 else { break }
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    private mutating func choice(mark: Int) -> EncodingChoice {
        if check.isInside { refuse(before: offset) }
        guard strangers > 0, let first = firstStranger else { return EncodingChoice(encoding: .utf8, mark: mark) }
        let place = "l’octet \(first + 1) n’est pas de l’UTF-8" + (mark > 0 ? ", malgré la marque UTF-8 au début" : "")
        if characters * 10 > strangers {
            return EncodingChoice(
                encoding: .mixed, mark: mark, confidence: .uncertain,
                reason: place + ", mais d’autres caractères le sont : les deux sont lus")
        }
        let isFrench = familiar * 10 >= strangers * 9
        return EncodingChoice(
            encoding: .windows1252, mark: mark, confidence: isFrench ? .certain : .uncertain,
            reason: place + (isFrench ? "" : " ; des caractères inhabituels en français : vérifiez les accents"))
    }
}
