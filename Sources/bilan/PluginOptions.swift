import ArgumentParser
import BilanHost
import BilanKit
import Support

/// Where plugins are looked for, as the commands that need them take it.
struct PluginOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            fr: "Un dossier d’extensions, cherché avant les autres ; se répète.",
            en: "A folder of plugins, searched before the others; may be repeated.",
            valueName: String(fr: "dossier", en: "folder")))
    var plugins: [String] = []

    @Flag(
        help: ArgumentHelp(
            fr: "Approuve sans question les extensions que la commande lance.",
            en: "Trusts the plugins that the command runs, without a question."))
    var yes = false

    @OptionGroup var sandbox: FenceOptions

    var fence: FencePolicy { sandbox.policy }

    /// The plugins that are found, without a question.
    func scan() async throws -> PluginCatalogue { try await PluginCatalogue.scan(directories, fence: fence) }

    /// The plugins that are found, once what they aren't kept from was told, and a person was asked about those that
    /// are new.
    ///
    /// - Parameter reports: those that are about to be made; nil for all, none where plugins are only looked at.
    func catalogue(for reports: [String]?) async throws -> PluginCatalogue {
        if let warning = try fence.warning() { Console.complain(warning) }
        let catalogue = try await scan()
        let granted = try catalogue.untrusted(for: reports).filter { try TrustQuestion($0, isAnswered: yes).ask() }
        return granted.isEmpty ? catalogue : try await scan()
    }

    var directories: PluginDirectories { PluginDirectories(named: plugins) }
}
