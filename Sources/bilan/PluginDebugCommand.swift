import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Foundation
import Support

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
