internal import CDeflate
internal import Dispatch

/// A piece of a stream: the bytes, and what they are deflated to. One thread fills it, another deflates it, and the
/// first waits for that
/// before it looks again: the semaphore orders their accesses.
final class Piece: @unchecked Sendable {
    private let bytes: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private let output: UnsafeMutableBufferPointer<UInt8>
    private var outputCount = 0
    private let encoder = DeflateEncoder()
    private let done = DispatchSemaphore(value: 0)

    private(set) var count = 0
    /// CRC-32 of the bytes, once they are deflated.
    private(set) var checksum: UInt32 = 0
    /// Whether the stream ends with the piece.
    var isLast = false

    init(capacity: Int) {
        self.capacity = capacity
        bytes = .allocate(capacity: capacity + MatchFinder.margin)
        output = .allocate(capacity: DeflateEncoder.bound(capacity))
    }

    deinit {
        bytes.deallocate()
        output.deallocate()
    }

    var isFull: Bool { count == capacity }

    /// Takes as many of the bytes as fit; returns how many.
    func append(_ more: UnsafeRawBufferPointer) -> Int {
        let taken = min(more.count, capacity - count)
        guard taken > 0, let base = more.baseAddress else { return 0 }
        UnsafeMutableRawPointer(bytes + count).copyMemory(from: base, byteCount: taken)
        count += taken
        return taken
    }

    /// Deflates the bytes and ends one `wait`.
    func deflate() {
        (bytes + count).update(repeating: 0, count: MatchFinder.margin)
        checksum = libdeflate_crc32(0, bytes, count)
        outputCount = encoder.encode(bytes, count: count, isLast: isLast, to: output)
        done.signal()
    }

    /// Returns once the bytes are deflated.
    func wait() { done.wait() }

    var deflated: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<outputCount])
    }

    /// Empties the piece for others.
    func clear() { (count, outputCount) = (0, 0) }
}
