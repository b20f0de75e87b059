import Foundation

/// `_x000D_` and the like: how Office Open XML writes characters that XML has not (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
    static func plain(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var bytes = Array(text.utf8)
        resolve(in: &bytes, from: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Replaces the escapes from a place on.
    static func resolve(in bytes: inout [UInt8], from start: Int) {
        guard var place = next(in: bytes, from: start) else { return }
        var end = place
        while place < bytes.count {
            guard let unit = unit(in: bytes, at: place) else {
                bytes[end] = bytes[place]
                (place, end) = (place + 1, end + 1)
                continue
            }
            // Halves of a pair need no escape, so that other programs take what looks like one as it stands.
            guard let scalar = Unicode.Scalar(unit) else {
                bytes[end] = bytes[place]
                (place, end) = (place + 1, end + 1)
                continue
            }
            place += 7
            // A zero would end texts.
            for byte in String(Character(scalar.value == 0 ? "\u{FFFD}" : scalar)).utf8 {
                bytes[end] = byte
                end += 1
            }
        }
        bytes.removeLast(bytes.count - end)
    }

    private static func next(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var place = start
            while place + 7 <= buffer.count {
                if buffer[place] == 0x5F, buffer[place + 1] == 0x78 { return place }
                place += 1
            }
            return nil
        }
    }

    private static func unit(in bytes: [UInt8], at place: Int) -> UInt16? {
        guard place + 7 <= bytes.count, bytes[place] == 0x5F, bytes[place + 1] == 0x78, bytes[place + 6] == 0x5F else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
