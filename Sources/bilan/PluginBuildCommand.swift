import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Support

extension PluginCommand {
    struct Build: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "build",
            abstract: String(
                fr: "Compile une extension avec le SDK de cette commande, et la vérifie.",
                en: "Compiles a plugin with the SDK of this command, and checks it."))

        @OptionGroup var package: PackageArgument

        func run() async throws {
            for plugin in try await PackageBuild(folder: package.folder).plugins() {
                for report in plugin.reports { Console.say("\(report)  \(plugin.library)") }
            }
        }
    }
}

/// The folder of a plugin's package, as the commands that build it take it.
struct PackageArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            fr: "Le dossier de l’extension.", en: "The folder of the plugin.",
            valueName: String(fr: "dossier", en: "folder")))
    var folder = "."
}

/// The build of a plugin's package.
struct PackageBuild {
    let folder: String

    /// Builds a package, looks at what came of it as a run would, and writes its manifest.
    ///
    /// - Parameter isConsentGiven: whether what it asks for beyond the others is granted without a question.
    func plugins(isConsentGiven: Bool = false) async throws -> [BuiltPlugin] {
        let package = try PluginPackage(folder: folder)
        let declaration = try PluginDeclaration(package: package.folder)
        for warning in try package.build(InstalledSDK()).warnings { Console.remark(warning) }
        let plugins = try await BuiltPlugin.inspect(package.products, needs: declaration.needs, fence: FencePolicy())
        guard !plugins.isEmpty else {
            throw UserError(
                fr:
                    "« \(folder) » se compile, mais aucune bibliothèque n’y est une extension : il faut un produit .library(type: .dynamic) dont une source rend sa fiche par @_cdecl(\"bilan_plugin\").",
                en:
                    "“\(folder)” compiles, but no library of it is a plugin: it needs a product .library(type: .dynamic) one of whose sources gives its record by @_cdecl(\"bilan_plugin\").",
                kind: .failed)
        }
        for plugin in plugins where try !plugin.isGranted() {
            let isGranted = try TrustQuestion(plugin.question, isAnswered: isConsentGiven).ask()
            if !isGranted { Console.complain(plugin.question.words) }
        }
        return plugins
    }
}
