import BilanKit
import Glibc
import Support

/// A CSV file under way.
final class CSVOutput {
    private let path: String
    private let descriptor: Int32
    /// The command's option that names the place.
    private let option: String
    private var lines = CSVLines()

    /// - Throws: `UserError` where the file can't be made.
    init(_ path: String, option: String = "--to") throws {
        self.path = path
        self.option = option
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(SystemFailure()) }
    }

    deinit { _ = Glibc.close(descriptor) }

    func write(_ cells: [String]) throws {
        lines.append(cells)
        if lines.bytes.count > 1 << 16 { try flush() }
    }

    /// Writes what is left.
    func close() throws { try flush() }

    private func flush() throws {
        do {
            try lines.bytes.withUnsafeBytes { try DescriptorIO.write($0, to: descriptor) }
        } catch let reason as SystemFailure {
            throw failure(reason)
        }
        lines.clear()
    }

    private func failure(_ reason: SystemFailure) -> UserError {
        UserError(
            fr: "Le fichier ne peut pas être écrit : \(reason). Vérifiez la place libre, ou choisissez une autre "
                + "destination avec \(option).",
            en:
                "The file can’t be written: \(reason). Check the free space, or choose another destination with \(option).",
            kind: .failed)
    }
}
