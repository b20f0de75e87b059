import BilanKit

/// What the argument parser says, which knows English alone, in the reader's words: why a command can't be understood,
/// and the frame of each command's help.
enum ArgumentMessage {
    static func told(_ message: String) -> String {
        var lines = message.components(separatedBy: "\n")
        // Beside no command the first word was meant as one.
        let command = lines.contains("Usage: bilan <subcommand>") ? unknownCommand(lines[0][...]) : nil
        lines = lines.map { MessageLanguage.current == .french ? line($0) : englishLine($0) }
        if let command {
            lines[0] = String(
                fr: "bilan : « \(command) » n’est pas une commande.", en: "bilan: “\(command)” is not a command.")
        }
        return lines.joined(separator: "\n")
    }

    private static func englishLine(_ line: String) -> String {
        guard line.hasPrefix("Error: ") else { return line }
        return "bilan: " + line.dropFirst(7) + (line.hasSuffix(".") || line.hasSuffix("?") ? "" : ".")
    }

    private static func line(_ line: String) -> String {
        for (start, french) in starts where line.hasPrefix(start) {
            return french + fault(String(line.dropFirst(start.count)))
        }
        for end in ["more information", "detailed help"] {
            if let command = line.parts(between: "  See '", "' for \(end).")?[0] {
                return "  Pour en savoir plus : \(command.replacing("<subcommand>", with: "<commande>"))"
            }
        }
        return frame(line)
    }

    private static let starts = [
        ("Error: ", "bilan : "), ("Usage: ", "Emploi : "), ("USAGE: ", "EMPLOI : "), ("Help:  ", "Aide :  "),
        ("OVERVIEW: ", ""), ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "COMMANDES :"),
    ]

    private static func frame(_ line: String) -> String {
        var line = line
        for (english, french) in [
            ("Show help information.", "Montre cette aide."), ("Show the version.", "Montre la version."),
            ("(default: ", "(par défaut : "), ("; default: ", " ; par défaut : "), ("(values: ", "(valeurs : "),
        ] {
            line.replace(english, with: french)
        }
        return line
    }

    /// The word that stands in a command's place.
    private static func unknownCommand(_ line: Substring) -> Substring? {
        if let word = line.parts(between: "Error: Unexpected argument '", "'", "")?[0] { return word }
        guard let parts = line.parts(between: "Error: ", " unexpected arguments: '", "'", ""), Int(parts[0]) != nil
        else { return nil }
        return parts[1]
    }

    /// What is wrong with the arguments.
    private static func fault(_ text: String) -> String {
        let text = text.replacing("<subcommand>", with: "<commande>")
        if let parts = text.parts(between: "Unknown option '", "'. Did you mean '", "'?") {
            return "L’option \(parts[0]) n’existe pas. Voulez-vous dire \(parts[1]) ?"
        }
        if let parts = text.parts(between: "Unknown option '", "'") { return "L’option \(parts[0]) n’existe pas." }
        if let parts = text.parts(between: "Missing value for '", "'") { return "Il manque la valeur de \(parts[0])." }
        if let parts = text.parts(between: "Missing expected argument '", "'") { return "Il manque \(parts[0])." }
        if let parts = text.parts(between: "Missing one of: ", "") { return "Il manque l’un de \(parts[0])." }
        if let parts = text.parts(between: "Unexpected argument '", "'") { return "« \(parts[0]) » est de trop." }
        if let parts = text.parts(between: "", " unexpected arguments: ", ""), Int(parts[0]) != nil {
            return "\(parts[0]) arguments sont de trop : \(parts[1].replacing("'", with: ""))."
        }
        if let parts = text.parts(
            between: "The option '", "' does not take any value, but '", "' was specified.")
        {
            return "L’option \(parts[0]) ne prend pas de valeur : retirez « \(parts[1]) »."
        }
        if let parts = text.parts(between: "The value '", "' is invalid for '", "'", "") {
            return "« \(parts[0]) » ne convient pas à \(parts[1])\(parts[2].isEmpty ? "." : String(parts[2]))"
        }
        return text
    }
}

extension StringProtocol where SubSequence == Substring {
    /// What stands between literals that make up the whole text, each as early as it can be; nil where they don't. A
    /// regular expression would say it too, but compiling the first one takes longer than all of a command's help.
    fileprivate func parts(between literals: String...) -> [Substring]? {
        guard hasPrefix(literals[0]) else { return nil }
        var rest = dropFirst(literals[0].count)
        var parts: [Substring] = []
        for literal in literals[1...].dropLast() {
            guard let place = rest.firstRange(of: literal) else { return nil }
            parts.append(rest[..<place.lowerBound])
            rest = rest[place.upperBound...]
        }
        let end = literals[literals.count - 1]
        guard rest.hasSuffix(end) else { return nil }
        return parts + [rest.dropLast(end.count)]
    }
}
