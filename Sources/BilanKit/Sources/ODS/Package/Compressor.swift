internal import CZip
internal import Dispatch
import Glibc

/// Makes one raw deflate stream (RFC 1951) of the bytes that it is given, in pieces shared among the machine's cores.
///
/// A piece is what it is whatever core deflates it and whenever, and pieces go out in their order: the same bytes give
/// the same stream on
/// every machine. A piece more than there are cores may be under way, and one being filled, so that memory stays flat.
final class Compressor {
    private static let pieceSize = 1 << 20
    /// More cores would wait for the rows.
    private static let mostCores = 8

    /// How many cores the machine has.
    static var onlineCores: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

    private let queue = DispatchQueue(label: "fr.bilan.ods.deflate", attributes: .concurrent)
    private let cores: Int
    private let output: (UnsafeRawBufferPointer) throws -> Void
    private var filling = Piece(capacity: pieceSize)
    /// The oldest first.
    private var underway: [Piece] = []
    private var spare: [Piece] = []

    /// CRC-32 of the bytes that went out so far (ISO 3309).
    private(set) var checksum: UInt32 = 0
    /// How many bytes were given so far.
    private(set) var inputSize: UInt64 = 0

    /// - Parameters:
    ///   - cores: how many pieces are deflated at once; 1 does it on the calling thread.
    ///   - output: takes the stream's bytes in order, on the calling thread.
    init(cores: Int = Compressor.onlineCores, to output: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.cores = min(max(cores, 1), Self.mostCores)
        self.output = output
    }

    func compress(_ bytes: UnsafeRawBufferPointer) throws {
        inputSize += UInt64(bytes.count)
        var rest = bytes[...]
        while !rest.isEmpty {
            rest = rest.dropFirst(filling.append(UnsafeRawBufferPointer(rebasing: rest)))
            if filling.isFull { try begin() }
        }
    }

    /// Ends the stream.
    func finish() throws {
        filling.isLast = true
        if underway.isEmpty {
            filling.deflate()
            return try hand(filling)
        }
        try begin()
        while !underway.isEmpty { try finishOldest() }
    }

    /// Gives the piece that is full to a core, and waits where every core is busy.
    private func begin() throws {
        let piece = filling
        underway.append(piece)
        if cores == 1 { piece.deflate() } else { queue.async { piece.deflate() } }
        if cores == 1 || underway.count > cores { try finishOldest() }
        filling = spare.popLast() ?? Piece(capacity: Self.pieceSize)
    }

    private func finishOldest() throws {
        let piece = underway.removeFirst()
        piece.wait()
        try hand(piece)
        piece.clear()
        spare.append(piece)
    }

    private func hand(_ piece: Piece) throws {
        checksum = UInt32(truncatingIfNeeded: crc32_combine(uLong(checksum), uLong(piece.checksum), Int(piece.count)))
        try output(piece.deflated)
    }
}
