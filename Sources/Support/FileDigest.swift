import Foundation

/// The SHA-256 of a file's bytes.
package enum FileDigest {
    /// - Returns: 64 hexadecimal digits, as `sha256sum` writes them.
    /// - Throws: `SystemFailure` where the file can't be read.
    package static func sha256(of path: String) throws -> String {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw SystemFailure() }
        defer { close(file) }
        let digest = try SHA256()
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { block.deallocate() }
        while case let count = try DescriptorIO.read(file, into: block), count > 0 {
            digest.update(UnsafeRawBufferPointer(rebasing: block[..<count]))
        }
        return digest.hexadecimal()
    }
}
