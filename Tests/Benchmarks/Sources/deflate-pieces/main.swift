// Seconds and bytes that compressors take for a workbook's content.xml in pieces, piece by piece in turn, so that
// whatever else the machine does slows all of them alike: deflate-pieces FILE
internal import CDeflate
internal import CZip

guard CommandLine.arguments.count == 2, let sample = Sample(CommandLine.arguments[1]) else {
    fatalError("usage: deflate-pieces FILE")
}
let pieceSize = 1 << 20

/// What a compressor took.
struct Cost {
    let name: String
    var seconds = 0.0
    var bytes = 0

    mutating func time(_ work: () -> Void) {
        let start = processorSeconds()
        work()
        seconds += processorSeconds() - start
    }
}

/// zlib with all of a stream before a piece in its window, as libzip calls it.
final class ZlibStream {
    private var state = z_stream()
    private var output = [UInt8](repeating: 0, count: 2 * pieceSize)
    private(set) var count = 0

    init(level: Int32) {
        deflateInit2_(
            &state, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
    }

    func add(_ bytes: UnsafeMutablePointer<UInt8>, count added: Int, isLast: Bool) {
        state.next_in = bytes
        state.avail_in = uInt(added)
        output.withUnsafeMutableBufferPointer {
            state.next_out = $0.baseAddress
            state.avail_out = uInt($0.count)
            deflate(&state, isLast ? Z_FINISH : Z_NO_FLUSH)
        }
        count = Int(state.total_out)
    }
}

/// Whether zlib reads a stream as so many bytes of that checksum.
func reads(_ stream: [UInt8], _ count: Int, _ checksum: UInt32) -> Bool {
    var (stream, bytes) = (stream, [UInt8](repeating: 0, count: count + 1))
    var state = z_stream()
    inflateInit2_(&state, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&state) }
    return stream.withUnsafeMutableBufferPointer { input in
        bytes.withUnsafeMutableBufferPointer { output in
            (state.next_in, state.avail_in) = (input.baseAddress, uInt(input.count))
            (state.next_out, state.avail_out) = (output.baseAddress, uInt(output.count))
            return inflate(&state, Z_FINISH) == Z_STREAM_END && Int(state.total_out) == count
                && libdeflate_crc32(0, output.baseAddress, count) == checksum
        }
    }
}

let piece = Piece(capacity: pieceSize)
let joined = [6, 7].map { JoinedPieces(level: $0, pieceSize: pieceSize) }
let zlib = ZlibStream(level: 6)
var costs = [
    Cost(name: "Bilan's encoder"), Cost(name: "libdeflate 6, joined"), Cost(name: "libdeflate 7, joined"),
    Cost(name: "zlib 6"),
]
var at = 0
while at < sample.count {
    let count = min(pieceSize, sample.count - at)
    let (start, isLast) = (sample.bytes + at, at + count == sample.count)
    costs[0].time {
        _ = piece.append(UnsafeRawBufferPointer(start: start, count: count))
        piece.isLast = isLast
        piece.deflate()
        piece.wait()
    }
    costs[0].bytes += piece.deflated.count
    piece.clear()
    for (index, pieces) in joined.enumerated() {
        costs[index + 1].time { pieces.add(start, count: count, isLast: isLast) }
    }
    costs[3].time { zlib.add(start, count: count, isLast: isLast) }
    at += count
}
costs[1].bytes = joined[0].stream.count
costs[2].bytes = joined[1].stream.count
costs[3].bytes = zlib.count
let checksum = libdeflate_crc32(0, sample.bytes, sample.count)
guard joined.allSatisfy({ reads($0.stream, sample.count, checksum) }) else { fatalError("joined pieces don't read") }

func rounded(_ value: Double, _ places: Double) -> Double { (value * places).rounded() / places }
print("\(sample.count / 1_000_000) MB of XML in pieces of 1 MB, one core")
for cost in costs {
    let name = cost.name + String(repeating: " ", count: 22 - cost.name.count)
    print(
        "  \(name) \(rounded(cost.seconds, 1000)) s, \(rounded(Double(cost.bytes) / 1e6, 100)) MB;",
        "beside zlib 6: time \(rounded(cost.seconds / costs[3].seconds, 100)),",
        "size \(rounded(Double(cost.bytes) / Double(costs[3].bytes), 1000))")
}
