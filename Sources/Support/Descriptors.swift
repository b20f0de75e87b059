import Foundation

/// The files that this process may have open at once: pipes to workers, the data, what is written.
package enum Descriptors {
    /// What a command needs beside its workers.
    private static let own = 48
    /// What a worker needs: its pipes, and the watch on its end.
    private static let perWorker = 12

    /// Numbers that a descriptor may have; past some thousands none is in use.
    private static var numbers: Range<Int32> {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return 0..<4096 }
        return 0..<Int32(min(limits.rlim_cur, 4096))
    }

    /// Takes as many as the system allows, up to 4096.
    package static func raiseLimit() {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0, limits.rlim_cur < 4096 else {
            return
        }
        limits.rlim_cur = min(limits.rlim_max, 4096)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    }

    /// How many may be open at once, as far as that is told here.
    package static var limit: Int { numbers.count }

    /// How many more files may be opened, as far as that may run out.
    static func available() -> Int { numbers.count - open().count(where: numbers.contains) }

    /// The numbers of those that are open. The system lists them: asking for each number that there may be costs a
    /// thousand times as much as a process has open.
    private static func open() -> [Int32] {
        guard let stream = opendir("/proc/self/fd") else { return numbers.filter { fcntl($0, F_GETFD) >= 0 } }
        defer { closedir(stream) }
        var found: [Int32] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let number = Int32(name), number != dirfd(stream) { found.append(number) }
        }
        return found
    }

    /// How many workers may run at once.
    package static var workers: Int { max(1, (available() - own) / perWorker) }

    /// - Throws: `UserError` where too few are left, before anything is begun that would stop half-way.
    package static func requireEnough() throws {
        guard available() >= own + perWorker else {
            throw UserError(
                fr:
                    "la limite de fichiers ouverts à la fois (\(numbers.count)) ne suffit pas. Augmentez-la, par exemple avec "
                    + "ulimit -n 256, puis recommencez.",
                en: "the limit of files that are open at once (\(numbers.count)) is not enough. Raise it, for example "
                    + "with ulimit -n 256, then try again.", kind: .failed)
        }
    }

    /// Keeps from workers what whoever started this process left open in it.
    package static func closeOthersOnExec() {
        for number in open() where number > STDERR_FILENO {
            let flags = fcntl(number, F_GETFD)
            if flags >= 0, flags & FD_CLOEXEC == 0 { _ = fcntl(number, F_SETFD, flags | FD_CLOEXEC) }
        }
    }

    /// A descriptor that isn't one of the three standard streams, which a child's are put in place of.
    package static func aboveStandardStreams(_ descriptor: Int32) -> Int32 {
        guard (0...2).contains(descriptor) else { return descriptor }
        defer { close(descriptor) }
        return fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    }
}
