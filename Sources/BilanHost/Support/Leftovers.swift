import Foundation

/// Files and folders that must go when the command ends, however it ends.
public enum Leftovers {
    private static let paths = Locked<[String]>([])

    static func add(_ path: String) { paths.update { $0.append(path) } }

    static func remove(_ path: String) {
        paths.update { $0.removeAll { $0 == path } }
        try? FileManager.default.removeItem(atPath: path)
    }

    public static func removeAll() {
        for path in paths.value { remove(path) }
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
            sources.update { $0.append(Source(source)) }
        }
    }

    private struct Source: @unchecked Sendable {
        let source: any DispatchSourceSignal
        init(_ source: any DispatchSourceSignal) { self.source = source }
    }

    private static let sources = Locked<[Source]>([])
}
