import BilanKit
import Fence
import Foundation
import Support

/// The worker's side: loads one plugin and does one task in a process of its own, so that nothing the plugin does
/// reaches the host.
public enum Worker {
    /// The argument under which the command becomes a worker.
    public static let argument = "worker"
    /// That under which it becomes one before there is a task.
    public static let spareArgument = "spare-worker"

    /// Receives a task from the host, does it, and ends the process.
    public static func run() -> Never {
        guard let channel = MessageChannel(), let order = channel.receiveOrder() else {
            FileHandle.standardError.write(
                Data(
                    String(
                        fr: "bilan worker : cette commande est lancée par bilan lui-même ; lancez bilan generate\n",
                        en: "bilan worker: this command is started by bilan itself; run bilan generate\n"
                    ).utf8))
            exit(2)
        }
        work(on: order, channel)
    }

    /// The same in a process that is there before any task is known: it ends where none comes.
    ///
    /// - Parameter hasTime: whether the task will come after a while, in which fonts can be looked at.
    public static func runSpare(hasTime: Bool = false) -> Never {
        guard let channel = MessageChannel() else { _exit(0) }
        if hasTime { DrawnFonts.prepare() }
        guard let order = channel.receiveOrder() else { _exit(0) }
        WorkerEnvironment.enter(order.fence)
        work(on: order, channel)
    }

    private static func work(on order: WorkerOrder, _ channel: MessageChannel) -> Never {
        // Before any thread exists, and before any of the plugin's code runs.
        if let rules = order.fence { fenceIn(rules, order.task, channel) }
        endWithHost(channel)
        CrashSignals.install()
        perform(order.task, WorkerLimits(order.fence), channel)
        // Skips what plugins registered for the end of the process.
        _exit(0)
    }

    /// Without the fence that was asked for nothing is done.
    private static func fenceIn(_ rules: FenceRules, _ task: WorkerTask, _ channel: MessageChannel) {
        do {
            try Fence.raise(rules)
        } catch {
            let reason = String(
                fr: "n’est pas lancée : la clôture qui la retient ne peut pas être posée (\(error))",
                en: "is not run: the fence that holds it can’t be raised (\(error))")
            switch task {
            case .describe, .examine: channel.send(.refused(RefusedPlugin(reason: reason)))
            case .make:
                channel.send(
                    .failed(name: nil, reason: String(fr: "l’extension \(reason)", en: "the plugin \(reason)")))
            }
            channel.send(.finished)
            _exit(0)
        }
    }

    private static func perform(_ task: WorkerTask, _ limits: WorkerLimits, _ channel: MessageChannel) {
        switch task {
        case .describe(let library):
            do {
                let plugin = try PluginLibrary(path: library)
                channel.send(.plugin(PluginDescription(plugin)))
            } catch {
                let name = (error as? PluginRefusal)?.plugin.flatMap { ReportIdentifier.isOne($0) ? $0 : nil }
                channel.send(.refused(RefusedPlugin(name: name, reason: "\(error)")))
            }
        case .examine(let library): channel.send(.library(LibraryExamination(of: library)))
        case .make(let task):
            task.messages.speakInProcess()
            ReportMaker(task: task, limits: limits, channel: channel).run()
        }
        channel.send(.finished)
    }

    /// Does a task in this very process, for a debugger: what ends the plugin ends the command.
    static func perform(_ task: WorkerTask, onMessage: @Sendable (WorkerMessage) async -> Void) async {
        let (messages, source) = AsyncStream<WorkerMessage>.makeStream()
        let body = Thread {
            perform(task, WorkerLimits(nil), MessageChannel { source.yield($0) })
            source.finish()
        }
        // As much as a worker's main thread has.
        body.stackSize = 8 << 20
        body.start()
        for await message in messages { await onMessage(message) }
    }

    /// Ends this process when the host's end of the channel closes: a worker doesn't outlive its host, nor does what
    /// the plugin started.
    private static func endWithHost(_ channel: MessageChannel) {
        Thread.detachNewThread {
            channel.waitForEnd()
            if getpgrp() == getpid() { kill(0, SIGKILL) }
            _exit(0)
        }
    }
}
