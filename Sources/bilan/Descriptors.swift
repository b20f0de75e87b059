import BilanHost
import Foundation
import Synchronization

/// How many files the command may have open at once: pipes to workers, the data, what is written.
enum Descriptors {
    /// What a command needs beside its workers.
    private static let needed = 48
    /// What a worker needs: its pipes, and the watch on its end.
    private static let perWorker = 12
    private static let free = Mutex(0)

    /// Takes as many as the system allows.
    /// - Throws: `UserError` where they are too few to work with.
    static func prepare() throws {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return }
        if limits.rlim_cur < 4096 {
            limits.rlim_cur = min(limits.rlim_max, 4096)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        }
        let most = Int(clamping: limits.rlim_cur)
        let free = most - (0..<Int32(min(most, 4096))).count { fcntl($0, F_GETFD) != -1 }
        guard free >= needed + perWorker else {
            throw UserError(
                "la limite de fichiers ouverts à la fois (\(most)) ne suffit pas. Augmentez-la, par exemple avec ulimit -n 256, puis "
                    + "recommencez.", kind: .failed)
        }
        Self.free.withLock { $0 = free }
    }

    /// How many workers may run at once.
    static var workers: Int { max(1, (free.withLock { $0 } - needed) / perWorker) }
}
