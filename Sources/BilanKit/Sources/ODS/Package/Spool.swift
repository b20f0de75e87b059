/// An entry of the package, compressed as it is made, in a file that has no name: memory stays flat however many rows
/// there are, and sizes
/// and CRC are known before the entry is written, so that its header needs no Zip64 field and no data descriptor.
final class Spool: ByteSink {
    private let file: UnnamedFile
    private let compressor: Compressor

    /// Bytes written, compressed.
    var size: UInt64 { file.size }
    var inputSize: UInt64 { compressor.inputSize }
    var checksum: UInt32 { compressor.checksum }

    /// - Parameter path: the document's.
    init(besides path: String) throws {
        let file = try UnnamedFile(besides: path)
        self.file = file
        compressor = Compressor { try file.write($0) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws { try compressor.compress(bytes) }

    /// Ends the compressed stream; `read` may follow.
    func finish() throws { try compressor.finish() }

    /// Reads compressed bytes from an offset; 0 at the end, less on failure.
    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) -> Int { file.read(buffer, at: offset) }
}
