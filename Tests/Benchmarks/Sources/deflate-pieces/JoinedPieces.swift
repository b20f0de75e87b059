internal import CDeflate
internal import CZip

/// One deflate stream of pieces that libdeflate made, each of which ends a stream of its own: the bit that says so is
/// cleared in each but the last, and an empty block brings each to a whole byte (RFC 1951, 3.2.3 and 3.2.4). Where the
/// bit is, and where the piece ends, zlib tells, which reads the piece for it.
final class JoinedPieces {
    private let compressor: OpaquePointer
    private let scratch: UnsafeMutableBufferPointer<UInt8>
    private let output: UnsafeMutableBufferPointer<UInt8>
    private(set) var stream: [UInt8] = []

    init(level: Int32, pieceSize: Int) {
        compressor = libdeflate_alloc_compressor(level)
        scratch = .allocate(capacity: pieceSize + 1)
        output = .allocate(capacity: libdeflate_deflate_compress_bound(compressor, pieceSize) + 8)
    }

    deinit {
        libdeflate_free_compressor(compressor)
        scratch.deallocate()
        output.deallocate()
    }

    func add(_ bytes: UnsafePointer<UInt8>, count: Int, isLast: Bool) {
        var made = libdeflate_deflate_compress(compressor, bytes, count, output.baseAddress, output.count)
        if !isLast {
            let (lastBlock, end) = places(count: made)
            output[lastBlock / 8] &= ~(1 << UInt8(lastBlock % 8))
            // Three bits of zeros begin the empty block; they may have room in the last byte.
            made = (end + 3 + 7) / 8
            for (index, byte) in [0, 0, 0xFF, 0xFF].enumerated() as EnumeratedSequence<[UInt8]> {
                output[made + index] = byte
            }
            if made * 8 - end > 8 { output[made - 1] = 0 }
            made += 4
        }
        stream.append(contentsOf: output[..<made])
    }

    /// In bits: where the last block begins, and where the piece ends.
    private func places(count: Int) -> (lastBlock: Int, end: Int) {
        var state = z_stream()
        inflateInit2_(&state, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&state) }
        state.next_in = output.baseAddress
        state.avail_in = uInt(count)
        state.next_out = scratch.baseAddress
        state.avail_out = uInt(scratch.count)
        var (begun, at) = (0, 0)
        // Each call ends where a block does; 64 says that it was the last, the lowest bits how many of the last byte's
        // are left.
        repeat {
            begun = at
            guard inflate(&state, Z_BLOCK) == Z_OK else { fatalError("zlib can't read the piece") }
            at = Int(state.total_in) * 8 - Int(state.data_type & 7)
        } while state.data_type & 64 == 0
        return (begun, at)
    }
}
