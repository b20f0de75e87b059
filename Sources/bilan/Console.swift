import BilanHost
import BilanKit
import Foundation
import Support

/// What a person at a terminal sees: lines, and a bar that moves while they wait. All text goes through `TerminalText`.
enum Console {
    /// Whether standard error is a terminal that can redraw a line.
    static let isInteractive = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    /// Who complains.
    private static var prefix: String { String(fr: "bilan : ", en: "bilan: ") }

    /// Writes a line to standard output.
    static func say(_ line: String) { print(TerminalText.shown(redacted(line)) + "\n") }

    /// Writes our own text of several lines, such as a command's help.
    static func say(lines: String) { print(TerminalText.shown(redacted(lines), keepsNewlines: true) + "\n") }

    /// Writes a message, which may have several lines, to standard error.
    static func complain(_ message: String, prefix: String? = nil) {
        StandardStream.errors.write(
            (prefix ?? Self.prefix) + TerminalText.shown(redacted(message), keepsNewlines: true) + "\n")
    }

    /// Writes a line to standard error.
    static func remark(_ line: String) { StandardStream.errors.write(TerminalText.shown(redacted(line)) + "\n") }

    /// Asks at the terminal: the answer is typed behind it.
    static func prompt(_ question: String) { StandardStream.errors.write(TerminalText.shown(question)) }

    /// Why the command ends: told on standard output where standard error can't be written to.
    static func complainLast(_ message: String, prefix: String? = nil) {
        let text = (prefix ?? Self.prefix) + TerminalText.shown(redacted(message), keepsNewlines: true) + "\n"
        if !StandardStream.errors.write(text) { StandardStream.output.write(text) }
    }

    /// One object of JSON a line, keys sorted.
    static func say(json value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if let data = try? encoder.encode(value) {
            print(TerminalText.escaped(json: redacted(String(decoding: data, as: UTF8.self))) + "\n")
        }
    }

    /// What was typed and may hold a password, with what is shown in its place in any message.
    private static let secrets: [(typed: String, shown: String)] = CommandLine.arguments.dropFirst().flatMap {
        argument in
        [argument] + argument.split(separator: "=", maxSplits: 1).dropFirst().map(String.init)
    }.flatMap { typed in
        // As a path it may be told without its dots and double slashes, or by its last part alone.
        let path = URL(fileURLWithPath: typed).standardizedFileURL
        return [typed, path.path, path.lastPathComponent]
    }.compactMap { typed in Secrets.redacted(typed).map { (typed, $0) } }

    private static func redacted(_ text: String) -> String {
        secrets.reduce(text) { $0.replacingOccurrences(of: $1.typed, with: $1.shown) }
    }

    /// Draws over the terminal's last line.
    static func draw(over line: String) {
        StandardStream.errors.write("\r\u{1B}[K" + TerminalText.shown(redacted(line)))
    }

    /// The status to end with: what couldn't be printed is a failure too, told on the other stream.
    static func status(after status: Int32) -> Int32 {
        var status = status
        if StandardStream.errors.failure.map({ _ in !StandardStream.errors.wasClosed }) == true {
            print(
                prefix
                    + String(
                        fr: "la sortie d’erreur ne peut pas être écrite : des messages n’ont pas été montrés.\n",
                        en: "standard error can’t be written to: some messages were not shown.\n"))
            if status == 0 { status = UserError.Kind.failed.rawValue }
        }
        if StandardStream.output.failure != nil, status == 0 { status = UserError.Kind.failed.rawValue }
        return status
    }

    private static func print(_ text: String) {
        let isFirst = StandardStream.output.failure == nil
        guard !StandardStream.output.write(text), isFirst, let error = StandardStream.output.failure else { return }
        let reason =
            StandardStream.output.wasClosed
            ? String(fr: "elle est fermée", en: "it is closed") : SystemReason.text(error)
        complain(
            String(
                fr:
                    "la sortie standard ne peut pas être écrite\u{A0}: \(reason). Ce qui devait s’y afficher est perdu\u{A0}; "
                    + "relancez la commande en dirigeant sa sortie vers un fichier ou un terminal.",
                en: "standard output can’t be written to: \(reason). What it was to show is lost; "
                    + "run the command again with its output directed to a file or a terminal."))
    }
}
