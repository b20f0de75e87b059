import BilanHost
import BilanKit
import Foundation
import Support

/// Asks a person whether a plugin may be run, now and later, and records the consent.
struct TrustQuestion {
    private let plugin: PluginCatalogue.Untrusted
    /// Whether the command line has the answer: yes.
    private let isAnswered: Bool

    init(_ plugin: PluginCatalogue.Untrusted, isAnswered: Bool) {
        self.plugin = plugin
        self.isAnswered = isAnswered
    }

    /// Whether there is a person to ask.
    static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// - Returns: whether it may be run. Where nobody can be asked it may not.
    /// - Throws: `UserError` where the consent can't be recorded.
    func ask() throws -> Bool {
        guard isAnswered || Self.canBeAsked && isConfirmed() else { return false }
        try plugin.consent(in: TrustStore())
        if isAnswered, !plugin.needs.isEmpty {
            Console.remark(
                "L’extension « \(plugin.shownName) » peut de plus\u{A0}: \(plugin.needs.words.joined(separator: ", "))")
        }
        return true
    }

    private func isConfirmed() -> Bool {
        let version = plugin.version.map { " \($0), d’après sa fiche," } ?? ""
        var lines = [
            "L’extension « \(plugin.shownName) »\(version) \(plugin.state.words).",
            "  Fichier\u{A0}: \(plugin.library)", "  SHA-256\u{A0}: \(plugin.sha256)",
        ]
        if let reports = plugin.reports { lines.append("  Rapports\u{A0}: \(reports.joined(separator: ", "))") }
        if !plugin.needs.isEmpty {
            lines.append("  Elle demande plus que les autres\u{A0}:")
            lines += plugin.needs.words.map { "    - \($0)" }
        }
        lines += [
            "Bilan la lance à part\u{A0}: elle lit les données de ses rapports, et n’écrit que leurs documents.",
            "Ce qu’ils disent, elle en décide. Ne répondez oui que si vous savez d’où elle vient.",
        ]
        for line in lines { Console.remark(line) }
        Console.prompt("La lancer, maintenant et les prochaines fois\u{A0}? [o/N] ")
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
        return ["o", "oui", "y", "yes"].contains(answer)
    }
}
