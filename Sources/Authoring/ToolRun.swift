import Foundation
import Support

/// A tool that was run to its end, and what it wrote. Its temporary files go with it: the Swift package manager leaves
/// folders behind where it is interrupted, and some where it isn't.
struct ToolRun {
    /// Its own, or the signal that ended it.
    let status: Int32
    /// Both of its streams, as they came.
    let text: String

    /// - Parameter arguments: the tool's name, which is looked for in `PATH`, and its arguments.
    /// - Throws: `SystemFailure` where there is no such tool, or it can't be started; `UserError` where nothing temporary can
    ///   be written.
    init(_ arguments: [String], environment: [String: String]) throws {
        guard let tool = SearchPath.find(arguments[0], environment) else { throw SystemFailure(ENOENT) }
        let scratch = try ScratchFolder.makeTemporary()
        defer { TemporaryFiles.remove(scratch) }
        let environment = environment.merging(["TMPDIR": scratch]) { $1 }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemFailure() }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
        let process: pid_t
        do {
            defer { close(ends[1]) }
            process = try RunningPrograms.start(isAsked: true) {
                try Spawn.start(
                    tool, [tool] + arguments.dropFirst(), environment: environment, actions: &actions,
                    hasOwnGroup: true)
            }
        }
        text = String(decoding: reader.readDataToEndOfFile(), as: UTF8.self)
        var information = siginfo_t()
        while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        RunningPrograms.ended(process)
        var code: Int32 = 0
        while waitpid(process, &code, 0) < 0, errno == EINTR {}
        status = code & 0x7f == 0 ? code >> 8 & 0xff : code & 0x7f
    }
}
