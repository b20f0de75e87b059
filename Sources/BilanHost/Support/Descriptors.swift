import Foundation

/// The files that this process may have open at once.
enum Descriptors {
    /// What a run needs: its own files, and two for each worker beside those of its start.
    static let needed = 32

    /// Numbers that a descriptor may have; past some thousands none is in use.
    private static var numbers: Range<Int32> {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0..<4096 }
        return 0..<Int32(min(limit.rlim_cur, 4096))
    }

    /// How many more files may be opened, as far as that may run out.
    static func available() -> Int { numbers.count { fcntl($0, F_GETFD) < 0 } }

    /// Keeps from workers what whoever started this process left open in it.
    static func closeOthersOnExec() {
        for number in numbers.dropFirst(3) {
            let flags = fcntl(number, F_GETFD)
            if flags >= 0, flags & FD_CLOEXEC == 0 { _ = fcntl(number, F_SETFD, flags | FD_CLOEXEC) }
        }
    }

    /// - Throws: `UserError` where too few are left, before anything is begun that would stop half-way.
    static func requireEnough() throws {
        let available = available()
        guard available >= needed else {
            throw UserError(
                "Bilan ne peut plus ouvrir que \(available) fichiers et en demande \(needed) au moins. Relevez la limite, "
                    + "par exemple avec « ulimit -n 1024 », puis relancez.", kind: .failed)
        }
    }

    /// A descriptor that isn't one of the three standard streams, which a child's are put in place of.
    static func aboveStandardStreams(_ descriptor: Int32) -> Int32 {
        guard (0...2).contains(descriptor) else { return descriptor }
        defer { close(descriptor) }
        return fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    }
}
