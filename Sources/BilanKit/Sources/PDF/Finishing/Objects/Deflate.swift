internal import CDeflate

/// Compresses and expands `FlateDecode` data, with buffers that it keeps.
final class Deflate {
    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private var compressed = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    private var expanded = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)

    /// - Parameter level: how hard libdeflate tries, from 1 to 12.
    init(level: Int32 = 6) {
        guard let compressor = libdeflate_alloc_compressor(level), let decompressor = libdeflate_alloc_decompressor()
        else { fatalError("out of memory") }
        self.compressor = compressor
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
        compressed.deallocate()
        expanded.deallocate()
    }

    /// Calls `body` with the compressed data, which lasts no longer.
    func compressing<Result>(
        _ input: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let bound = libdeflate_zlib_compress_bound(compressor, input.count)
        if compressed.count < bound { Self.grow(&compressed, to: bound) }
        let count = libdeflate_zlib_compress(
            compressor, input.baseAddress, input.count, compressed.baseAddress, compressed.count)
        return try body(UnsafeRawBufferPointer(rebasing: compressed[..<count]))
    }

    /// Calls `body` with the expanded data, which lasts no longer.
    ///
    /// - Throws: `FinishingError.library` where the data is damaged.
    func expanding<Result>(
        _ input: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws -> Result {
        while true {
            var count = 0
            switch libdeflate_zlib_decompress(
                decompressor, input.baseAddress, input.count, expanded.baseAddress, expanded.count, &count)
            {
            case LIBDEFLATE_SUCCESS:
                return try body(UnsafeRawBufferPointer(rebasing: expanded[..<count]))
            case LIBDEFLATE_INSUFFICIENT_SPACE where expanded.count < 1 << 31:
                Self.grow(&expanded, to: expanded.count * 2)
            default:
                throw FinishingError.library(
                    String(
                        fr: "le contenu d’une page ne se décompresse pas", en: "a page’s content can’t be decompressed")
                )
            }
        }
    }

    private static func grow(_ buffer: inout UnsafeMutableRawBufferPointer, to count: Int) {
        buffer.deallocate()
        buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, buffer.count * 2), alignment: 16)
    }
}
