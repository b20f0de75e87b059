import BilanHost
import Foundation
import Support
import Synchronization

/// Standard output and standard error, written so that a stream that is closed or full never ends the process midway.
enum StandardStream: Int32 {
    case output = 1
    case errors = 2

    /// Why a stream couldn't be written to, the first time.
    private static let failures = Mutex<[Int32: Int32]>([:])
    /// Those that were closed when the command began.
    private static let closed = Mutex<Set<Int32>>([])

    /// Takes the places of descriptors 0 to 2 that are closed, before any file could: what is printed would go into it.
    /// Writing to them fails all the same.
    static func fill() {
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
            _ = closed.withLock { $0.insert(descriptor) }
            if open("/dev/null", O_RDONLY) < 0 { _ = open("/", O_RDONLY) }
        }
    }

    /// Writing past the largest file allowed is told by its error then, in the command and in its workers.
    static func ignoreFileSizeSignal() { signal(SIGXFSZ, SIG_IGN) }

    /// Writing to a reader that is gone is told by its error then. A worker does without: it ends with the command that reads it.
    static func ignoreSignalOfGoneReaders() { signal(SIGPIPE, SIG_IGN) }

    var wasClosed: Bool { Self.closed.withLock { $0.contains(rawValue) } }

    /// The system's error of the first write that failed; nil where none did.
    var failure: Int32? { Self.failures.withLock { $0[rawValue] } }

    /// Writes all of a text. Where the reader has gone, ends the command quietly, as the shell's own tools do.
    /// - Returns: false where it can't be written.
    @discardableResult func write(_ text: String) -> Bool {
        var text = text
        let error = text.withUTF8 { bytes -> Int32? in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let count = Glibc.write(rawValue, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                    continue
                }
                switch errno {
                case EINTR: continue
                case EAGAIN:
                    var waited = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
                    poll(&waited, 1, -1)
                case EPIPE:
                    TemporaryFiles.removeAll()
                    _exit(128 + SIGPIPE)
                case let error: return error
                }
            }
            return nil
        }
        guard let error else { return true }
        Self.failures.withLock { failures in
            if failures[rawValue] == nil { failures[rawValue] = error }
        }
        return false
    }
}
