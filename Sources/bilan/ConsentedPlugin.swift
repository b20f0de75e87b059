import BilanHost
import BilanKit
import Support

/// A plugin that a person names, once consented to and looked at.
struct ConsentedPlugin {
    let plugin: ListedPlugin

    /// - Throws: `UserError` where there is no such plugin, nobody consents, or it can't be taken.
    init(_ name: String, folders: [String] = [], fence: FencePolicy, isAnswered: Bool) async throws {
        let isPath = name.contains("/") || name.hasSuffix(".so")
        let directories = PluginDirectories(named: isPath ? [FileName.folder(of: name)] : folders)
        func scan() async throws -> PluginCatalogue { try await PluginCatalogue.scan(directories, fence: fence) }
        let meant = name.hasSuffix(".so") && !name.contains("/") ? "./" + name : name
        let catalogue = try await scan()
        var found = try Self.one(of: catalogue.plugins(meantBy: meant), meantBy: name)
        if let asked = catalogue.untrusted.first(where: { $0.library == found.library }) {
            guard try TrustQuestion(asked, isAnswered: isAnswered).ask() else {
                throw UserError(
                    TrustQuestion.canBeAsked
                        ? String(
                            fr: "L’extension « \(asked.shownName) » n’est pas approuvée, et rien n’est changé.",
                            en: "The plugin “\(asked.shownName)” is not approved, and nothing is changed.")
                        : String(
                            fr:
                                "\(asked.library) \(asked.state.words), et personne ne peut être interrogé ici. Relancez avec --yes si vous "
                                + "savez d’où elle vient.",
                            en:
                                "\(asked.library) \(asked.state.words), and nobody can be asked here. Run it again with --yes if you "
                                + "know where it comes from."))
            }
            found = try Self.one(of: try await scan().plugins(meantBy: found.library), meantBy: name)
        }
        guard found.state == .builtIn || found.state == .trusted else {
            throw UserError("\(found.library) \(found.words)", kind: .failed)
        }
        plugin = found
    }

    private static func one(of plugins: [ListedPlugin], meantBy name: String) throws -> ListedPlugin {
        guard plugins.count == 1, let plugin = plugins.first else {
            throw UserError(
                fr:
                    "« \(name) » désigne plusieurs extensions : \(plugins.map(\.library).joined(separator: ", ")). Donnez le chemin "
                    + "de l’une d’elles.",
                en: "“\(name)” means several plugins: \(plugins.map(\.library).joined(separator: ", ")). Give the path "
                    + "of one of them.")
        }
        return plugin
    }
}
