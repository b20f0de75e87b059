import Foundation

/// Text in another encoding, made by the C library: no code of ours.
enum Iconv {
    struct Failure: Error {}

    static func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
        try convert(Array(text.utf8), from: "UTF-8", to: encoding)
    }

    /// Text whose UTF-8 a program took for another encoding, and wrote in UTF-8 again.
    static func doubled(_ text: String, as encoding: String = "CP1252") throws -> String {
        // The C library knows no character for five bytes of Windows-1252; programs keep them as they are.
        let bytes = Array(text.utf8)
        guard encoding == "CP1252" else {
            return String(decoding: try convert(bytes, from: encoding, to: "UTF-8"), as: UTF8.self)
        }
        return try bytes.map { byte in
            [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
                ? String(UnicodeScalar(byte))
                : String(decoding: try convert([byte], from: "CP1252", to: "UTF-8"), as: UTF8.self)
        }.joined()
    }

    private static func convert(_ bytes: [UInt8], from: String, to: String) throws -> [UInt8] {
        let handle = iconv_open(to, from)
        guard handle != iconv_t(bitPattern: -1) else { throw Failure() }
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let room = output.count
        var left = 0
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var next: UnsafeMutablePointer<CChar>? = source.baseAddress
                var count = source.count
                var place: UnsafeMutablePointer<CChar>? = target.baseAddress
                left = target.count
                return iconv(handle, &next, &count, &place, &left)
            }
        }
        guard status != Int.max.magnitude, Int(bitPattern: UInt(status)) != -1 else { throw Failure() }
        return output.prefix(room - left).map { UInt8(bitPattern: $0) }
    }
}
