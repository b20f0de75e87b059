/// What the markers of a JPEG file say of its coding (ITU-T T.81, annex B).
struct JPEGHeader: Equatable {
    /// 1 is grey, 3 is colour, 4 is CMYK.
    var components: Int
    /// In pixels.
    var width: Int
    var height: Int
    /// Bits a component.
    var precision: Int
    /// The start-of-frame marker: 0xC0 to 0xC2 are the codings that all PDF readers know.
    var frame: UInt8
    /// Whether the file brings a colour profile of its own (`ICC_PROFILE` in APP2).
    var hasProfile = false

    /// Whether the file's bytes can stand in a PDF as they are.
    var standsAsItIs: Bool {
        (components == 1 || components == 3) && precision == 8 && (0xC0...0xC2).contains(frame) && !hasProfile
    }

    /// Nil where no frame starts in the bytes.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var position = 2
        var hasProfile = false
        while position + 4 <= bytes.count {
            guard bytes[position] == 0xFF else { return nil }
            let marker = bytes[position + 1]
            // Fill bytes and markers without a length.
            if marker == 0xFF {
                position += 1
                continue
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                position += 2
                continue
            }
            let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                guard position + 10 <= bytes.count else { return nil }
                precision = Int(bytes[position + 4])
                height = Int(bytes[position + 5]) << 8 | Int(bytes[position + 6])
                width = Int(bytes[position + 7]) << 8 | Int(bytes[position + 8])
                components = Int(bytes[position + 9])
                frame = marker
                self.hasProfile = hasProfile
                return
            }
            if marker == 0xE2, length > 14, position + 16 <= bytes.count {
                hasProfile = hasProfile || bytes[position + 4..<position + 15].elementsEqual("ICC_PROFILE".utf8)
            }
            if marker == 0xD9 || marker == 0xDA { return nil }
            position += 2 + length
        }
        return nil
    }

    /// Whether the picture's data goes on to its end marker: decoders fill what is missing with grey without a word.
    static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var position = 2
        while position + 2 <= bytes.count {
            // Between two markers stands data: none in a sound file but the picture's own.
            guard bytes[position] == 0xFF, bytes[position + 1] != 0, bytes[position + 1] != 0xFF else {
                position += 1
                continue
            }
            switch bytes[position + 1] {
            case 0xD9: return true
            case 0x01, 0xD0...0xD8: position += 2
            default:
                guard position + 4 <= bytes.count else { return false }
                position += 2 + (Int(bytes[position + 2]) << 8 | Int(bytes[position + 3]))
            }
        }
        return false
    }
}
