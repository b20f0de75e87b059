import Foundation

/// Gives the next bytes of a file, an empty array at its end.
package protocol ByteSource {
    mutating func next() throws -> [UInt8]
}

extension ByteSource {
    /// The line, counted from 1, that a byte of the source stands on.
    package mutating func line(ofByte offset: Int) throws -> Int {
        var line = 1
        var left = offset
        var isAfterReturn = false
        while left > 0 {
            let block = try next()
            if block.isEmpty { break }
            for byte in block.prefix(left) {
                if byte == 0x0D || (byte == 0x0A && !isAfterReturn) { line += 1 }
                isAfterReturn = byte == 0x0D
            }
            left -= block.count
        }
        return line
    }
}

/// A file's bytes, read by blocks.
package struct FileBytes: ByteSource {
    private let handle: FileHandle
    private let blockSize: Int

    /// - Throws: the system's error where the file can't be opened.
    package init(path: String, blockSize: Int = 1 << 18) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self.blockSize = blockSize
    }

    package mutating func next() throws -> [UInt8] {
        try handle.read(upToCount: blockSize).map([UInt8].init) ?? []
    }
}

/// Bytes in memory, given in blocks of a size: a test of what happens at a block's edge.
package struct MemoryBytes: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let blockSize: Int

    package init(_ bytes: [UInt8], blockSize: Int = .max) {
        rest = bytes[...]
        self.blockSize = blockSize
    }

    package mutating func next() -> [UInt8] {
        let block = rest.prefix(blockSize)
        rest = rest.dropFirst(block.count)
        return Array(block)
    }
}
