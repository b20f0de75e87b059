import Foundation

/// Runs other programs.
enum Shell {
    static func run(_ script: String) throws -> Command.Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Command.Result(
            status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: complaints, as: UTF8.self))
    }
}

extension Shell {
    /// Whether a process lives: one that ended and waits to be asked for does not.
    static func lives(_ process: String) throws -> Bool {
        try run("ps -o stat= -p '\(process)' | grep -qv Z").status == 0
    }
}

/// What poppler reads in a PDF.
enum Poppler {
    /// The text with no-break spaces as plain ones, so that tests can be read.
    static func text(of path: String) throws -> String {
        try Shell.run("pdftotext -layout '\(path)' -").output
            .replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
    }
}
