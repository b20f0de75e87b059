import Content
internal import Glibc

/// Appends bytes to a file, many at a time.
final class FileAppender {
    private let descriptor: Int32
    private let path: String
    private var buffer: ContiguousArray<UInt8> = []
    /// The file's length when it was opened.
    private let length: Int
    /// The file's length, with what is not yet written.
    private(set) var offset: Int

    init(path: String) throws(FinishingError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        length = descriptor < 0 ? -1 : Int(lseek(descriptor, 0, SEEK_END))
        offset = length
        if length < 0 {
            let reason = SystemReason.text(errno)
            if descriptor >= 0 { Glibc.close(descriptor) }
            throw .unwritable(path: path, reason: reason)
        }
    }

    deinit { close(descriptor) }

    /// The number after the last `startxref` of the file, as it was when it was opened.
    var startOfCrossReferences: Int? {
        var bytes = [UInt8](repeating: 0, count: 64)
        let got = pread(descriptor, &bytes, bytes.count, off_t(max(0, length - bytes.count)))
        let words = bytes.prefix(max(got, 0)).split { $0 <= 0x20 }
        guard let index = words.lastIndex(where: { $0.elementsEqual("startxref".utf8) }), index + 1 < words.count
        else { return nil }
        return Int(String(decoding: words[index + 1], as: UTF8.self))
    }

    func append(_ bytes: some Collection<UInt8>) throws(FinishingError) {
        buffer.append(contentsOf: bytes)
        offset += bytes.count
        if buffer.count > 1 << 18 { try flush() }
    }

    /// Writes what is left.
    func flush() throws(FinishingError) {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes {
                write(descriptor, $0.baseAddress! + written, $0.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unwritable(path: path, reason: SystemReason.text(errno))
            }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
