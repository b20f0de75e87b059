import Foundation
import Support

/// The digests of a file's rows with their lines, in the order of the rows: in a file without a name, of which nothing stays.
final class DigestSpool {
    private struct Entry {
        var line: Int
        var digest: RowDigest
    }

    private let folder = NSTemporaryDirectory()
    private let file: UnsafeMutablePointer<FILE>

    /// - Throws: `UserError` where the temporary folder can't be written to.
    init() throws {
        var template = Array((folder + "bilan-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0, let file = fdopen(descriptor, "w+") else { throw Self.failure(folder) }
        unlink(template)
        self.file = file
    }

    deinit { fclose(file) }

    func append(_ digest: RowDigest, line: Int) throws {
        var entry = Entry(line: line, digest: digest)
        guard fwrite(&entry, MemoryLayout<Entry>.size, 1, file) == 1 else { throw Self.failure(folder) }
    }

    /// Goes through all, the first one first.
    func forEach(_ body: (RowDigest, _ line: Int) throws -> Void) throws {
        guard fflush(file) == 0 else { throw Self.failure(folder) }
        rewind(file)
        var entry = Entry(line: 0, digest: RowDigest(a: 0, b: 0))
        while fread(&entry, MemoryLayout<Entry>.size, 1, file) == 1 { try body(entry.digest, entry.line) }
        guard ferror(file) == 0 else { throw Self.failure(folder) }
    }

    private static func failure(_ folder: String) -> any Error {
        FileFailure.translated(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO), of: folder)
    }
}
