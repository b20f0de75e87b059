import Foundation

/// Files and folders that must go when the command ends, however it ends.
public enum TemporaryFiles {
    private struct Entry: Sendable {
        var path: String
        /// A descriptor whose lock says that the owner lives; kept until the path is gone.
        var lock: Int32?
    }

    private static let entries = Locked<[Entry]>([])

    static func add(_ path: String, lock: Int32? = nil) { entries.update { $0.append(Entry(path: path, lock: lock)) } }

    package static func remove(_ path: String) {
        // A thread may still be writing in it.
        for _ in 0..<10 {
            try? FileManager.default.removeItem(atPath: path)
            if access(path, F_OK) != 0 { break }
            usleep(1000)
        }
        // Listed until it is gone: the process may end while this is under way.
        let removed = entries.update { entries in
            defer { entries.removeAll { $0.path == path } }
            return entries.filter { $0.path == path }
        }
        for case let lock? in removed.map(\.lock) { close(lock) }
    }

    private static let endings = Locked<[@Sendable () -> Void]>([])

    /// - Parameter ending: what must be done before they are removed.
    package static func add(ending: @escaping @Sendable () -> Void) { endings.update { $0.append(ending) } }

    public static func removeAll() {
        RunningPrograms.endAll()
        for ending in endings.value { ending() }
        for entry in entries.value { remove(entry.path) }
    }

    // MARK: Signals

    /// Where a signal's number is written for the thread that ends the process.
    nonisolated(unsafe) private static var signalled: Int32 = -1

    /// Removes them on Ctrl-C and on a request to end, then ends the process as the shell expects. Programs that this
    /// process starts have their signals as they are by default.
    public static func removeOnSignals() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let reading = ends[0]
        signalled = ends[1]
        let waiting: ()? = try? DetachedThread.start {
            var number: UInt8 = 0
            while read(reading, &number, 1) != 1 {}
            removeAll()
            _exit(128 + Int32(number))
        }
        guard waiting != nil else { return }
        var action = sigaction()
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESTART))
        action.__sigaction_handler.sa_handler = { signal in
            let error = errno
            var number = UInt8(truncatingIfNeeded: signal)
            write(TemporaryFiles.signalled, &number, 1)
            errno = error
        }
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaction(number, &action, nil) }
    }

    /// From now on Ctrl-C is for what this process runs at the terminal, and does not end the process itself.
    package static func leaveInterrupts() { signal(SIGINT, SIG_IGN) }
}
