import BilanHost
import BilanKit
import Dossier
import Foundation
import Support
import Templates

/// What the page's form is made of.
struct Catalogue: Encodable {
    struct Report: Encodable {
        var id: String
        var title: String
        var summary: String
        var languages: [String]
        var settings: [Setting]
    }

    struct Setting: Encodable {
        var name: String
        var summary: String
        var type: SettingType
        var isList: Bool
        var defaults: [String]
        var choices: [String]

        init(_ setting: ReportSetting) {
            name = setting.name
            summary = setting.shownSummary
            type = setting.type
            isList = setting.isList
            defaults = setting.defaults
            choices = setting.choices
        }
    }

    var reports: [Report]
    /// Whether the template's reports are among them: not while the template can't be read.
    var isWhole: Bool
    /// Names of the shipped templates beside the one that the command was given.
    var templates: [String]
    /// What isn't as it should be: plugins that nobody consented to, faults of a template's reports.
    var notices: [String]
    /// All that a setting for departments can be, by code.
    var departments: [[String]]

    init(_ settings: PreviewSettings) async throws {
        let folder = Result { try TemplateFolder.named(settings.template) }
        let template = Result { try TemplateReader(folder: folder.get()).read() }
        let plugins = try await PluginCatalogue.scan(settings.plugins, fence: settings.fence)
        let (catalogue, faults): (PluginCatalogue, [any Error])
        switch template {
        case .success(let template): (catalogue, faults) = plugins.withSoundReports(of: template)
        case .failure(let fault): (catalogue, faults) = (plugins, [fault])
        }
        isWhole = (try? template.get()) != nil
        reports = catalogue.entries.map { entry in
            Report(
                id: entry.info.id, title: entry.info.shownTitle, summary: entry.info.shownSummary,
                languages: entry.info.languages.map(\.codes.language), settings: entry.info.settings.map(Setting.init))
        }
        let standard = FileName.folder(of: try TemplateFolder.standard())
        templates = ((try? FileManager.default.contentsOfDirectory(atPath: standard)) ?? []).sorted().filter { name in
            (try? TemplateFolder.shipped(named: name)) != nil && standard + "/" + name != (try? folder.get())
        }
        notices = catalogue.untrusted.map(\.words) + faults.map { "\($0)" }
        departments = Self.codes.compactMap { Department($0) }.map { [$0.code, $0.name] }
    }

    /// Codes of departments, in their order, and some that are none.
    private static let codes =
        (1...19).map { $0 < 10 ? "0\($0)" : "\($0)" } + ["2A", "2B"] + (21...95).map(String.init)
        + (971...976).map(String.init)
}
