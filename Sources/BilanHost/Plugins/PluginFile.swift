import BilanKit
import Foundation
import Support

/// A library's file, looked at without running any of it.
enum PluginFile {
    /// What a file is.
    enum Kind: Equatable {
        /// It has the entry point's name among its symbols.
        case plugin
        /// It hasn't: no plugin of ours.
        case unrelated
        /// It can't be read now, and why: that says nothing of what it is.
        case unreadable(String)
    }

    private static let blockSize = 1 << 20

    static func kind(of path: String) -> Kind {
        // A named pipe must not be waited for.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return .unreadable("\(SystemFailure())") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return .unreadable("\(SystemFailure())") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            return .unreadable(String(fr: "ce n’est pas un fichier ordinaire", en: "it is not an ordinary file"))
        }

        let name = Array("\0\(BILAN_PLUGIN_ENTRY)\0".utf8)
        var block = [UInt8](repeating: 0, count: blockSize + name.count)
        var kept = 0
        while true {
            let count: Int
            do {
                count = try block.withUnsafeMutableBytes {
                    try DescriptorIO.read(file, into: UnsafeMutableRawBufferPointer(rebasing: $0[kept...]))
                }
            } catch {
                return .unreadable("\(error)")
            }
            if count == 0 { return .unrelated }
            let filled = kept + count
            if holds(name, block[..<filled]) { return .plugin }
            // The name may begin in this block and end in the next.
            kept = min(filled, name.count - 1)
            block.replaceSubrange(0..<kept, with: block[(filled - kept)..<filled])
        }
    }

    /// Whether bytes stand somewhere within others. A search of Foundation's takes milliseconds for a library.
    private static func holds(_ name: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBytes { bytes in
            // A library is full of zeros, with which the name begins: its second byte is looked for.
            var next = 1
            while next < bytes.count, let start = bytes.baseAddress,
                let found = memchr(start + next, Int32(name[1]), bytes.count - next)
            {
                let place = UnsafeRawPointer(found)
                let first = start.distance(to: place) - 1
                if first + name.count <= bytes.count, memcmp(start + first, name, name.count) == 0 { return true }
                next = first + 2
            }
            return false
        }
    }

    /// Whether anyone may write to a file or folder.
    static func isWritableByAll(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IWOTH != 0
    }
}
