/// Bits as deflate packs them, the first in a byte's lowest place (RFC 1951, 3.1.1), into a buffer that is never
/// outgrown.
struct BitWriter {
    private let bytes: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private(set) var count = 0
    private var held: UInt64 = 0
    private var heldCount: UInt64 = 0

    /// - Parameter buffer: eight bytes longer than all that will be written.
    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        bytes = buffer.baseAddress!
        capacity = buffer.count - 8
    }

    /// Adds the low `width` bits of `value`, whose other bits are zero. At most 56 bits go in between two calls of
    /// `flush`.
    @inline(__always)
    mutating func put(_ value: UInt64, _ width: UInt64) {
        held |= value &<< heldCount
        heldCount &+= width
    }

    /// Hands on the whole bytes; fewer than eight bits stay behind.
    @inline(__always)
    mutating func flush() {
        precondition(count <= capacity)
        UnsafeMutableRawPointer(bytes + count).storeBytes(of: held.littleEndian, as: UInt64.self)
        count &+= Int(heldCount &>> 3)
        held = held &>> (heldCount & ~7)
        heldCount &= 7
    }

    /// Fills up the byte under way with zeros.
    mutating func align() {
        heldCount = (heldCount + 7) & ~7
        flush()
    }

    /// Adds bytes as they are, after `align`.
    mutating func put(_ source: UnsafePointer<UInt8>, count length: Int) {
        precondition(heldCount == 0 && count + length <= capacity)
        (bytes + count).update(from: source, count: length)
        count += length
    }

    /// How many bits were written.
    var bitCount: Int { count * 8 + Int(heldCount) }
}
