import ArgumentParser
import BilanHost
import BilanKit
import Support

extension PluginCommand {
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry",
            abstract: String(
                fr: "Réessaie une extension mise en quarantaine : elle s’était arrêtée en se chargeant.",
                en: "Tries again a plugin that was put in quarantine: it had stopped while it was loaded."))

        @Argument(
            help: ArgumentHelp(
                fr: "Des extensions ; sinon toutes celles en quarantaine.",
                en: "Plugins; otherwise all those in quarantine.", valueName: String(fr: "extension", en: "plugin")))
        var names: [String] = []

        @OptionGroup var options: PluginOptions

        func run() async throws {
            var options = options
            options.plugins += names.filter { $0.contains("/") }.map(FileName.folder)
            let catalogue = try await options.scan()
            let meant = try names.isEmpty ? catalogue.plugins : names.flatMap(catalogue.plugins(meantBy:))
            let quarantined = meant.filter { $0.state == .quarantined }
            for plugin in meant where !names.isEmpty && plugin.state != .quarantined {
                Console.say(
                    String(
                        fr: "\(plugin.library) n’est pas en quarantaine\u{A0}: elle \(plugin.words)",
                        en: "\(plugin.library) is not in quarantine: it \(plugin.words)"))
            }
            if names.isEmpty, quarantined.isEmpty {
                Console.say(String(fr: "Aucune extension n’est en quarantaine.", en: "No plugin is in quarantine."))
            }
            guard !quarantined.isEmpty else { return }
            for plugin in quarantined { PluginCatalogue.release(plugin) }
            let again = try await options.scan().plugins.filter { plugin in
                quarantined.contains { $0.library == plugin.library }
            }
            for plugin in again where plugin.state != .quarantined { Console.say("\(plugin.library) \(plugin.words)") }
            let faults = again.filter { $0.state == .quarantined }.map { "\($0.library) \($0.words)" }
            guard faults.isEmpty else { throw UserError(faults.joined(separator: "\n"), kind: .failed) }
        }
    }
}
