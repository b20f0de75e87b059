import Foundation

/// Files that the kernel makes as they are read (`/proc`): they have no size, and come in pieces. Foundation takes the
/// first piece for all.
package enum KernelFile {
    /// - Returns: the file's text; empty where it can't be read.
    package static func text(_ path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while let count = try? piece.withUnsafeMutableBytes({ try DescriptorIO.read(file, into: $0) }), count > 0 {
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
