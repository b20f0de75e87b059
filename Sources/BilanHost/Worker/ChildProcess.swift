import Foundation
import Support

/// A worker's process: started in a group of its own, with a socket in place of standard input for messages, and
/// another in place of its output and errors.
final class ChildProcess {
    /// How a process ended.
    enum Status: Sendable, Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// The host's end of the socket.
    let channel: Int32
    /// The host's end of what is printed.
    let output: Int32
    private let process: pid_t
    private var status: Status?
    /// Seconds of a processor's time that it took; nil before its end is known.
    private(set) var processorTime: Double?

    /// Starts a program as a worker.
    ///
    /// - Throws: `SystemFailure`.
    init(_ executable: String, arguments: [String], environment: [String: String]) throws {
        let sockets = try WorkerSockets()
        Descriptors.closeOthersOnExec()
        do {
            process = try RunningPrograms.start {
                try Self.spawn(
                    executable, arguments: arguments, environment: environment, channel: sockets.theirChannel,
                    output: sockets.theirOutput)
            }
        } catch {
            sockets.closeAll()
            throw error
        }
        sockets.closeTheirs()
        (channel, output) = (sockets.channel, sockets.output)
    }

    /// One that runs, and holds its ends of the sockets.
    init(_ process: pid_t, _ sockets: WorkerSockets) {
        self.process = process
        (channel, output) = (sockets.channel, sockets.output)
    }

    deinit {
        close(channel)
        close(output)
    }

    static func spawn(
        _ executable: String, arguments: [String], environment: [String: String], channel: Int32, output: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, channel, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)

        return try Spawn.start(
            executable, [executable] + arguments, environment: environment, actions: &actions, hasOwnGroup: true)
    }

    /// How the process ended, once it has; what it started is ended with it.
    func endedStatus() -> Status? {
        if let status { return status }
        var information = siginfo_t()
        // The process stays known to the system until it is asked for: its group's number isn't given anew meanwhile.
        guard waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0,
            information.si_signo == SIGCHLD
        else { return nil }
        kill()
        RunningPrograms.ended(process)
        var code: Int32 = 0
        var usage = rusage()
        while wait4(process, &code, 0, &usage) < 0, errno == EINTR {}
        processorTime = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        status = code & 0x7f == 0 ? .exited(code >> 8 & 0xff) : .signalled(code & 0x7f)
        return status
    }

    /// Ends the process, and waits for its end.
    func end() {
        kill()
        while endedStatus() == nil { usleep(100) }
    }

    /// Ends the process and what it started.
    func kill() {
        guard status == nil else { return }
        Glibc.kill(-process, SIGKILL)
    }
}
