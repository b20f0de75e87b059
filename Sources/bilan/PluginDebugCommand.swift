import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Foundation
import Support

extension PluginCommand {
    struct Debug: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "debug",
            abstract: String(
                fr: "Produit un rapport sous un débogueur, lldb ou gdb, sans processus à part.",
                en: "Makes a report under a debugger, lldb or gdb, without a process apart."),
            discussion: String(
                fr: """
                    Exemple :
                      bilan plugin debug aides-par-departement --data mes-donnees/ --quarter 2018-T4

                    Les options sont celles de bilan generate. Sans terminal, le rapport est produit une fois, et l’endroit où il s’arrête \
                    est écrit. Le code de retour est 0 si le rapport est produit.
                    """,
                en: """
                    Example:
                      bilan plugin debug awards-by-department --data my-data/ --quarter 2018-T4

                    The options are those of bilan generate. Without a terminal, the report is made once, and the place where it stops \
                    is written. The exit status is 0 if the report is made.
                    """))

        @Argument(
            parsing: .captureForPassthrough,
            help: ArgumentHelp(
                fr: "Un rapport, et les options de bilan generate.", en: "A report, and the options of bilan generate.",
                valueName: String(fr: "rapport et options", en: "report and options")))
        var arguments: [String] = []

        func run() async throws {
            if arguments.contains("--help") || arguments.contains("-h") { throw CleanExit.helpRequest(self) }
            guard let report = arguments.first, !report.hasPrefix("-") else {
                throw UserError(
                    fr: "Nommez un rapport, par exemple bilan plugin debug beneficiary-listing.",
                    en: "Name a report, for example bilan plugin debug beneficiary-listing.")
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
