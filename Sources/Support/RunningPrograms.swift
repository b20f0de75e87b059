import Foundation

/// The programs that this process runs, each of which leads a group of processes: they end with this process, and what
/// they started ends with them.
package enum RunningPrograms {
    private struct State {
        /// Whether each is asked to end before it is killed.
        var asked: [pid_t: Bool] = [:]
        var isEnding = false
    }

    private static let state = Locked(State())
    /// Milliseconds that those that are asked have, and those that are killed.
    private static let (askedTime, killedTime) = (80, 60)

    /// Starts one. None is started once this process ends: its threads then go no further than here.
    ///
    /// - Parameters:
    ///   - isAsked: whether it removes files of its own when it is interrupted.
    ///   - spawn: starts it, as the leader of a group.
    package static func start(isAsked: Bool = false, _ spawn: () throws -> pid_t) throws -> pid_t {
        let process: pid_t? = try state.update { state in
            guard !state.isEnding else { return nil }
            let process = try spawn()
            state.asked[process] = isAsked
            return process
        }
        guard let process else { waitForEnd() }
        return process
    }

    /// Call it once one has ended, before the system is asked for its status: then its number is another's.
    package static func ended(_ process: pid_t) {
        // Whoever waits for a program that was ended here must not tell that it failed.
        if state.update({ state in
            if !state.isEnding { state.asked[process] = nil }
            return state.isEnding
        }) {
            waitForEnd()
        }
    }

    /// Ends all that run, and waits until they are gone: none then writes into a folder that is being removed.
    static func endAll() {
        let asked = state.update { state in
            state.isEnding = true
            return state.asked
        }
        let polite = asked.filter(\.value).map(\.key)
        // A tool may have put what it started into groups of their own.
        let started = ProcessTree(startedBy: polite)
        for (process, isAsked) in asked { kill(-process, isAsked ? SIGINT : SIGKILL) }
        wait(for: polite, milliseconds: askedTime)
        for process in polite { kill(-process, SIGKILL) }
        started.kill()
        wait(for: Array(asked.keys), milliseconds: killedTime)
    }

    private static func wait(for processes: [pid_t], milliseconds: Int) {
        let end = DispatchTime.now().uptimeNanoseconds + UInt64(milliseconds) * 1_000_000
        var left = processes
        while true {
            left.removeAll(where: hasEnded)
            if left.isEmpty || DispatchTime.now().uptimeNanoseconds >= end { return }
            usleep(1000)
        }
    }

    private static func hasEnded(_ process: pid_t) -> Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0
            || information.si_signo == SIGCHLD
    }

    private static func waitForEnd() -> Never { while true { pause() } }
}
