import ArgumentParser
import BilanHost
import BilanKit
import Support

extension PluginCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: String(
                fr: "Montre les extensions trouvées, et ce que Bilan fait de chacune.",
                en: "Shows the plugins that are found, and what Bilan does with each."))

        @OptionGroup var options: PluginOptions

        @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON.", en: "Writes a JSON object."))
        var json = false

        func run() async throws {
            let catalogue = try await options.scan()
            if json { return Console.say(json: Listing(plugins: catalogue.plugins.map(Listing.Item.init))) }
            for plugin in catalogue.plugins {
                Console.say("\(plugin.shownName)\(plugin.version.map { " \($0)" } ?? "")  (\(plugin.state.label))")
                Console.say("    \(plugin.library)")
                if !plugin.reports.isEmpty {
                    Console.say(
                        String(
                            fr: "    rapports\u{A0}: \(plugin.reports.joined(separator: ", "))",
                            en: "    reports: \(plugin.reports.joined(separator: ", "))"))
                }
                for need in plugin.needs.words {
                    Console.say(String(fr: "    peut de plus\u{A0}: \(need)", en: "    may also: \(need)"))
                }
                if plugin.state != .builtIn { Console.say("    \(plugin.words)") }
            }
            for warning in catalogue.warnings { Console.complain(warning) }
        }

        private struct Listing: Encodable {
            struct Item: Encodable {
                var library: String
                var plugin: String?
                var version: String?
                var reports: [String]
                var needs: PluginNeeds
                var state: ListedPlugin.State
                var words: String

                init(_ plugin: ListedPlugin) {
                    library = plugin.library
                    self.plugin = plugin.name
                    version = plugin.version
                    reports = plugin.reports
                    needs = plugin.needs
                    state = plugin.state
                    words = plugin.words
                }
            }
            var plugins: [Item]
        }
    }
}

extension ListedPlugin.State {
    fileprivate var label: String {
        switch self {
        case .builtIn: String(fr: "livrée avec Bilan", en: "comes with Bilan")
        case .trusted: String(fr: "approuvée", en: "trusted")
        case .untrusted: String(fr: "à approuver", en: "to be trusted")
        case .quarantined: String(fr: "en quarantaine", en: "in quarantine")
        case .refused: String(fr: "refusée", en: "refused")
        }
    }
}
