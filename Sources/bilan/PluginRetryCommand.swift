import ArgumentParser
import BilanHost
import BilanKit
import Support

extension PluginCommand {
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry",
            abstract: "Réessaie une extension mise en quarantaine : elle s’était arrêtée en se chargeant.")

        @Argument(help: ArgumentHelp("Des extensions ; sinon toutes celles en quarantaine.", valueName: "extension"))
        var names: [String] = []

        @OptionGroup var options: PluginOptions

        func run() async throws {
            var options = options
            options.plugins += names.filter { $0.contains("/") }.map(FileName.folder)
            let catalogue = try await options.scan()
            let meant = try names.isEmpty ? catalogue.plugins : names.flatMap(catalogue.plugins(meantBy:))
            let quarantined = meant.filter { $0.state == .quarantined }
            for plugin in meant where !names.isEmpty && plugin.state != .quarantined {
                Console.say("\(plugin.library) n’est pas en quarantaine\u{A0}: elle \(plugin.words)")
            }
            if names.isEmpty, quarantined.isEmpty { Console.say("Aucune extension n’est en quarantaine.") }
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
