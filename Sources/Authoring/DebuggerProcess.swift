import Foundation
import Support

/// A debugger that runs in this process's place at the terminal: it has the terminal's keys, Ctrl-C among them.
final class DebuggerProcess {
    private let process: pid_t
    /// Where its errors are read; nil where they aren't.
    private let errors: FileHandle?

    /// The one that runs now: it ends with the command.
    private static let running = Locked<pid_t?>(nil)

    /// - Parameters:
    ///   - words: its name and its arguments.
    ///   - readsErrors: whether its standard error is read, or is this process's own.
    /// - Throws: `SystemFailure`.
    init(_ path: String, _ words: [String], environment: [String: String], readsErrors: Bool) throws {
        var ends: [Int32] = [-1, -1]
        if readsErrors, pipe(&ends) != 0 { throw SystemFailure() }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if readsErrors {
            posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
            for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
        }
        defer { if readsErrors { close(ends[1]) } }
        do {
            process = try Spawn.start(path, words, environment: environment, actions: &actions)
        } catch {
            if readsErrors { close(ends[0]) }
            throw error
        }
        errors = readsErrors ? FileHandle(fileDescriptor: ends[0], closeOnDealloc: true) : nil
        Self.running.value = process
        TemporaryFiles.add { Self.running.value.map { _ = kill($0, SIGTERM) } }
        TemporaryFiles.leaveInterrupts()
    }

    /// Waits for its end.
    /// - Parameter onError: hears its errors, line by line.
    func wait(onError: @escaping @Sendable (String) -> Void) {
        let isRead = DispatchSemaphore(value: 0)
        if let errors {
            Thread.detachNewThread {
                var lines = LineReader()
                while case let data = errors.availableData, !data.isEmpty { lines.take(data).forEach(onError) }
                lines.rest.map(onError)
                isRead.signal()
            }
        }
        while waitpid(process, nil, 0) < 0, errno == EINTR {}
        Self.running.value = nil
        // What the debugged command started may hold the other end open.
        if errors != nil { _ = isRead.wait(timeout: .now() + 2) }
    }
}

/// Lines in bytes that come as they come.
struct LineReader {
    private var kept = Data()

    /// The lines that bytes complete.
    mutating func take(_ data: Data) -> [String] {
        kept += data
        guard let end = kept.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        let lines = kept[..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        kept = Data(kept[kept.index(after: end)...])
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The last line, where nothing ends it.
    var rest: String? { kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self) }
}
