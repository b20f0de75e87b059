internal import CCairo
import Content
internal import Glibc

/// Writes bytes to a new file, many at a time.
final class FileAppender {
    private let descriptor: Int32
    private let path: String
    private var buffer: ContiguousArray<UInt8> = []
    /// Of all that was written, until it is asked for.
    private var checksum = g_checksum_new(G_CHECKSUM_MD5)
    /// The file's length, with what is not yet written.
    private(set) var offset = 0

    private static let bufferSize = 1 << 18

    /// Makes the file, in place of one that was there.
    init(path: String) throws(FinishingError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw .unwritable(path: path, reason: SystemReason.text(errno)) }
        buffer.reserveCapacity(Self.bufferSize)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if checksum != nil { g_checksum_free(checksum) }
    }

    func append(_ bytes: some Collection<UInt8>) throws(FinishingError) {
        buffer.append(contentsOf: bytes)
        offset += bytes.count
        if buffer.count > Self.bufferSize { try flush() }
    }

    /// The MD5 digest of what was appended so far; to be asked for once.
    func digest() throws(FinishingError) -> [UInt8] {
        try flush()
        var bytes = [UInt8](repeating: 0, count: 16)
        var count = gsize(bytes.count)
        g_checksum_get_digest(checksum, &bytes, &count)
        g_checksum_free(checksum)
        checksum = nil
        return bytes
    }

    /// Writes what is left.
    func flush() throws(FinishingError) {
        if checksum != nil {
            buffer.withUnsafeBufferPointer { g_checksum_update(checksum, $0.baseAddress, $0.count) }
        }
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
