import CZlib
import Foundation

/// The bytes that a gzip stream (RFC 1952) unpacks to: of all its members, as `gunzip` joins them.
///
/// A few bytes may unpack to thousands of times as many, so a stream that does is refused, as a workbook's part is.
package struct GzipBytes<Source: ByteSource>: ByteSource {
    /// How many times its packed size a stream may unpack to, once it is past `floor`.
    private static var ratio: Int { 500 }
    private static var floor: Int { 64 << 20 }

    private var source: Source
    private let inflater: Inflater
    private var packed: [UInt8] = []
    private var position = 0
    private var packedCount = 0
    private var count = 0
    /// Whether the last member is whole.
    private var isComplete = false

    init(_ source: Source) throws {
        self.source = source
        inflater = try Inflater()
    }

    package static func isOne(_ start: some Collection<UInt8>) -> Bool { start.starts(with: [0x1F, 0x8B]) }

    /// - Throws: `CSVFailure` for what is cut, damaged or made to exhaust the disk; the source's error.
    package mutating func next() throws -> [UInt8] {
        while true {
            if position == packed.count {
                packed = try source.next()
                position = 0
                packedCount += packed.count
                guard !packed.isEmpty else {
                    guard isComplete else { throw Self.damaged }
                    return []
                }
            }
            if isComplete {
                // What follows the last member fills up a block of tape, or is another member.
                guard Self.mayBeMember(packed[position...]) else {
                    position = packed.count
                    continue
                }
                try inflater.reset()
                isComplete = false
            }
            let (block, used, isEnd) = try inflater.inflate(packed, from: position)
            position += used
            isComplete = isEnd
            count += block.count
            if count > Self.floor, count / Self.ratio > packedCount { throw Self.bomb }
            if !block.isEmpty { return block }
            guard used > 0 || isEnd || position == packed.count else { throw Self.damaged }
        }
    }

    private static func mayBeMember(_ rest: ArraySlice<UInt8>) -> Bool { rest.first == 0x1F }

    fileprivate static var damaged: CSVFailure {
        CSVFailure(.format(.gzipDamaged))
    }

    private static var bomb: CSVFailure {
        CSVFailure(.format(.gzipBomb(ratio: ratio)))
    }
}

/// zlib's state, which must not move.
private final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private static let blockSize = 1 << 18

    init() throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 over the window's size asks for gzip's header and checksum.
        guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            throw CocoaError(.fileReadUnknown)
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func reset() throws { if inflateReset(stream) != Z_OK { throw GzipBytes<FileBytes>.damaged } }

    func inflate(_ packed: [UInt8], from start: Int) throws -> (block: [UInt8], used: Int, isEnd: Bool) {
        var input = packed
        var status = Z_OK
        var used = 0
        let block = try [UInt8](unsafeUninitializedCapacity: Self.blockSize) { out, count in
            input.withUnsafeMutableBufferPointer { bytes in
                stream.pointee.next_in = bytes.baseAddress?.advanced(by: start)
                stream.pointee.avail_in = UInt32(bytes.count - start)
                stream.pointee.next_out = out.baseAddress
                stream.pointee.avail_out = UInt32(Self.blockSize)
                status = CZlib.inflate(stream, Z_NO_FLUSH)
                used = bytes.count - start - Int(stream.pointee.avail_in)
            }
            count = Self.blockSize - Int(stream.pointee.avail_out)
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                throw GzipBytes<FileBytes>.damaged
            }
        }
        return (block, used, status == Z_STREAM_END)
    }
}
