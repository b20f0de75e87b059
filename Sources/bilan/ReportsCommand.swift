import ArgumentParser
import BilanHost
import BilanKit
import Support
import Templates

struct ReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: String(
            fr: "Montre les rapports que l’on peut produire, et d’où vient chacun.",
            en: "Shows the reports that can be made, and where each comes from."),
        discussion: String(
            fr: """
                Exemples :
                  bilan reports
                  bilan reports --plugins mes-extensions --json
                  bilan reports --describe company-profile
                """,
            en: """
                Examples:
                  bilan reports
                  bilan reports --plugins my-plugins --json
                  bilan reports --describe company-profile
                """))

    @OptionGroup var plugins: PluginOptions

    @Option(
        help: ArgumentHelp(
            fr: "Le dossier d’un modèle, dont les rapports sont montrés aussi.",
            en: "The folder of a template, whose reports are shown too.", valueName: String(fr: "dossier", en: "folder")
        ))
    var template: String?

    @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON.", en: "Writes a JSON object."))
    var json = false

    @Option(
        help: ArgumentHelp(
            fr: "Écrit le schéma JSON (2020-12) des réglages d’un rapport.",
            en: "Writes the JSON schema (2020-12) of a report’s settings.",
            valueName: String(fr: "rapport", en: "report")),
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
            let (title, summary) = (entry.info.shownTitle, entry.info.shownSummary)
            Console.say(
                String(
                    fr: "    \(title)\(summary.isEmpty ? "" : " : \(summary)")",
                    en: "    \(title)\(summary.isEmpty ? "" : ": \(summary)")"))
            for setting in entry.info.settings {
                Console.say(
                    String(
                        fr: "    --set \(setting.name)=… : \(setting.shownSummary)",
                        en: "    --set \(setting.name)=…: \(setting.shownSummary)"))
                Console.say("        \(Self.allowed(setting))")
            }
            Console.say("    \(entry.source), \(entry.library)")
            for library in entry.shadowed {
                Console.say(String(fr: "    l’emporte sur \(library)", en: "    takes the place of \(library)"))
            }
        }
        if catalogue.entries.isEmpty { Console.say(String(fr: "Aucun rapport trouvé.", en: "No report was found.")) }
        for plugin in catalogue.untrusted { Console.complain(plugin.words) }
        for refused in catalogue.refused { Console.complain("\(refused.library) \(refused.reason)") }
        for library in catalogue.unrelated {
            Console.complain("\(library) \(PluginCatalogue.noPlugin)")
        }
        for warning in catalogue.warnings { Console.complain(warning) }
        Console.say("")
        Console.say(
            String(fr: "Extensions cherchées, dans cet ordre : ", en: "Plugins are looked for, in this order, in: ")
                + catalogue.directories.paths.joined(separator: ", "))
    }

    /// What a setting takes, and what holds where it isn't given.
    private static func allowed(_ setting: ReportSetting) -> String {
        let defaults = setting.defaults.joined(separator: ",")
        let more =
            setting.isList
            ? String(fr: ", ou plusieurs séparés par des virgules", en: ", or several separated by commas") : ""
        let otherwise =
            setting.defaults.isEmpty ? "" : String(fr: " ; sinon \(defaults)", en: "; otherwise \(defaults)")
        return setting.expectation + more + otherwise
    }

    private static func describe(_ name: String, in catalogue: PluginCatalogue) throws {
        guard let entry = catalogue[name] else {
            throw UserError(
                fr: "--describe \(name) : ce rapport est inconnu. \(catalogue.absence(of: name))",
                en: "--describe \(name): this report is unknown. \(catalogue.absence(of: name))")
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
        templateReport == nil
            ? String(fr: "extension \(plugin) \(version)", en: "plugin \(plugin) \(version)")
            : String(fr: "modèle \(plugin)", en: "template \(plugin)")
    }
}
