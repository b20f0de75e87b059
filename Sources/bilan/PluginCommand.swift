import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Foundation
import Support

/// From nothing to an installed plugin.
struct PluginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: String(
            fr: "Prépare, compile, range et approuve des extensions : des rapports de plus, écrits en Swift.",
            en: "Prepares, compiles, installs and trusts plugins: more reports, written in Swift."),
        discussion: String(
            fr: """
                Exemple :
                  bilan plugin new aides-par-departement
                  bilan plugin build aides-par-departement
                  bilan plugin test aides-par-departement
                  bilan plugin install aides-par-departement
                  bilan generate aides-par-departement --quarter 2018-T4
                """,
            en: """
                Example:
                  bilan plugin new awards-by-department
                  bilan plugin build awards-by-department
                  bilan plugin test awards-by-department
                  bilan plugin install awards-by-department
                  bilan generate awards-by-department --quarter 2018-T4
                """),
        subcommands: [
            New.self, Build.self, Test.self, Validate.self, Install.self, List.self, Trust.self, Retry.self, Debug.self,
        ])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: String(
                fr: "Écrit une extension qui se compile aussitôt.", en: "Writes a plugin that compiles at once."),
            discussion: String(
                fr: """
                    Exemples :
                      bilan plugin new aides-par-departement
                      bilan plugin new ma-liste --from beneficiary-listing
                    """,
                en: """
                    Examples:
                      bilan plugin new awards-by-department
                      bilan plugin new my-list --from beneficiary-listing
                    """))

        @Argument(
            help: ArgumentHelp(
                fr: "Le nom de l’extension et de son rapport.", en: "The name of the plugin and of its report.",
                valueName: String(fr: "nom", en: "name")))
        var name: String

        @Option(
            name: .customLong("from"),
            help: ArgumentHelp(
                fr: "Un rapport livré avec Bilan, dont les sources servent de départ.",
                en: "A report that comes with Bilan, whose sources are the starting point.",
                valueName: String(fr: "rapport", en: "report"))
        )
        var example: String?

        @Option(
            name: .customLong("to"),
            help: ArgumentHelp(
                fr: "Le dossier ; sinon celui du nom.", en: "The folder; otherwise that of the name.",
                valueName: String(fr: "dossier", en: "folder")))
        var folder: String?

        func run() throws {
            let folder = folder ?? name
            let files = try PluginTemplate(PluginName(name), sdk: InstalledSDK(), example: example).write(to: folder)
            for file in files { Console.say("\(folder)/\(file)") }
            Console.say(
                String(
                    fr: "Compilez-la\u{A0}: bilan plugin build \(folder)",
                    en: "Compile it: bilan plugin build \(folder)"))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: String(
                fr: "Lance les tests d’une extension avec le SDK de cette commande.",
                en: "Runs a plugin’s tests with the SDK of this command."))

        @OptionGroup var package: PackageArgument

        @Flag(
            help: ArgumentHelp(
                fr: "Montre aussi tout ce que le compilateur et les tests écrivent.",
                en: "Also shows all that the compiler and the tests write."))
        var verbose = false

        func run() throws {
            let result = try PluginPackage(folder: package.folder).test(InstalledSDK())
            if verbose { Console.say(lines: result.text) }
            for line in result.failures.flatMap(\.lines) { Console.remark(line) }
            guard result.failed == 0 else { throw UserError(result.summary, kind: .failed) }
            Console.say(result.summary)
        }
    }
}
