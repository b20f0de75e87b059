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
            abstract: "Range une extension là où Bilan la trouve, une fois compilée ou approuvée.",
            discussion: """
                Exemples :
                  bilan plugin install aides-par-departement
                  bilan plugin install libAidesParDepartement.so
                """)

        @Argument(
            help: ArgumentHelp(
                "Le dossier de l’extension, qui est alors compilée, ou une bibliothèque (.so).",
                valueName: "dossier ou fichier"))
        var source = "."

        @Option(
            name: .customLong("to"),
            help: ArgumentHelp("Un autre dossier que celui des extensions de l’utilisateur.", valueName: "dossier"))
        var target: String?

        @Flag(help: "Approuve sans question l’extension et ce qu’elle demande.")
        var yes = false

        func run() async throws {
            guard let target = target ?? PluginDirectories.userFolder() else {
                throw UserError("Aucun dossier personnel n’est connu (HOME) : donnez un dossier avec --to.")
            }
            let plugins = try await source.hasSuffix(".so") ? consented() : built()
            for library in Set(plugins.map(\.library)).sorted() {
                Console.say(try PluginInstallation(of: library).install(to: target))
            }
            for report in plugins.map(\.report) { Console.say("Produisez le rapport\u{A0}: bilan generate \(report)") }
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
