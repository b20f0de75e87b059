import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Foundation
import Support

extension PluginCommand {
    struct Install: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "install",
            abstract: String(
                fr: "Range une extension là où Bilan la trouve, une fois compilée ou approuvée.",
                en: "Installs a plugin where Bilan finds it, once it is compiled or trusted."),
            discussion: String(
                fr: """
                    Exemples :
                      bilan plugin install aides-par-departement
                      bilan plugin install libAidesParDepartement.so
                    """,
                en: """
                    Examples:
                      bilan plugin install awards-by-department
                      bilan plugin install libAwardsByDepartment.so
                    """))

        @Argument(
            help: ArgumentHelp(
                fr: "Le dossier de l’extension, qui est alors compilée, ou une bibliothèque (.so).",
                en: "The folder of the plugin, which is compiled first, or a library (.so).",
                valueName: String(fr: "dossier ou fichier", en: "folder or file")))
        var source = "."

        @Option(
            name: .customLong("to"),
            help: ArgumentHelp(
                fr: "Un autre dossier que celui des extensions de l’utilisateur.",
                en: "Another folder than that of the user’s plugins.", valueName: String(fr: "dossier", en: "folder")))
        var target: String?

        @Flag(
            help: ArgumentHelp(
                fr: "Approuve sans question l’extension et ce qu’elle demande.",
                en: "Trusts the plugin and what it asks for, without a question."))
        var yes = false

        func run() async throws {
            guard let target = target ?? PluginDirectories.userFolder() else {
                throw UserError(
                    fr: "Aucun dossier personnel n’est connu (HOME) : donnez un dossier avec --to.",
                    en: "No home folder is known (HOME): give a folder with --to.")
            }
            let plugins = try await source.hasSuffix(".so") ? consented() : built()
            for library in Set(plugins.map(\.library)).sorted() {
                Console.say(try PluginInstallation(of: library).install(to: target))
            }
            for report in plugins.map(\.report) {
                Console.say(
                    String(
                        fr: "Produisez le rapport\u{A0}: bilan generate \(report)",
                        en: "Make the report: bilan generate \(report)"))
            }
        }

        private func built() async throws -> [(report: String, library: String)] {
            try await PackageBuild(folder: source).plugins(isConsentGiven: yes).flatMap { plugin in
                plugin.reports.map { ($0, plugin.library) }
            }
        }

        /// A library that somebody else compiled: it is looked at once a person consented.
        private func consented() async throws -> [(report: String, library: String)] {
            let plugin = try await ConsentedPlugin(source, fence: FencePolicy(), isAnswered: yes).plugin
            return plugin.reports.map { ($0, plugin.library) }
        }
    }
}
