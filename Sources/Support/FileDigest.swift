import Foundation

/// The SHA-256 of files' bytes.
package enum FileDigest {
    /// - Returns: 64 hexadecimal digits, as `sha256sum` writes them.
    /// - Throws: `SystemFailure` where the file can't be read.
    package static func sha256(of path: String) throws -> String {
        let digest = try SHA256()
        _ = try read(path, into: digest)
        return digest.hexadecimal()
    }

    /// Feeds a file to a digest.
    ///
    /// - Returns: how many bytes it has.
    /// - Throws: `SystemFailure` where it can't be read.
    package static func read(_ path: String, into digest: SHA256) throws -> Int {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw SystemFailure() }
        defer { close(file) }
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { block.deallocate() }
        var total = 0
        while case let count = try DescriptorIO.read(file, into: block), count > 0 {
            digest.update(UnsafeRawBufferPointer(rebasing: block[..<count]))
            total += count
        }
        return total
    }
}
