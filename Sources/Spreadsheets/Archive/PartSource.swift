import Foundation

/// The bytes of one part of a workbook, from its start on.
protocol PartSource: AnyObject {
    /// Fills a buffer as far as it can.
    /// - Returns: how many bytes; 0 at the end.
    /// - Throws: `SpreadsheetFailure` where the part can't be read or is more than it may be.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A file that is a part by itself: flat ODS.
final class FilePart: PartSource {
    private let descriptor: Int32
    private var left: Int

    init(path: String, limits: SpreadsheetLimits) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        left = limits.partBytes
        guard descriptor >= 0 else { throw SpreadsheetFailure(.fileUnreadable) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw SpreadsheetFailure(.fileUnreadable) }
        left -= count
        guard left >= 0 else { throw SpreadsheetFailure(.tooMuchData(megabytes: nil)) }
        return count
    }
}

/// A part in memory.
final class MemoryPart: PartSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let block = rest.prefix(buffer.count)
        buffer.copyBytes(from: block)
        rest = rest.dropFirst(block.count)
        return block.count
    }
}
