import ArgumentParser
import BilanHost
import BilanKit
import Foundation
import Support

extension PluginCommand {
    struct Trust: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "trust",
            abstract: String(
                fr: "Approuve une extension, ou retire son approbation.",
                en: "Trusts a plugin, or withdraws that trust."),
            discussion: String(
                fr: """
                    Exemples :
                      bilan plugin trust ./libAidesParDepartement.so
                      bilan plugin trust aides-par-departement --yes
                      bilan plugin trust aides-par-departement --revoke
                    """,
                en: """
                    Examples:
                      bilan plugin trust ./libAwardsByDepartment.so
                      bilan plugin trust awards-by-department --yes
                      bilan plugin trust awards-by-department --revoke
                    """))

        @Argument(
            help: ArgumentHelp(
                fr: "Une extension : son nom, un de ses rapports, ou son fichier.",
                en: "A plugin: its name, one of its reports, or its file.",
                valueName: String(fr: "extension", en: "plugin")))
        var plugin: String

        @OptionGroup var options: PluginOptions

        @Flag(
            help: ArgumentHelp(
                fr: "Retire l’approbation : l’extension n’est plus lancée.",
                en: "Withdraws the trust: the plugin is no longer run."))
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
                return Console.say(String(fr: "\(plugin) n’est plus approuvée", en: "\(plugin) is no longer trusted"))
            }
            for plugin in try await options.scan().plugins(meantBy: plugin) {
                guard plugin.state != .builtIn else {
                    Console.say(
                        String(
                            fr: "\(plugin.library) est livrée avec Bilan\u{A0}: elle ne demande pas d’approbation",
                            en: "\(plugin.library) comes with Bilan: it needs no approval"))
                    continue
                }
                let isRemoved = try store.remove(of: plugin.library)
                Console.say(
                    String(
                        fr: "\(plugin.library) \(isRemoved ? "n’est plus approuvée" : "n’était pas approuvée")",
                        en: "\(plugin.library) \(isRemoved ? "is no longer trusted" : "was not trusted")"))
            }
        }
    }
}
