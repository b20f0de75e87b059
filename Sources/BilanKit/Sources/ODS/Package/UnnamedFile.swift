import Content
import Glibc

/// A file that has no name: what is made before its place is known, in flat memory, and of which nothing is left behind
/// if the process dies.
final class UnnamedFile: ByteSink {
    private let descriptor: Int32
    /// Without a slash at its end, unless it is the root.
    private let directory: String
    /// Bytes written.
    private(set) var size: UInt64 = 0

    /// - Parameter path: the document's; the file stands in its folder, the one place where a report may write.
    init(besides path: String) throws {
        let slash = path.lastIndex(of: "/")
        directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        var template = Array((directory + "/.bilan-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw Self.failure(
                String(
                    fr: "aucun fichier ne peut être créé dans \(directory)",
                    en: "no file can be created in \(directory)"))
        }
        unlink(template)
    }

    deinit { Glibc.close(descriptor) }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        guard writeAll(bytes, to: descriptor) else {
            throw Self.failure(
                String(
                    fr: "les lignes ne peuvent pas être gardées dans \(directory)",
                    en: "the rows can’t be kept in \(directory)"))
        }
        size += UInt64(bytes.count)
    }

    /// Reads from an offset; 0 at the end, less on failure.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) -> Int {
        var got: Int
        repeat {
            got = pread(descriptor, buffer.baseAddress, buffer.count, Int(offset))
        } while got < 0 && errno == EINTR
        return got
    }

    /// Gives all bytes, from the first, to another sink.
    func copy(to sink: any ByteSink) throws {
        try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            var offset: UInt64 = 0
            while offset < size {
                let count = read(buffer, at: offset)
                guard count > 0 else {
                    throw Self.failure(
                        String(
                            fr: "les lignes gardées dans \(directory) ne peuvent pas être relues",
                            en: "the rows kept in \(directory) can’t be read again"))
                }
                try sink.write(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
                offset += UInt64(count)
            }
        }
    }

    private static func failure(_ what: String) -> DocumentError {
        .unwritten(what, SystemReason.text())
    }
}

/// Writes bytes whole; false on failure, told by `errno`.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
        let done = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if done < 0, errno == EINTR { continue }
        guard done > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest[done...])
    }
    return true
}
