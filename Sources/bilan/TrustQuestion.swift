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
                String(
                    fr:
                        "L’extension « \(plugin.shownName) » peut de plus\u{A0}: \(plugin.needs.words.joined(separator: ", "))",
                    en: "The plugin “\(plugin.shownName)” may also: \(plugin.needs.words.joined(separator: ", "))"))
        }
        return true
    }

    private func isConfirmed() -> Bool {
        let version =
            plugin.version.map { String(fr: " \($0), d’après sa fiche,", en: " \($0), by its own record,") } ?? ""
        var lines = [
            String(
                fr: "L’extension « \(plugin.shownName) »\(version) \(plugin.state.words).",
                en: "The plugin “\(plugin.shownName)”\(version) \(plugin.state.words)."),
            String(fr: "  Fichier\u{A0}: \(plugin.library)", en: "  File: \(plugin.library)"),
            String(fr: "  SHA-256\u{A0}: \(plugin.sha256)", en: "  SHA-256: \(plugin.sha256)"),
        ]
        if let reports = plugin.reports {
            lines.append(
                String(
                    fr: "  Rapports\u{A0}: \(reports.joined(separator: ", "))",
                    en: "  Reports: \(reports.joined(separator: ", "))"))
        }
        if !plugin.needs.isEmpty {
            lines.append(
                String(fr: "  Elle demande plus que les autres\u{A0}:", en: "  It asks for more than the others:"))
            lines += plugin.needs.words.map { "    - \($0)" }
        }
        lines += [
            String(
                fr:
                    "Bilan la lance à part\u{A0}: elle lit les données de ses rapports, et n’écrit que leurs documents.",
                en: "Bilan runs it apart: it reads the data of its reports, and writes their documents alone."),
            String(
                fr: "Ce qu’ils disent, elle en décide. Ne répondez oui que si vous savez d’où elle vient.",
                en: "What they say is its own affair. Answer yes only if you know where it comes from."),
        ]
        for line in lines { Console.remark(line) }
        Console.prompt(
            String(
                fr: "La lancer, maintenant et les prochaines fois\u{A0}? [o/N] ",
                en: "Run it, now and the next times? [y/N] "))
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
        return ["o", "oui", "y", "yes"].contains(answer)
    }
}
