import BilanKit
import Foundation
import Support

/// Looks at one library: it is loaded by a worker of its own, behind the fence, and says what it is.
struct PluginInspection: Sendable {
    let worker: WorkerProcess

    /// - Parameters:
    ///   - timeout: seconds that a library may take to load.
    ///   - executable: the command, which becomes the worker.
    init(timeout: Double = 20, fence: FencePolicy = FencePolicy(), executable: String = Executable.path) {
        worker = WorkerProcess(executable: executable, timeout: timeout, fence: fence)
    }

    func finding(of library: String) async throws -> PluginCache.Finding {
        let heard = Locked<PluginCache.Finding?>(nil)
        let outcome = try await worker.run(.describe(library: library)) { message in
            switch message {
            case .plugin(let plugin): heard.value = plugin.finding
            case .refused(let plugin): heard.value = .refused(plugin)
            default: break
            }
        }
        if outcome.ending == .timedOut { return .hung(seconds: worker.timeout) }
        if let explanation = outcome.ending.explanation(timeout: worker.timeout) {
            let words = explanation + (outcome.lastWords.isEmpty ? "" : String(fr: " : ", en: ": ") + outcome.lastWords)
            return outcome.ending.isOfPlugin ? .crashed(words) : .notLooked(words)
        }
        return heard.value ?? .crashed(String(fr: "n’a rien dit d’elle-même", en: "said nothing of itself"))
    }
}

extension WorkerProcess.Ending {
    /// Whether it is the plugin's own doing, as far as can be known: memory that runs out and a request to end come from
    /// the machine.
    fileprivate var isOfPlugin: Bool {
        switch self {
        case .notStarted, .signalled(SIGKILL), .signalled(SIGTERM), .signalled(SIGINT), .signalled(SIGHUP): false
        case .finished, .exited, .signalled, .timedOut, .misbehaved, .exceeded: true
        }
    }
}

extension PluginDescription {
    /// What is kept of it: a plugin with a fault is refused.
    var finding: PluginCache.Finding {
        guard let fault else { return .plugin(self) }
        return .refused(
            RefusedPlugin(
                name: ReportIdentifier.isOne(name) ? name : nil,
                reports: reports.map(\.id).filter(ReportIdentifier.isOne), reason: fault))
    }
}
