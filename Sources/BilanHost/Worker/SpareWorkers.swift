import CForking
import Foundation
import Support

/// Workers that are there before there is a task for them: forked as a command begins, or, of a command that goes on and
/// has threads, started between two runs. Each is ready at once, where one that is started anew takes some tens of
/// milliseconds to load its libraries.
///
/// A spare worker is what a started one is, a process of its own in a group of its own, with sockets in place of its
/// standard streams and nothing else open. What this process knows it doesn't have: it is forked before anything is
/// read, and forgets the command line and the environment before a plugin comes.
public enum SpareWorkers {
    private struct Spare: Sendable {
        var process: pid_t
        var sockets: WorkerSockets
    }

    private static let waiting = Locked<[Spare]>([])

    /// The word of the command line that follows the command's name, in place.
    public static var firstWord: String? { forking_argument(1).map { String(cString: $0) } }

    /// Forks some. Call it first of all: a process that has threads forks none.
    public static func fork(_ count: Int) {
        guard OwnProcess.threadCount == 1 else { return }
        for _ in 0..<count {
            guard let sockets = try? WorkerSockets() else { return }
            guard let process = fork(sockets) else { return sockets.closeAll() }
            sockets.closeTheirs()
            waiting.update { $0.append(Spare(process: process, sockets: sockets)) }
        }
    }

    /// Starts one, unless one waits: it loads while nobody waits for it. Where it can't be started, the next run starts its
    /// own.
    public static func start() {
        guard waiting.value.isEmpty, let sockets = try? WorkerSockets() else { return }
        Descriptors.closeOthersOnExec()
        var environment = ProcessInfo.processInfo.environment
        environment.merge(WorkerEnvironment.own) { $1 }
        let process = try? RunningPrograms.start {
            try ChildProcess.spawn(
                Executable.path, arguments: [Worker.spareArgument], environment: environment,
                channel: sockets.theirChannel, output: sockets.theirOutput)
        }
        guard let process else { return sockets.closeAll() }
        sockets.closeTheirs()
        waiting.update { $0.append(Spare(process: process, sockets: sockets)) }
    }

    /// - Returns: the process's number; nil where the system refuses.
    private static func fork(_ sockets: WorkerSockets) -> pid_t? {
        // No lock is held meanwhile: the forked process would have it for ever.
        let process = withUnsafePointer(to: sockets) { sockets in
            forking_fork(
                { SpareWorkers.become($0!.assumingMemoryBound(to: WorkerSockets.self).pointee) },
                UnsafeMutableRawPointer(mutating: sockets))
        }
        guard process > 0 else { return nil }
        // Its group must be there before it may be ended by it.
        setpgid(process, process)
        return try? RunningPrograms.start { process }
    }

    /// The forked process: from here on a worker.
    private static func become(_ sockets: WorkerSockets) -> Never {
        setpgid(0, 0)
        // As it is for a program that is started: what this process ignores or handles is none of the worker's.
        for number in Int32(1)...64 where number != SIGXFSZ { signal(number, SIG_DFL) }
        dup2(sockets.theirChannel, STDIN_FILENO)
        dup2(sockets.theirOutput, STDOUT_FILENO)
        dup2(sockets.theirOutput, STDERR_FILENO)
        forking_close_from(STDERR_FILENO + 1)
        Worker.runSpare()
    }

    /// One that waits; nil where none is left.
    static func take() -> ChildProcess? {
        while let spare = waiting.update({ $0.popLast() }) {
            let child = ChildProcess(spare.process, spare.sockets)
            // One that waited long may have been ended by whoever was short of memory.
            if child.endedStatus() == nil { return child }
        }
        return nil
    }

    /// Ends those that were not needed.
    public static func dismiss() {
        let unneeded = waiting.update { waiting in
            defer { waiting = [] }
            return waiting
        }
        for spare in unneeded { ChildProcess(spare.process, spare.sockets).end() }
    }
}
