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
        let removed = entries.update { entries in
            defer { entries.removeAll { $0.path == path } }
            return entries.filter { $0.path == path }
        }
        try? FileManager.default.removeItem(atPath: path)
        for case let lock? in removed.map(\.lock) { close(lock) }
    }

    private static let endings = Locked<[@Sendable () -> Void]>([])

    /// - Parameter ending: what must be done before they are removed: ends the processes that may be writing in them.
    package static func add(ending: @escaping @Sendable () -> Void) { endings.update { $0.append(ending) } }

    public static func removeAll() {
        for ending in endings.value { ending() }
        for entry in entries.value { remove(entry.path) }
    }

    /// Removes them on Ctrl-C and on a request to end, then ends the process as the shell expects.
    public static func removeOnSignals() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                removeAll()
                _exit(128 + number)
            }
            source.resume()
            sources.update { $0.append(Source(number: number, source: source)) }
        }
    }

    /// From now on Ctrl-C is for what this process runs at the terminal, and does not end the process itself.
    package static func leaveInterrupts() {
        signal(SIGINT, SIG_IGN)
        for source in sources.value where source.number == SIGINT { source.source.cancel() }
    }

    private struct Source: @unchecked Sendable {
        let number: Int32
        let source: any DispatchSourceSignal
    }

    private static let sources = Locked<[Source]>([])
}
