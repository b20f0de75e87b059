import Foundation
import Subprocess
import SystemPackage

/// The host's side of a worker: starts it, hands it its task, hears its messages, ends it.
struct WorkerProcess: Sendable {
    var executable: String = Executable.path
    /// Seconds after which the worker is ended.
    var timeout: Double

    /// How a worker ended.
    enum Ending: Sendable, Equatable {
        case finished
        /// It exited before its task was done.
        case exited(Int32)
        case signalled(Int32)
        case timedOut
    }

    struct Outcome: Sendable {
        var ending: Ending
        /// Swift's own word on a trap, or else the first lines that were printed, for a person who looks for the cause.
        var lastWords: String
    }

    /// Runs a task; messages come in order, on one task.
    func run(_ task: WorkerTask, onMessage: @escaping @Sendable (WorkerMessage) async -> Void) async throws -> Outcome {
        var line = try JSONEncoder().encode(task)
        line.append(UInt8(ascii: "\n"))
        var options = PlatformOptions()
        // A group of its own, so that what the plugin starts ends with it.
        options.processGroupID = 0
        let (timeout, input) = (timeout, line)

        let result = try await Subprocess.run(
            .path(FilePath(executable)), arguments: [Worker.argument],
            // A trap's message is enough: Swift's own backtrace costs time and hides it.
            environment: .inherit.updating(["SWIFT_BACKTRACE": "enable=no"]), platformOptions: options,
            input: .inputWriter, output: .sequence, error: .sequence
        ) { execution in
            try? await withThrowingTaskGroup(of: Heard.self) { group in
                group.addTask {
                    // Standard input stays open: its end tells the worker that the host is gone.
                    _ = try await execution.standardInputWriter.write(input)
                    var finished = false
                    for try await line in execution.standardOutput.strings() {
                        guard let message = try? JSONDecoder().decode(WorkerMessage.self, from: Data(line.utf8)) else {
                            continue
                        }
                        if case .finished = message { finished = true }
                        await onMessage(message)
                    }
                    return .output(finished: finished)
                }
                group.addTask {
                    var words: [String] = []
                    for try await line in execution.standardError.strings() where words.count < 8 {
                        words.append(String(line.prefix(400)))
                    }
                    return .errors(words.first { $0.contains("Fatal error") } ?? words.joined(separator: "\n"))
                }
                group.addTask {
                    try await Task.sleep(for: .seconds(timeout))
                    return .timeout
                }
                var heard = (finished: false, words: "", timedOut: false, open: 2)
                while heard.open > 0, let next = try await group.next() {
                    switch next {
                    case .output(let finished): (heard.finished, heard.open) = (finished, heard.open - 1)
                    case .errors(let words): (heard.words, heard.open) = (words, heard.open - 1)
                    case .timeout:
                        heard.timedOut = true
                        try? execution.send(signal: .kill, toProcessGroup: true)
                    }
                }
                group.cancelAll()
                return heard
            }
        }
        let heard = result.takeClosureResult()
        let ending: Ending =
            switch result.terminationStatus {
            case _ where heard?.timedOut == true: .timedOut
            case _ where heard?.finished == true: .finished
            case .exited(let code): .exited(code)
            case .signaled(let signal): .signalled(signal)
            }
        return Outcome(ending: ending, lastWords: heard?.words ?? "")
    }

    private enum Heard: Sendable {
        case output(finished: Bool)
        case errors(String)
        case timeout
    }
}

extension WorkerProcess.Ending {
    /// What happened, in words; nil where the task was finished.
    func explanation(timeout: Double) -> String? {
        switch self {
        case .finished: nil
        case .exited(let code): "s’est arrêtée avec le code \(code) avant la fin"
        case .signalled(let signal): "s’est arrêtée brutalement (signal \(signal), \(Self.name(of: signal)))"
        case .timedOut:
            "n’a pas fini en \(Self.seconds(timeout)) et a été arrêtée. Donnez-lui plus de temps avec --timeout"
        }
    }

    private static func seconds(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value)) s" : "\(value) s"
    }

    private static func name(of signal: Int32) -> String {
        switch signal {
        case SIGILL: "SIGILL, une instruction d’arrêt de Swift"
        case SIGTRAP: "SIGTRAP, une instruction d’arrêt de Swift"
        case SIGSEGV: "SIGSEGV, un accès mémoire interdit"
        case SIGABRT: "SIGABRT, un abandon"
        case SIGBUS: "SIGBUS, un accès mémoire impossible"
        case SIGFPE: "SIGFPE, un calcul impossible"
        case SIGKILL: "SIGKILL, mémoire épuisée ou arrêt demandé"
        case SIGTERM: "SIGTERM, arrêt demandé"
        case SIGXCPU: "SIGXCPU, temps de calcul épuisé"
        default: "voir signal(7)"
        }
    }
}
