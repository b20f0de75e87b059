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
        abstract: "Prépare, compile, range et approuve des extensions : des rapports de plus, écrits en Swift.",
        discussion: """
            Exemple :
              bilan plugin new aides-par-departement
              bilan plugin build aides-par-departement
              bilan plugin test aides-par-departement
              bilan plugin install aides-par-departement
              bilan generate aides-par-departement --quarter 2018-T4
            """,
        subcommands: [
            New.self, Build.self, Test.self, Validate.self, Install.self, List.self, Trust.self, Retry.self, Debug.self,
        ])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "Écrit une extension qui se compile aussitôt.",
            discussion: """
                Exemples :
                  bilan plugin new aides-par-departement
                  bilan plugin new ma-liste --from beneficiary-listing
                """)

        @Argument(help: ArgumentHelp("Le nom de l’extension et de son rapport.", valueName: "nom"))
        var name: String

        @Option(
            name: .customLong("from"),
            help: ArgumentHelp("Un rapport livré avec Bilan, dont les sources servent de départ.", valueName: "rapport")
        )
        var example: String?

        @Option(name: .customLong("to"), help: ArgumentHelp("Le dossier ; sinon celui du nom.", valueName: "dossier"))
        var folder: String?

        func run() throws {
            let folder = folder ?? name
            let files = try PluginTemplate(PluginName(name), sdk: InstalledSDK(), example: example).write(to: folder)
            for file in files { Console.say("\(folder)/\(file)") }
            Console.say("Compilez-la\u{A0}: bilan plugin build \(folder)")
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Lance les tests d’une extension avec le SDK de cette commande.")

        @OptionGroup var package: PackageArgument

        @Flag(help: "Montre aussi tout ce que le compilateur et les tests écrivent.")
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
