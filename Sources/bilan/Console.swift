import Foundation

/// What a person at a terminal sees: lines, and a bar that moves while they wait.
enum Console {
    /// Whether standard error is a terminal that can redraw a line.
    static let isInteractive = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    static func complain(_ message: String, prefix: String = "bilan : ") {
        FileHandle.standardError.write(Data("\(prefix)\(message)\n".utf8))
    }

    /// One object of JSON a line, keys sorted.
    static func say(json value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if let data = try? encoder.encode(value) { say(String(decoding: data, as: UTF8.self)) }
    }
}
