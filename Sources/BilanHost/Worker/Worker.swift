import BilanKit
import Foundation

/// The worker's side: loads one plugin and does one task in a process of its own, so that nothing the plugin does
/// reaches the host.
public enum Worker {
    /// The argument under which the command becomes a worker.
    public static let argument = "worker"

    /// Reads a task from standard input, does it, and ends the process.
    public static func run() -> Never {
        // Messages go to a descriptor of their own: what a plugin prints must not mix with them, and goes to standard
        // error.
        let output = dup(STDOUT_FILENO)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        let channel = MessageChannel(output: output)

        guard let line = readLine(), let task = try? JSONDecoder().decode(WorkerTask.self, from: Data(line.utf8)) else {
            FileHandle.standardError.write(Data("bilan worker : pas de tâche sur l’entrée standard\n".utf8))
            exit(2)
        }
        endWithHost()
        switch task {
        case .describe(let library):
            do {
                let plugin = try PluginLibrary(path: library)
                channel.send(
                    .plugin(
                        PluginDescription(
                            name: plugin.name, version: plugin.version, reports: plugin.reports.map { $0.about })))
            } catch {
                channel.send(.refused("\(error)"))
            }
        case .make(let task):
            ReportMaker(task: task, channel: channel).run()
        }
        channel.send(.finished)
        // Skips what plugins registered for the end of the process.
        _exit(0)
    }

    /// Ends this process when the host's end of standard input closes: a worker doesn't outlive its host.
    private static func endWithHost() {
        Thread.detachNewThread {
            while readLine() != nil { continue }
            _exit(0)
        }
    }
}

/// Sends messages to the host.
final class MessageChannel {
    private let output: Int32
    private let encoder = JSONEncoder()

    init(output: Int32) {
        self.output = output
        // What the plugin starts must not hold the channel open.
        _ = fcntl(output, F_SETFD, FD_CLOEXEC)
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func send(_ message: WorkerMessage) {
        guard var line = try? encoder.encode(message) else { return }
        line.append(UInt8(ascii: "\n"))
        line.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                // The host is gone: so is the reason to go on.
                if written <= 0 { _exit(0) }
                rest = rest.dropFirst(written)
            }
        }
    }
}
