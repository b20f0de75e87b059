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
        // A debugger waits for its child's signals, which this command may hold back or ignore.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)

        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in arguments + variables { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, &attributes, &arguments, &variables)
        if readsErrors { close(ends[1]) }
        guard code == 0 else {
            if readsErrors { close(ends[0]) }
            throw SystemFailure(code)
        }
        self.process = process
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
