import BilanKit
import Fence
import Foundation
import Support

/// The host's side of a worker: starts it, hands it its task, hears its messages, ends it. No wait is without an end,
/// whatever the plugin does.
struct WorkerProcess: Sendable {
    var executable: String = Executable.path
    /// Seconds after which the worker is ended.
    var timeout: Double
    /// What the worker is kept from.
    var fence = FencePolicy()
    /// Called with the lines that the plugin prints, as many as are kept; nil where nobody reads them.
    var onPrinted: (@Sendable ([String]) async -> Void)?

    /// How a worker ended.
    enum Ending: Sendable, Equatable {
        case finished
        /// It exited before its task was done.
        case exited(Int32)
        case signalled(Int32)
        /// It exceeded one of its limits: which, in words, with a remedy.
        case exceeded(String)
        case timedOut
        /// What it sent isn't what a worker sends: why, in words.
        case misbehaved(String)
        /// It could not be started.
        case notStarted(String)
    }

    struct Outcome: Sendable {
        var ending: Ending
        /// Swift's own word on a trap, or else the last lines that were printed, and where in the plugin it was: for a
        /// person who looks for the cause.
        var lastWords: String
        /// Whether a signal ended the worker and nobody knows at which line.
        var isUnplaced = false
        /// The processors' time that it took; nil where it isn't known.
        var processorSeconds: Double?
    }

    /// Runs a task.
    ///
    /// - Parameter onMessage: called for one message after the other, in order.
    func run(_ task: WorkerTask, onMessage: @escaping @Sendable (WorkerMessage) async -> Void) async throws -> Outcome {
        let order = WorkerOrder(
            task: task, fence: fence.rules(for: task, timeout: timeout),
            key: fence.isRaised ? MessageSeal.makeKey() : nil)
        let message = try JSONEncoder().encode(order)
        let isCancelled = Locked(false)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                do {
                    try DetachedThread.start {
                        continuation.resume(
                            returning: outcome(
                                of: order, message: message, isCancelled: isCancelled, onMessage: onMessage))
                    }
                } catch {
                    continuation.resume(returning: Outcome(ending: .notStarted("\(error)"), lastWords: ""))
                }
            }
        } onCancel: {
            isCancelled.value = true
        }
    }

    private func outcome(
        of order: WorkerOrder, message: Data, isCancelled: Locked<Bool>,
        onMessage: @escaping @Sendable (WorkerMessage) async -> Void
    ) -> Outcome {
        do {
            let child = try spare() ?? started(order.fence)
            var session = WorkerSession(
                child, order: order, message: message, timeout: timeout, isCancelled: isCancelled, onMessage: onMessage,
                onPrinted: onPrinted)
            return session.run()
        } catch {
            return Outcome(ending: .notStarted("\(error)"), lastWords: "")
        }
    }

    /// A worker that waits; it runs this very program.
    private func spare() -> ChildProcess? { executable == Executable.path ? SpareWorkers.take() : nil }

    private func started(_ fence: FenceRules?) throws -> ChildProcess {
        var environment = ProcessInfo.processInfo.environment
        if let fence { environment = WorkerEnvironment.fenced(environment, folder: fence.writable.first) }
        environment.merge(WorkerEnvironment.own) { $1 }
        return try ChildProcess(executable, arguments: [Worker.argument], environment: environment)
    }
}

extension WorkerProcess.Ending {
    /// What happened, in words; nil where the task was finished.
    func explanation(timeout: Double) -> String? {
        switch self {
        case .finished: nil
        case .exited(let code):
            String(
                fr: "s’est arrêtée avec le code \(code) avant la fin : elle appelle exit, au lieu de lancer une erreur",
                en: "ended with status \(code) before it was done: it calls exit, instead of throwing an error")
        case .signalled(let signal):
            String(
                fr: "s’est arrêtée brutalement (signal \(signal), \(Self.name(of: signal)))",
                en: "ended abruptly (signal \(signal), \(Self.name(of: signal)))")
        case .exceeded(let words): words
        case .timedOut:
            String(
                fr: "n’a pas fini en \(Self.seconds(timeout)) et a été arrêtée",
                en: "was not done after \(Self.seconds(timeout)) and was stopped")
        case .misbehaved(let reason): String(fr: "\(reason) et a été arrêtée", en: "\(reason) and was stopped")
        case .notStarted(let reason):
            String(
                fr:
                    "n’a pas pu être lancée : \(reason). Fermez d’autres programmes ou relevez la limite (ulimit), puis relancez",
                en: "could not be started: \(reason). Close other programs or raise the limit (ulimit), then run again")
        }
    }

    private static func seconds(_ value: Double) -> String {
        value == value.rounded()
            ? String(
                fr: "\(FrenchNumber.decimal(value, digits: 0)) s",
                en: "\(LocalizedNumberFormatter(.english).decimal(value, digits: 0)) s") : "\(value) s"
    }

    private static func name(of signal: Int32) -> String {
        switch signal {
        case SIGILL: String(fr: "SIGILL, une instruction d’arrêt de Swift", en: "SIGILL, a stop instruction of Swift")
        case SIGTRAP:
            String(fr: "SIGTRAP, une instruction d’arrêt de Swift", en: "SIGTRAP, a stop instruction of Swift")
        case SIGSEGV: String(fr: "SIGSEGV, un accès mémoire interdit", en: "SIGSEGV, a forbidden access to memory")
        case SIGABRT: String(fr: "SIGABRT, un abandon", en: "SIGABRT, an abort")
        case SIGBUS: String(fr: "SIGBUS, un accès mémoire impossible", en: "SIGBUS, an impossible access to memory")
        case SIGFPE: String(fr: "SIGFPE, un calcul impossible", en: "SIGFPE, an impossible computation")
        case SIGKILL:
            String(fr: "SIGKILL, mémoire épuisée ou arrêt demandé", en: "SIGKILL, memory exhausted or end requested")
        case SIGTERM: String(fr: "SIGTERM, arrêt demandé", en: "SIGTERM, end requested")
        case SIGXCPU: String(fr: "SIGXCPU, temps de calcul épuisé", en: "SIGXCPU, computing time exhausted")
        case SIGSYS:
            String(
                fr: "SIGSYS, un appel au système que la clôture refuse",
                en: "SIGSYS, a system call that the fence refuses")
        case SIGXFSZ: String(fr: "SIGXFSZ, fichier plus grand que permis", en: "SIGXFSZ, file larger than allowed")
        default: String(fr: "voir signal(7)", en: "see signal(7)")
        }
    }
}
