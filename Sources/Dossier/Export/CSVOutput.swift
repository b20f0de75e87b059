import BilanKit
import Glibc
import Support

/// A CSV file under way: UTF-8, commas, lines that end with LF, quotation marks where they are needed.
final class CSVOutput {
    private let path: String
    private let descriptor: Int32
    /// The command's option that names the place.
    private let option: String
    private var buffer: [UInt8] = []

    /// - Throws: `UserError` where the file can't be made.
    init(_ path: String, option: String = "--to") throws {
        self.path = path
        self.option = option
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(SystemFailure()) }
    }

    deinit { _ = Glibc.close(descriptor) }

    func write(_ cells: [String]) throws {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            append(cell)
        }
        buffer.append(0x0A)
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Writes what is left.
    func close() throws { try flush() }

    private func append(_ cell: String) {
        let bytes = cell.utf8
        let needsQuotes =
            bytes.first == 0x20 || bytes.last == 0x20
            || bytes.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return buffer.append(contentsOf: bytes) }
        buffer.append(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private func flush() throws {
        do {
            try buffer.withUnsafeBytes { try WholeWrite.write($0, to: descriptor) }
        } catch let reason as SystemFailure {
            throw failure(reason)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failure(_ reason: SystemFailure) -> UserError {
        UserError(
            "Le fichier ne peut pas être écrit : \(reason). Vérifiez la place libre, ou choisissez une autre "
                + "destination avec \(option).", kind: .failed)
    }
}
