import Foundation
import Testing

/// A PostgreSQL server for one suite of tests: in a folder of its own, on a Unix socket, asking for a password.
final class PostgresServer: Sendable {
    @TaskLocal static var current: PostgresServer?

    static let user = "bilan"
    static let password = "mot de/passe@secret"

    /// The folder of the server's programs; nil where they aren't installed.
    static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted {
            (Int($0) ?? 0) > (Int($1) ?? 0)
        }
        return versions.map { "\(root)/\($0)/bin" }.first {
            FileManager.default.isExecutableFile(atPath: $0 + "/initdb")
        }
    }()

    let folder: String
    /// The shell that watches over the server, and the end of the socket that it reads: once that is closed, also by
    /// this process's death, it stops the server and removes the folder.
    private let watcher: pid_t
    private let lifeline: Int32

    init() throws {
        // A socket's path may not be longer than 107 bytes.
        folder = "/tmp/bilan-pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        (watcher, lifeline) = try Self.watch(folder)
        do {
            try start()
        } catch {
            stop()
            throw error
        }
    }

    private func start() throws {
        try Data(Self.password.utf8).write(to: URL(fileURLWithPath: folder + "/password"))
        if getuid() == 0 { try Self.run("/bin/chown", ["-R", Self.owner, folder]) }
        let programs = try #require(Self.programs)
        try Self.runAsOwner(
            programs + "/initdb",
            [
                "-D", folder + "/data", "-U", Self.user, "--pwfile", folder + "/password", "-A", "scram-sha-256", "-E",
                "UTF8", "--locale=C", "--no-sync",
            ])
        // Shared memory as files in its folder: none is left in the system where it ends in a hurry.
        try Self.runAsOwner(
            programs + "/pg_ctl",
            [
                "-D", folder + "/data", "-w", "-s", "-l", folder + "/log", "-o",
                "-c listen_addresses= -c unix_socket_directories=\(folder) -c fsync=off -c dynamic_shared_memory_type=mmap",
                "start",
            ])
    }

    func stop() {
        close(lifeline)
        var status: Int32 = 0
        while waitpid(watcher, &status, 0) < 0, errno == EINTR {}
    }

    /// Starts the shell, in a session of its own: no signal to the tests' group reaches it.
    private static func watch(_ folder: String) throws -> (pid_t, Int32) {
        var ends: [Int32] = [0, 0]
        // No other program that the tests start may hold it open.
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        for file in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_WRONLY, 0)
        }
        // SIGQUIT is PostgreSQL's immediate shutdown.
        let script = """
            cat >/dev/null
            if server=$(head -n 1 "$0/data/postmaster.pid" 2>/dev/null); then
                kill -QUIT "$server" 2>/dev/null
                while kill -0 "$server" 2>/dev/null; do sleep 0.05; done
            fi
            # Whatever the server's starter still writes comes in between.
            for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                rm -rf "$0" && [ ! -e "$0" ] && break
                sleep 0.2
            done
            """
        let words: [UnsafeMutablePointer<CChar>?] =
            (["setsid", "sh", "-c", script, folder] as [String]).map { strdup($0) } + [nil]
        defer { for text in words { free(text) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, "/usr/bin/setsid", &actions, nil, words, environ)
        close(ends[0])
        try #require(code == 0, "sh: \(String(cString: strerror(code)))")
        return (child, ends[1])
    }

    func url(
        _ database: String = "postgres", password: String = PostgresServer.password, user: String = PostgresServer.user
    ) -> String {
        let code = password.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
        return "postgres://\(user):\(code)@/\(database)?host=\(folder)"
    }

    /// Runs SQL with the server's own client.
    func run(_ sql: String, in database: String = "postgres") throws {
        try Self.run((Self.programs ?? "") + "/psql", ["-q", "-v", "ON_ERROR_STOP=1", url(database), "-c", sql])
    }

    /// A database for one test.
    func database(_ name: String, _ sql: String) throws -> String {
        try run("CREATE DATABASE \(name)")
        try run(sql, in: name)
        return url(name)
    }

    // MARK: Processes

    /// PostgreSQL doesn't run as root.
    private static let owner: String = getpwnam("postgres") == nil ? "nobody" : "postgres"

    private static func runAsOwner(_ program: String, _ arguments: [String]) throws {
        guard getuid() == 0 else { return try run(program, arguments) }
        let group = String(cString: getgrgid(getpwnam(owner).pointee.pw_gid).pointee.gr_name)
        try run("/usr/bin/setpriv", ["--reuid", owner, "--regid", group, "--clear-groups", program] + arguments)
    }

    /// Foundation's `Process` waits for whatever a program leaves running: the server.
    private static func run(_ program: String, _ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for file in [STDIN_FILENO, STDOUT_FILENO] {
            posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
        }
        let errors = NSTemporaryDirectory() + "bilan-pg-errors-\(UUID().uuidString)"
        defer { unlink(errors) }
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT, 0o600)
        // The programs look for the folder that they are run in, which the server's user may not enter.
        let words = (["env", "-C", "/", program] + arguments).map { strdup($0) } + [nil]
        let settings =
            ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + settings { free(text) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, "/usr/bin/env", &actions, nil, words, settings)
        try #require(code == 0, "\(program): \(String(cString: strerror(code)))")
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let text = FileManager.default.contents(atPath: errors).map { String(decoding: $0, as: UTF8.self) } ?? ""
        try #require(status == 0, "\(program): \(text)")
    }
}

/// Starts a server before a suite's tests, and stops it after them.
struct WithPostgresServer: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let server = try PostgresServer()
        defer { server.stop() }
        try await PostgresServer.$current.withValue(server) { try await function() }
    }
}

extension Trait where Self == WithPostgresServer {
    static var postgresServer: Self { Self() }
}
