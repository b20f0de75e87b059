import ArgumentParser
import BilanHost
import BilanKit
import Templates

/// What a shell completes of reports and of their settings.
enum SettingCompletion {
    /// The reports' names.
    static let reports = CompletionKind.custom { words, _, _ in
        await entries(in: words).map(\.info.id)
    }

    /// `name=` of each setting of the reports on the line, or of all; behind it the values that are few.
    static let settings = CompletionKind.custom { words, _, prefix in
        let entries = await entries(in: words)
        let named = entries.filter { words.contains($0.info.id) }
        var known: Set<String> = []
        return (named.isEmpty ? entries : named).flatMap(\.info.settings).filter { known.insert($0.name).inserted }
            .flatMap { setting in
                guard prefix.hasPrefix("\(setting.name)=") else { return ["\(setting.name)="] }
                return values(of: setting).map { "\(setting.name)=\($0)" }
            }
    }

    private static func values(of setting: ReportSetting) -> [String] {
        switch setting.type {
        case .choice: setting.choices
        case .flag: ["oui", "non"]
        default: setting.defaults
        }
    }

    /// Of the plugins that the line would run. What can't be found isn't completed: a shell shows no message.
    private static func entries(in words: [String]) async -> [PluginCatalogue.Entry] {
        let folders = zip(words, words.dropFirst()).filter { $0.0 == "--plugins" }.map(\.1)
        let templates = zip(words, words.dropFirst()).filter { $0.0 == "--template" }.map(\.1)
        guard let catalogue = try? await PluginCatalogue.scan(PluginDirectories(named: folders)) else { return [] }
        guard let folder = try? TemplateFolder.named(templates.last),
            let template = try? TemplateReader(folder: folder).read()
        else { return catalogue.entries }
        return catalogue.withSoundReports(of: template).catalogue.entries
    }
}
