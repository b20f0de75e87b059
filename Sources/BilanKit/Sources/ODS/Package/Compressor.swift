internal import CZip

/// Makes one raw deflate stream (RFC 1951) of the blocks that it is given. What compresses is told apart from what is written, so
/// that another library, or several cores, can take its place.
protocol Compressor: AnyObject {
    /// Compresses a block; what is ready goes to `output`, in order.
    func compress(_ block: UnsafeRawBufferPointer, to output: (UnsafeRawBufferPointer) throws -> Void) throws
    /// Ends the stream.
    func finish(to output: (UnsafeRawBufferPointer) throws -> Void) throws
    /// CRC-32 of the bytes given so far (ISO 3309).
    var checksum: UInt32 { get }
    /// How many bytes were given so far.
    var inputSize: UInt64 { get }
}

/// zlib on the calling thread.
final class ZlibCompressor: Compressor {
    private var stream = z_stream()
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private(set) var checksum: UInt32 = 0
    private(set) var inputSize: UInt64 = 0

    /// - Parameter level: 1 (fast) to 9 (small).
    init(level: Int32 = 6) throws {
        // Negative window bits: no zlib header, as in a ZIP entry.
        let status = deflateInit2_(
            &stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw DocumentError("la compression n’a pas pu commencer (zlib \(status)) ; libérez de la mémoire") }
    }

    deinit {
        deflateEnd(&stream)
        output.deallocate()
    }

    func compress(_ block: UnsafeRawBufferPointer, to output: (UnsafeRawBufferPointer) throws -> Void) throws {
        checksum = UInt32(crc32(uLong(checksum), block.bindMemory(to: UInt8.self).baseAddress, uInt(block.count)))
        inputSize += UInt64(block.count)
        try run(block, Z_NO_FLUSH, to: output)
    }

    func finish(to output: (UnsafeRawBufferPointer) throws -> Void) throws {
        try run(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH, to: output)
    }

    private func run(_ block: UnsafeRawBufferPointer, _ flush: Int32, to receive: (UnsafeRawBufferPointer) throws -> Void) throws {
        stream.next_in = UnsafeMutablePointer(mutating: block.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = uInt(block.count)
        var status = Z_OK
        repeat {
            stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
            stream.avail_out = uInt(output.count)
            status = deflate(&stream, flush)
            guard status != Z_STREAM_ERROR else { throw DocumentError("erreur interne : l’état de la compression est abîmé (zlib \(status))") }
            let made = output.count - Int(stream.avail_out)
            if made > 0 { try receive(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<made])) }
        } while flush == Z_FINISH ? status != Z_STREAM_END : stream.avail_out == 0
    }
}
