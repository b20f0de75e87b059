import Content
import Glibc

/// A file under way: written beside its place and put there whole, so that nobody meets half of it.
final class NewFile: ByteSink {
    private let path: String
    private let draft: String
    private var descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        draft = path + ".\(getpid()).part"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(String(fr: "ne peut pas être créé", en: "can’t be created")) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        Glibc.close(descriptor)
        unlink(draft)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        guard writeAll(bytes, to: descriptor) else {
            throw failure(String(fr: "ne peut pas être écrit", en: "can’t be written"))
        }
    }

    /// Puts the file in its place.
    func close() throws {
        let status = Glibc.close(descriptor)
        descriptor = -1
        guard status == 0, rename(draft, path) == 0 else {
            defer { unlink(draft) }
            throw failure(String(fr: "ne peut pas être écrit", en: "can’t be written"))
        }
    }

    private func failure(_ what: String) -> DocumentError {
        .unwritten("\(path) \(what)", SystemReason.text())
    }
}
