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
    /// The processors' time that it took, once it ended.
    private(set) var processorSeconds: Double?

    private static let running = Locked<Set<pid_t>>([])
    /// Asked for once, by the first process.
    private static let endsWithCommand: Void = TemporaryFiles.add(ending: killAll)

    /// - Throws: `SystemFailure`.
    init(_ executable: String, arguments: [String], environment: [String: String]) throws {
        var sockets: [Int32] = [-1, -1]
        var printing: [Int32] = [-1, -1]
        func closeAll() { for descriptor in sockets + printing where descriptor >= 0 { close(descriptor) } }
        let flags = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, flags, 0, &sockets) == 0, socketpair(AF_UNIX, flags, 0, &printing) == 0 else {
            let failure = SystemFailure()
            closeAll()
            throw failure
        }
        sockets = sockets.map(Descriptors.aboveStandardStreams)
        printing = printing.map(Descriptors.aboveStandardStreams)
        guard (sockets + printing).allSatisfy({ $0 >= 0 }), fcntl(sockets[0], F_SETFL, O_NONBLOCK) == 0,
            fcntl(printing[0], F_SETFL, O_NONBLOCK) == 0
        else {
            let failure = SystemFailure()
            closeAll()
            throw failure
        }
        Descriptors.closeOthersOnExec()
        do {
            process = try Self.spawn(
                executable, arguments: arguments, environment: environment, channel: sockets[1], output: printing[1])
        } catch {
            closeAll()
            throw error
        }
        close(sockets[1])
        close(printing[1])
        (channel, output) = (sockets[0], printing[0])
        Self.endsWithCommand
        Self.running.update { [process] in _ = $0.insert(process) }
    }

    deinit {
        close(channel)
        close(output)
    }

    private static func spawn(
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
        Self.running.update { [process] in _ = $0.remove(process) }
        var code: Int32 = 0
        var usage = rusage()
        var ended = wait4(process, &code, 0, &usage)
        while ended < 0, errno == EINTR { ended = wait4(process, &code, 0, &usage) }
        // Its memory isn't taken from here: the system counts that of this process, before the program was executed.
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        status = code & 0x7f == 0 ? .exited(code >> 8 & 0xff) : .signalled(code & 0x7f)
        return status
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// Ends the process and what it started.
    func kill() {
        guard status == nil else { return }
        Glibc.kill(-process, SIGKILL)
    }

    /// Ends all that run: before this process ends, so that none writes into a folder that is being removed.
    static func killAll() {
        running.update { for process in $0 { Glibc.kill(-process, SIGKILL) } }
    }
}
