import CZip
import Testing

@testable import ODS

@Suite struct DeflateTests {
    /// The stream that a compressor makes, and its checksum.
    private func deflated(
        _ bytes: [UInt8], cores: Int = 2, blocks: Int = 100_000
    ) throws -> (stream: [UInt8], checksum: UInt32) {
        var stream: [UInt8] = []
        let compressor = Compressor(cores: cores) { stream += $0 }
        var rest = bytes[...]
        while !rest.isEmpty {
            try rest.prefix(blocks).withUnsafeBytes { try compressor.compress($0) }
            rest = rest.dropFirst(blocks)
        }
        try compressor.finish()
        #expect(compressor.inputSize == UInt64(bytes.count))
        return (stream, compressor.checksum)
    }

    /// What zlib reads in a stream; nil where it refuses it, or where it does not end with the last byte.
    private func inflated(_ stream: [UInt8], count: Int) -> [UInt8]? {
        var input = stream
        var output = [UInt8](repeating: 0, count: count + 1)
        var state = z_stream()
        guard inflateInit2_(&state, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&state) }
        let status = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                state.next_in = input.baseAddress
                state.avail_in = uInt(input.count)
                state.next_out = output.baseAddress
                state.avail_out = uInt(output.count)
                return inflate(&state, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END, state.avail_in == 0 else { return nil }
        return Array(output[..<Int(state.total_out)])
    }

    private func rows(_ count: Int) -> [UInt8] {
        (0..<count).flatMap {
            Array(
                "<row><cell style=\"ce\($0 % 7)\" value=\"\($0 &* 7_919 % 100_003)\"><p>n° \($0)</p></cell></row>".utf8)
        }
    }

    private func noise(_ count: Int, of values: UInt64 = 256) -> [UInt8] {
        var state: UInt64 = 7
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8((state >> 33) % values)
        }
    }

    private func comesBack(_ bytes: [UInt8]) throws -> Bool {
        let (stream, checksum) = try deflated(bytes)
        let expected = bytes.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, uInt($0.count))) }
        return inflated(stream, count: bytes.count) == bytes && checksum == expected
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 8, 255, 256, 1000])
    func `short inputs come back as they were`(count: Int) throws {
        #expect(try comesBack(noise(count)))
        #expect(try comesBack([UInt8](repeating: 65, count: count)))
        #expect(try comesBack(Array(rows(20).prefix(count))))
    }

    @Test(arguments: [-1, 0, 1, 100])
    func `inputs about as long as a piece come back as they were`(more: Int) throws {
        #expect(try comesBack(Array(rows(20_000).prefix((1 << 20) + more))))
        #expect(try comesBack([UInt8](repeating: 0, count: (1 << 20) + more)))
    }

    @Test func `noise comes back, and takes hardly more room than it had`() throws {
        let bytes = noise(2_500_000)
        #expect(try comesBack(bytes))
        #expect(try deflated(bytes).stream.count < bytes.count + bytes.count / 1000)
    }

    @Test(arguments: [2, 3, 16, 200])
    func `letters of every number come back`(values: UInt64) throws {
        #expect(try comesBack(noise(300_000, of: values)))
    }

    @Test func `letters whose numbers grow as Fibonacci's do, which ask for long words, come back`() throws {
        var bytes: [UInt8] = []
        var (a, b) = (1, 1)
        for letter in 0..<24 as Range<UInt8> {
            bytes += [UInt8](repeating: letter, count: a)
            (a, b) = (b, a + b)
        }
        // Shuffled, so that letters are written and not copied.
        var order = noise(bytes.count * 4).makeIterator()
        for index in bytes.indices.reversed() where index > 0 {
            let draw = (0..<4).reduce(0) { sum, _ in sum << 8 | Int(order.next()!) }
            bytes.swapAt(index, draw % (index + 1))
        }
        #expect(try comesBack(bytes))
    }

    @Test(arguments: [24, 104, 300], [32_767, 32_768, 32_769, 65_535, 65_536, 65_537, 98_304, 131_072])
    func `bytes that come back at a distance about the window's, or twice as far, come back`(
        length: Int, distance: Int
    ) throws {
        // Noise between them, so that nothing else is copied.
        var bytes = noise(distance * 3)
        for start in [0, distance, distance * 2] {
            bytes.replaceSubrange(start..<start + length, with: rows(10).prefix(length))
        }
        #expect(try comesBack(bytes))
    }

    @Test(arguments: 1...40)
    func `bytes of any kind in pieces of any length come back`(seed: Int) throws {
        var chance = ChanceValues(seed: seed)
        var bytes: [UInt8] = []
        while bytes.count < 400_000 {
            let length = Int.random(in: 1...40_000, using: &chance)
            switch Int.random(in: 0..<4, using: &chance) {
            case 0: bytes += noise(length, of: UInt64.random(in: 1...256, using: &chance))
            case 1: bytes += [UInt8](repeating: UInt8.random(in: 0...255, using: &chance), count: length)
            case 2 where bytes.count > length:
                let start = Int.random(in: 0..<bytes.count - length, using: &chance)
                bytes += bytes[start..<start + length]
            default: bytes += rows(length / 60)
            }
        }
        let (stream, _) = try deflated(
            bytes, cores: Int.random(in: 1...3, using: &chance), blocks: Int.random(in: 1...70_000, using: &chance))
        #expect(inflated(stream, count: bytes.count) == bytes)
    }

    @Test func `the stream is the same however many cores there are and however the bytes are handed over`() throws {
        let bytes = rows(60_000)
        let one = try deflated(bytes, cores: 1)
        #expect(try deflated(bytes, cores: 2, blocks: 7_001) == one)
        #expect(try deflated(bytes, cores: 8, blocks: 3_000_000) == one)
    }

    @Test func `a sheet's rows take little more room than with zlib`() throws {
        let bytes = rows(30_000)
        var size = uLong(compressBound(uLong(bytes.count)))
        var zlib = [UInt8](repeating: 0, count: Int(size))
        #expect(compress2(&zlib, &size, bytes, uLong(bytes.count), 6) == Z_OK)
        #expect(try deflated(bytes).stream.count < Int(size) * 108 / 100)
    }

    @Test func `what takes the stream may fail, and the failure comes out`() throws {
        struct Full: Error {}
        let compressor = Compressor(cores: 4) { _ in throw Full() }
        #expect(throws: Full.self) {
            for _ in 0..<20 { try rows(10_000).withUnsafeBytes { try compressor.compress($0) } }
            try compressor.finish()
        }
    }
}
