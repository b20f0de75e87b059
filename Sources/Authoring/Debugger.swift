import Foundation
import Support

/// A debugger of this machine, under which a command is run.
public struct Debugger {
    /// `lldb` or `gdb`.
    public let name: String
    private let path: String

    /// Swift's own first: it knows Swift's values. One that doesn't start is passed over.
    /// - Throws: `UserError` where there is none.
    public init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        for name in ["lldb", "gdb"] {
            guard let run = try? ToolRun([name, "--version"], environment: environment), run.status == 0,
                let path = ToolRun.path(of: name, environment)
            else { continue }
            (self.name, self.path) = (name, path)
            return
        }
        throw UserError(
            "Aucun débogueur ne se lance ici (lldb, gdb). Installez-en un : apt-get install gdb.", kind: .failed)
    }

    /// What is run: the debugger, and under it a command.
    /// - Parameter isInteractive: whether a person is there; else the command is run once and where it stopped is
    ///   printed.
    public func arguments(for command: [String], isInteractive: Bool) -> [String] {
        switch (name, isInteractive) {
        case ("lldb", true): ["lldb", "-o", "run", "--"] + command
        case ("lldb", false): ["lldb", "--batch", "-o", "run", "-k", "bt", "-k", "quit", "--"] + command
        case (_, true): ["gdb", "-q", "-ex", "run", "--args"] + command
        case (_, false):
            ["gdb", "-q", "--batch", "-ex", "set print thread-events off", "-ex", "run", "-ex", "bt", "--args"]
                + command
        }
    }

    /// Puts the debugger in this process's place.
    /// - Throws: `UserError` where it can't be started.
    public func run(_ command: [String], isInteractive: Bool) throws -> Never {
        let words: [UnsafeMutablePointer<CChar>?] =
            arguments(for: command, isInteractive: isInteractive).map { strdup($0) } + [nil]
        // A debugger waits for its child's signals, which this command may hold back.
        var none = sigset_t()
        sigemptyset(&none)
        sigprocmask(SIG_SETMASK, &none, nil)
        signal(SIGPIPE, SIG_DFL)
        execv(path, words)
        throw UserError("« \(path) » ne se lance pas : \(SystemFailure()).", kind: .failed)
    }
}
