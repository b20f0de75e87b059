import ArgumentParser
import BilanHost
import BilanKit
import Foundation
import Support

extension PluginCommand {
    struct Trust: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "trust", abstract: "Approuve une extension, ou retire son approbation.",
            discussion: """
                Exemples :
                  bilan plugin trust ./libAidesParDepartement.so
                  bilan plugin trust aides-par-departement --yes
                  bilan plugin trust aides-par-departement --revoke
                """)

        @Argument(
            help: ArgumentHelp("Une extension : son nom, un de ses rapports, ou son fichier.", valueName: "extension"))
        var plugin: String

        @OptionGroup var options: PluginOptions

        @Flag(help: "Retire l’approbation : l’extension n’est plus lancée.")
        var revoke = false

        func run() async throws {
            if revoke { return try await takeBack() }
            let plugin = try await ConsentedPlugin(
                plugin, folders: options.plugins, fence: options.fence, isAnswered: options.yes
            ).plugin
            Console.say("\(plugin.library) \(plugin.words)")
            let folder = FileName.folder(of: plugin.library)
            let option = PluginDirectories().paths.contains(folder) ? "" : " --plugins \(ShellWord.quoted(folder))"
            for report in plugin.reports { Console.say("  bilan generate \(report)\(option)") }
        }

        private func takeBack() async throws {
            let store = TrustStore()
            // A file that is gone may still be named by its path.
            if plugin.contains("/"), try store.remove(path: FileName.withoutLinks(plugin)) {
                return Console.say("\(plugin) n’est plus approuvée")
            }
            for plugin in try await options.scan().plugins(meantBy: plugin) {
                guard plugin.state != .builtIn else {
                    Console.say("\(plugin.library) est livrée avec Bilan\u{A0}: elle ne demande pas d’approbation")
                    continue
                }
                let isRemoved = try store.remove(of: plugin.library)
                Console.say("\(plugin.library) \(isRemoved ? "n’est plus approuvée" : "n’était pas approuvée")")
            }
        }
    }
}
