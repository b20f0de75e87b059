import ArgumentParser
import BilanHost
import BilanKit
import Support
import Templates

struct ReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "Montre les rapports que l’on peut produire, et d’où vient chacun.",
        discussion: """
            Exemples :
              bilan reports
              bilan reports --plugins mes-extensions --json
              bilan reports --describe company-profile
            """)

    @OptionGroup var plugins: PluginOptions

    @Option(help: ArgumentHelp("Le dossier d’un modèle, dont les rapports sont montrés aussi.", valueName: "dossier"))
    var template: String?

    @Flag(help: "Écrit un objet JSON.")
    var json = false

    @Option(
        help: ArgumentHelp("Écrit le schéma JSON (2020-12) des réglages d’un rapport.", valueName: "rapport"),
        completion: SettingCompletion.reports)
    var describe: String?

    func run() async throws {
        let look = try TemplateReader(folder: try TemplateFolder.named(template)).read()
        let (catalogue, faults) = try await plugins.catalogue(for: plugins.yes ? nil : []).withSoundReports(of: look)
        for fault in faults { Console.complain("\(fault)") }
        if let describe { return try Self.describe(describe, in: catalogue) }
        if json { return Console.say(json: Listing(catalogue)) }
        for entry in catalogue.entries {
            let formats = ReportFormat.available(of: entry.info.formats).map(\.rawValue).joined(separator: ", ")
            Console.say("\(entry.info.id)  (\(formats))")
            Console.say("    \(entry.info.title)\(entry.info.summary.isEmpty ? "" : " : \(entry.info.summary)")")
            for setting in entry.info.settings {
                Console.say("    --set \(setting.name)=… : \(setting.summary)")
                Console.say("        \(Self.allowed(setting))")
            }
            Console.say("    \(entry.source), \(entry.library)")
            for library in entry.shadowed { Console.say("    l’emporte sur \(library)") }
        }
        if catalogue.entries.isEmpty { Console.say("Aucun rapport trouvé.") }
        for plugin in catalogue.untrusted { Console.complain(plugin.words) }
        for refused in catalogue.refused { Console.complain("\(refused.library) \(refused.reason)") }
        for library in catalogue.unrelated {
            Console.complain("\(library) \(PluginCatalogue.noPlugin)")
        }
        for warning in catalogue.warnings { Console.complain(warning) }
        Console.say("")
        Console.say("Extensions cherchées, dans cet ordre : " + catalogue.directories.paths.joined(separator: ", "))
    }

    /// What a setting takes, and what holds where it isn't given.
    private static func allowed(_ setting: ReportSetting) -> String {
        setting.expectation + (setting.isList ? ", ou plusieurs séparés par des virgules" : "")
            + (setting.defaults.isEmpty ? "" : " ; sinon \(setting.defaults.joined(separator: ","))")
    }

    private static func describe(_ name: String, in catalogue: PluginCatalogue) throws {
        guard let entry = catalogue[name] else {
            throw UserError("--describe \(name) : ce rapport est inconnu. \(catalogue.absence(of: name))")
        }
        Console.say(json: SettingSchema(entry.info))
    }

    private struct Listing: Encodable {
        struct Item: Encodable {
            var report: ReportInfo
            var plugin: String?
            var template: String?
            var version: String?
            var library: String
            var shadowed: [String]

            init(_ entry: PluginCatalogue.Entry) {
                report = entry.info
                let isOfTemplate = entry.templateReport != nil
                plugin = isOfTemplate ? nil : entry.plugin
                template = isOfTemplate ? entry.plugin : nil
                version = isOfTemplate ? nil : entry.version
                (library, shadowed) = (entry.library, entry.shadowed)
            }
        }
        struct Untrusted: Encodable {
            var library: String
            var sha256: String
            var plugin: String?
            var reports: [String]?
            var needs: PluginNeeds
        }
        struct Refused: Encodable {
            var library: String
            var plugin: String?
            var reports: [String]
            var reason: String
            var quarantined: Bool
        }
        var reports: [Item]
        var untrusted: [Untrusted]
        var refused: [Refused]
        var unrelated: [String]
        var warnings: [String]
        var directories: [String]

        init(_ catalogue: PluginCatalogue) {
            reports = catalogue.entries.map(Item.init)
            refused = catalogue.refused.map {
                Refused(
                    library: $0.library, plugin: $0.plugin, reports: $0.reports, reason: $0.reason,
                    quarantined: $0.isQuarantined)
            }
            untrusted = catalogue.untrusted.map {
                Untrusted(
                    library: $0.library, sha256: $0.sha256, plugin: $0.plugin, reports: $0.reports, needs: $0.needs)
            }
            unrelated = catalogue.unrelated
            warnings = catalogue.warnings
            directories = catalogue.directories.paths
        }
    }
}

extension PluginCatalogue.Entry {
    /// Where the report comes from, in words.
    fileprivate var source: String {
        templateReport == nil ? "extension \(plugin) \(version)" : "modèle \(plugin)"
    }
}
