import BilanKit
import Support

/// What a plugin says of itself, once loaded.
struct PluginDescription: Codable, Sendable, Hashable {
    var name: String
    var version: String
    var reports: [ReportInfo]

    /// What is wrong with it, in words that follow the library's path; nil where nothing is. Its words go into file
    /// names and to terminals.
    var fault: String? {
        guard ReportIdentifier.isOne(name) else {
            return "se nomme « \(name.shown) » : un nom d’extension a des minuscules sans accent, des chiffres et des "
                + "traits d’union"
        }
        guard Self.isOneLine(version) else { return "a une version vide ou de plusieurs lignes" }
        guard !reports.isEmpty else { return "ne contient aucun rapport" }
        var ids: Set<String> = []
        for report in reports {
            guard ids.insert(report.id).inserted else {
                return "déclare deux rapports « \(report.id.shown) » : chacun doit avoir un identifiant à lui"
            }
            if let fault = Self.fault(of: report) { return "déclare le rapport « \(report.id.shown) » \(fault)" }
        }
        return nil
    }

    private static func fault(of report: ReportInfo) -> String? {
        guard ReportIdentifier.isOne(report.id) else {
            return "dont l’identifiant n’est pas fait de minuscules sans accent, de chiffres et de traits d’union"
        }
        guard isOneLine(report.title) else { return "dont le titre est vide ou a plusieurs lignes" }
        guard report.summary.isEmpty || isOneLine(report.summary) else { return "dont le résumé a plusieurs lignes" }
        guard !ReportFormat.available(of: report.formats).isEmpty, Set(report.formats).count == report.formats.count
        else { return "dont les formats manquent ou se répètent : pdf, ods" }
        let settings = report.settings.map(\.name)
        guard settings.allSatisfy(isSettingName), Set(settings).count == settings.count else {
            return "dont un réglage se répète ou a un autre nom que lettres sans accent, chiffres et traits d’union"
        }
        return report.settings.lazy.compactMap(fault(of:)).first
    }

    private static func fault(of setting: ReportSetting) -> String? {
        let what = "dont le réglage « \(setting.name) »"
        let texts = setting.defaults + setting.choices + [setting.minimum, setting.maximum].compactMap(\.self)
        guard (setting.summary.isEmpty || isOneLine(setting.summary)), !texts.contains(where: hasControl) else {
            return "\(what) a un texte de plusieurs lignes"
        }
        guard setting.type != .choice || !setting.choices.isEmpty else { return "\(what) n’offre aucun choix" }
        do {
            // A list of texts may have a comma in one: each default is a value by itself.
            var one = setting
            one.isList = false
            for text in setting.defaults { _ = try one.values(of: [text]) }
            return nil
        } catch {
            return "\(what) a une valeur par défaut qu’il refuse (\(error))"
        }
    }

    private static func isSettingName(_ text: String) -> Bool {
        text.utf8.count <= 64 && text.wholeMatch(of: /[A-Za-z][A-Za-z0-9-]*/) != nil
    }

    private static func isOneLine(_ text: String) -> Bool {
        text.contains { !$0.isWhitespace } && text.utf8.count <= 4096
            && !hasControl(text)
    }

    private static func hasControl(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}

extension String {
    /// On a terminal: a line at most, with what a terminal would obey made visible.
    fileprivate var shown: String {
        String(unicodeScalars.prefix(80).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
    }
}
