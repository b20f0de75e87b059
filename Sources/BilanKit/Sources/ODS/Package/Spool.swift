import Glibc

/// An entry of the package, compressed as it is made, in a file that has no name: memory stays flat however many rows there are,
/// sizes and CRC are known before the entry is written (so its header needs no Zip64 field and no data descriptor),
/// and nothing is left behind if the process dies.
final class Spool: ByteSink {
    private let descriptor: Int32
    private let directory: String
    private lazy var compressor = Compressor { [unowned self] in try store($0) }
    /// Bytes written, compressed.
    private(set) var size: UInt64 = 0

    var inputSize: UInt64 { compressor.inputSize }
    var checksum: UInt32 { compressor.checksum }

    /// - Parameter path: the document's; the file stands in its folder, the one place where a report may write.
    init(besides path: String) throws {
        directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
        var template = Array((directory + ".bilan-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.failure("aucun fichier ne peut être créé dans \(directory)") }
        unlink(template)
    }

    deinit { Glibc.close(descriptor) }

    func write(_ bytes: UnsafeRawBufferPointer) throws { try compressor.compress(bytes) }

    /// Ends the compressed stream; `read` may follow.
    func finish() throws { try compressor.finish() }

    /// Reads compressed bytes from an offset; 0 at the end, less on failure.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) -> Int {
        var got: Int
        repeat { got = pread(descriptor, buffer.baseAddress, buffer.count, Int(offset)) } while got < 0 && errno == EINTR
        return got
    }

    private func store(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while !rest.isEmpty {
            let done = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if done < 0, errno == EINTR { continue }
            guard done > 0 else { throw Self.failure("les lignes ne peuvent pas être gardées dans \(directory)") }
            rest = UnsafeRawBufferPointer(rebasing: rest[done...])
            size += UInt64(done)
        }
    }

    private static func failure(_ what: String) -> DocumentError {
        DocumentError("\(what): \(String(cString: strerror(errno))) ; vérifiez les droits du dossier et la place libre")
    }
}
