internal import Glibc

/// A file written many lines at a time.
final class LineOutput {
    private let path: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    /// Bytes given so far.
    private(set) var size = 0

    private init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw failure() }
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    func write(_ line: [UInt8]) throws {
        size += line.count
        buffer += line
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Writes a new file, whole or not at all.
    ///
    /// - Parameter limit: how many bytes it may take.
    /// - Returns: the bytes written; nil where they would be more than `limit`. The file is then not there.
    static func write(to path: String, limit: Int, _ lines: (LineOutput) throws -> Void) throws -> Int? {
        let output = try LineOutput(path)
        do {
            try lines(output)
            try output.close()
        } catch {
            output.discard()
            throw error
        }
        guard output.size <= limit else {
            output.discard()
            return nil
        }
        return output.size
    }

    private func discard() { unlink(path) }

    private func close() throws {
        try flush()
        defer { descriptor = -1 }
        if Glibc.close(descriptor) != 0 { throw failure() }
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw failure() }
                rest = rest.dropFirst(count)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure() -> DocumentError {
        .unwritten(String(fr: "\(path) ne peut pas être écrit", en: "\(path) can’t be written"), SystemReason.text())
    }
}
