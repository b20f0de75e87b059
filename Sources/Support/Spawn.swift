import Foundation

/// Starting programs whose signals are as they are by default, whatever this process holds back or ignores.
package enum Spawn {
    /// - Parameters:
    ///   - words: the program's name and its arguments.
    ///   - actions: what is done with descriptors.
    ///   - hasOwnGroup: whether the program leads a group of processes, so that what it starts ends with it.
    /// - Throws: `SystemFailure`.
    package static func start(
        _ path: String, _ words: [String], environment: [String: String],
        actions: inout posix_spawn_file_actions_t, hasOwnGroup: Bool = false
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | (hasOwnGroup ? POSIX_SPAWN_SETPGROUP : 0)))
        posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)

        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] =
            environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in arguments + variables { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, &attributes, &arguments, &variables)
        guard code == 0 else { throw SystemFailure(code) }
        return process
    }
}
