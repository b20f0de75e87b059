import Foundation

/// Bytes that are written once, then read here and there: in memory up to a limit, beyond it in a temporary file that
/// no name leads
/// to and that goes with this object.
final class SpillBuffer {
    private static let pageSize = 1 << 16
    private static let pageSlots = 64

    private let limit: Int
    private var memory: [UInt8] = []
    private var descriptor: Int32 = -1
    /// Bytes already in the file; `memory` holds those that follow.
    private var spilled = 0
    /// Pages of the file, each in the slot of its number; -1 where there is none.
    private var pages: [UInt8] = []
    private var pageNumbers = [Int](repeating: -1, count: SpillBuffer.pageSlots)

    init(limit: Int) { self.limit = limit }

    deinit { if descriptor >= 0 { close(descriptor) } }

    var count: Int { spilled + memory.count }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        memory.append(contentsOf: bytes)
        if memory.count > limit { try spill() }
    }

    /// To be called between the last `append` and the first `read`.
    func finish() throws {
        guard descriptor >= 0 else { return }
        try spill()
        pages = [UInt8](repeating: 0, count: Self.pageSize * Self.pageSlots)
    }

    /// Gives the bytes of a range, in one or more pieces.
    func read(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Void) throws {
        if descriptor < 0 {
            memory.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
            return
        }
        var place = range.lowerBound
        while place < range.upperBound {
            let number = place / Self.pageSize
            let slot = number % Self.pageSlots
            if pageNumbers[slot] != number { try load(number, slot) }
            let start = place % Self.pageSize
            let end = min(Self.pageSize, start + range.upperBound - place)
            pages.withUnsafeBytes {
                body(
                    UnsafeRawBufferPointer(rebasing: $0[(slot * Self.pageSize + start)..<(slot * Self.pageSize + end)]))
            }
            place += end - start
        }
    }

    private func load(_ number: Int, _ slot: Int) throws {
        let start = number * Self.pageSize
        let wanted = min(Self.pageSize, spilled - start)
        pageNumbers[slot] = -1
        var done = 0
        while done < wanted {
            let got = pages.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + slot * Self.pageSize + done, wanted - done, off_t(start + done))
            }
            guard got > 0 else { throw Self.diskFailure }
            done += got
        }
        pageNumbers[slot] = number
    }

    private func spill() throws {
        if descriptor < 0 {
            var name = Array((FileManager.default.temporaryDirectory.path + "/bilan-XXXXXX").utf8CString)
            descriptor = mkstemp(&name)
            guard descriptor >= 0 else { throw Self.diskFailure }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            unlink(name)
        }
        try memory.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let written = write(descriptor, bytes.baseAddress! + done, bytes.count - done)
                guard written > 0 else { throw Self.diskFailure }
                done += written
            }
        }
        spilled += memory.count
        memory.removeAll(keepingCapacity: true)
    }

    private static var diskFailure: SpreadsheetFailure {
        SpreadsheetFailure(.temporaryFileNotWritten(folder: FileManager.default.temporaryDirectory.path))
    }
}
