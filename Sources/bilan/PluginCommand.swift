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
        abstract: "Prépare, compile et range une extension : un rapport de plus, écrit en Swift.",
        discussion: """
            Exemple :
              bilan plugin new aides-par-departement
              bilan plugin build aides-par-departement
              bilan plugin test aides-par-departement
              bilan plugin install aides-par-departement
              bilan generate aides-par-departement --quarter 2018-T4
            """,
        subcommands: [New.self, Build.self, Test.self, Validate.self, Install.self, Debug.self])

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

    struct Build: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "build", abstract: "Compile une extension avec le SDK de cette commande, et la vérifie.")

        @OptionGroup var package: PackageArgument

        func run() async throws {
            for entry in try await package.built().entries {
                Console.say("\(entry.info.id)  \(entry.library)")
            }
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

    struct Install: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "install", abstract: "Compile une extension et la range là où Bilan la trouve.")

        @OptionGroup var package: PackageArgument

        @Option(
            name: .customLong("to"),
            help: ArgumentHelp("Un autre dossier que celui des extensions de l’utilisateur.", valueName: "dossier"))
        var target: String?

        func run() async throws {
            guard let target = target ?? PluginDirectories.userFolder() else {
                throw UserError("Aucun dossier personnel n’est connu (HOME) : donnez un dossier avec --to.")
            }
            let (package, entries) = try await package.built()
            for library in Set(entries.map(\.library)).sorted() {
                Console.say(try package.install(library, to: target))
            }
            for entry in entries { Console.say("Produisez le rapport\u{A0}: bilan generate \(entry.info.id)") }
        }
    }
}

extension PluginCommand {
    struct Debug: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "debug", abstract: "Produit un rapport sous un débogueur, lldb ou gdb, sans processus à part.",
            discussion: """
                Exemple :
                  bilan plugin debug aides-par-departement --data mes-donnees/ --quarter 2018-T4

                Les options sont celles de bilan generate. Sans terminal, le rapport est produit une fois, et l’endroit où il s’arrête \
                est écrit. Le code de retour est 0 si le rapport est produit.
                """)

        @Argument(
            parsing: .captureForPassthrough,
            help: ArgumentHelp("Un rapport, et les options de bilan generate.", valueName: "rapport et options"))
        var arguments: [String] = []

        func run() async throws {
            if arguments.contains("--help") || arguments.contains("-h") { throw CleanExit.helpRequest(self) }
            guard let report = arguments.first, !report.hasPrefix("-") else {
                throw UserError("Nommez un rapport, par exemple bilan plugin debug beneficiary-listing.")
            }
            // What stops the run before its report is told before a debugger is started.
            try await GenerateCommand.asyncParse(arguments).check()
            let isMade = try Debugger().run(isInteractive: isatty(STDIN_FILENO) == 1, onError: Console.remark) {
                [Executable.path, "generate"] + arguments + ["--in-process", $0]
            }
            guard isMade else { throw ExitCode(UserError.Kind.failed.rawValue) }
        }
    }
}

/// The folder of a plugin's package, as the commands that build it take it.
struct PackageArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("Le dossier de l’extension.", valueName: "dossier"))
    var folder = "."

    /// Builds a package, and loads what came of it as a run would.
    func built() async throws -> (package: PluginPackage, entries: [PluginCatalogue.Entry]) {
        let package = try PluginPackage(folder: folder)
        for warning in try package.build(InstalledSDK()).warnings { Console.remark(warning) }
        let catalogue = try await PluginCatalogue.scan(PluginDirectories(named: [package.products]))
        func isOurs(_ library: String) -> Bool { library.hasPrefix(package.products + "/") }
        let refused = catalogue.refused.filter { isOurs($0.library) }
        guard refused.isEmpty else {
            throw UserError(refused.map { "\($0.library) \($0.reason)" }.joined(separator: "\n"), kind: .failed)
        }
        let entries = catalogue.entries.filter { isOurs($0.library) }
        guard !entries.isEmpty else {
            throw UserError(
                "« \(folder) » se compile, mais aucune bibliothèque n’y est une extension : il faut un produit .library(type: .dynamic) dont une source rend sa fiche par @_cdecl(\"bilan_plugin\").",
                kind: .failed)
        }
        return (package, entries)
    }
}
