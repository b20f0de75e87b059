import BilanKit

/// What the argument parser says, which knows English alone, in the user's words: why a command can't be understood,
/// and the frame of each command's help.
enum ArgumentMessage {
    static func inFrench(_ message: String) -> String {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        // Beside no command the first word was meant as one.
        if lines.contains("Usage: bilan <subcommand>"),
            let word = lines.first?.firstMatch(of: /^Error: (?:Unexpected argument|\d+ unexpected arguments:) '(.+?)'/)?
                .1
        {
            return (["bilan : « \(word) » n’est pas une commande."] + lines.dropFirst().map { line(String($0)) })
                .joined(separator: "\n")
        }
        return lines.map { line(String($0)) }.joined(separator: "\n")
    }

    private static func line(_ line: String) -> String {
        for (start, french) in starts where line.hasPrefix(start) {
            return french + fault(String(line.dropFirst(start.count)))
        }
        if let command = line.firstMatch(of: /^  See '(.+)' for (?:more information|detailed help)\.$/)?.1 {
            return "  Pour en savoir plus : \(command.replacing("<subcommand>", with: "<commande>"))"
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

    /// What is wrong with the arguments.
    private static func fault(_ text: String) -> String {
        let text = text.replacing(/<subcommand>/, with: "<commande>")
        if let match = text.wholeMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+)'\?/) {
            return "L’option \(match.1) n’existe pas. Voulez-vous dire \(match.2) ?"
        }
        if let name = text.wholeMatch(of: /Unknown option '(.+)'/)?.1 { return "L’option \(name) n’existe pas." }
        if let name = text.wholeMatch(of: /Missing value for '(.+)'/)?.1 { return "Il manque la valeur de \(name)." }
        if let name = text.wholeMatch(of: /Missing expected argument '(.+)'/)?.1 { return "Il manque \(name)." }
        if let names = text.wholeMatch(of: /Missing one of: (.+)/)?.1 { return "Il manque l’un de \(names)." }
        if let value = text.wholeMatch(of: /Unexpected argument '(.+)'/)?.1 { return "« \(value) » est de trop." }
        if let match = text.wholeMatch(of: /(\d+) unexpected arguments: (.+)/) {
            return "\(match.1) arguments sont de trop : \(match.2.replacing("'", with: ""))."
        }
        if let match = text.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return "L’option \(match.1) ne prend pas de valeur : retirez « \(match.2) »."
        }
        if let match = text.wholeMatch(of: /The value '(.*?)' is invalid for '(.+?)'(.*)/) {
            return "« \(match.1) » ne convient pas à \(match.2)\(match.3.isEmpty ? "." : String(match.3))"
        }
        return text
    }
}
