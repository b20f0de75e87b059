import BilanKit
import Support

/// A plugin as `bilan plugin list` shows it, whether its reports can be made or not.
public struct ListedPlugin: Sendable {
    public enum State: String, Codable, Sendable {
        case builtIn, trusted, untrusted, quarantined, refused
    }

    public var library: String
    /// What it calls itself; nil where that isn't known.
    public var name: String?
    public var version: String?
    public var reports: [String]
    public var needs = PluginNeeds.none
    public var state: State
    /// The state in words; where the plugin isn't run, why, and what to do.
    public var words: String

    /// How a person names it.
    public var shownName: String { name ?? FileName.of(library) }

    /// Whether a person may mean it: by its path, its file's name, its own name or a report's.
    public func isMeant(by text: String) -> Bool {
        if text.contains("/") { return FileName.withoutLinks(text) == FileName.withoutLinks(library) }
        return FileName.of(library) == text || PluginLibraryName.has(text, library, plugin: name, reports: reports)
    }
}

extension PluginCatalogue {
    /// The plugins that a person may mean by a name or a path.
    ///
    /// - Throws: `UserError` where there is none.
    public func plugins(meantBy text: String) throws -> [ListedPlugin] {
        let meant = plugins.filter { $0.isMeant(by: text) }
        guard meant.isEmpty else { return meant }
        if text.contains("/") {
            throw UserError(
                fr: "« \(text) » n’est pas une extension de Bilan, ou ce fichier n’existe pas.",
                en: "“\(text)” is not a plugin of Bilan, or this file doesn’t exist.")
        }
        let names = plugins.map(\.shownName)
        let near =
            NearestName.of(text, among: names).map {
                String(fr: " Pensiez-vous à « \($0) » ?", en: " Did you mean “\($0)”?")
            } ?? ""
        throw UserError(
            fr:
                "Aucune extension ne se nomme « \(text) ».\(near) bilan plugin list les montre ; un fichier d’un autre dossier se "
                + "désigne par son chemin, par exemple ./libRapport.so.",
            en: "No plugin is called “\(text)”.\(near) bilan plugin list shows them; name a file of another folder "
                + "by its path, for example ./libReport.so.")
    }

    /// Lets a quarantined plugin be looked at again by the next scan.
    public static func release(_ plugin: ListedPlugin, cache: PluginCache = PluginCache()) {
        cache.forget(plugin.library)
    }
}
