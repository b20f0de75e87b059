import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Foundation
import Intake
import Support
import Templates

@main struct Bilan: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "bilan",
        abstract: String(
            fr: "Produit les rapports d’un programme public d’aides : PDF archivables et accessibles, classeurs ODS.",
            en: "Makes the reports of a public support programme: archival and accessible PDF, ODS workbooks."),
        discussion: String(
            fr: """
                Pour commencer, sur les données de démonstration :
                  bilan generate programme-progress --quarter 2018-T4 --output out

                La commande parle français, et anglais quand la langue du système (LC_ALL, LC_MESSAGES ou LANG, et LANGUAGE avant elles) en est une autre.

                Codes de retour : 0 tout est produit ; 1 un rapport a échoué ou un fichier n’a pas pu être écrit ; 2 commande mal employée ; 3 données refusées ; 75 ce qui peut réussir une autre fois (disque plein, délai dépassé, processus arrêté).
                """,
            en: """
                To begin with, on the demonstration data:
                  bilan generate programme-progress --quarter 2018-T4 --output out

                The command speaks French, and English where the locale (LC_ALL, LC_MESSAGES or LANG, and LANGUAGE before them) is another language’s. Without a locale, and in C, it speaks French. What it writes into files is in French or in the document’s language.

                Exit status: 0 all is made; 1 a report failed or a file could not be written; 2 the command was misused; 3 data was refused; 75 what may go well another time (a full disk, a time that was up, a process that was ended).
                """),
        version: "bilan \(version)",
        subcommands: [
            GenerateCommand.self, ReportsCommand.self, CheckCommand.self, ImportCommand.self, HistoryCommand.self,
            ServeCommand.self, TraceCommand.self, VerifyCommand.self, CompareCommand.self, ManifestCommand.self,
            ExportCommand.self, NewCommand.self, TemplateCommand.self, PluginCommand.self, DoctorCommand.self,
            ManualCommand.self,
        ])

    static func main() async {
        MessageLanguage.followEnvironment()
        StandardStream.fill()
        StandardStream.ignoreFileSizeSignal()
        switch SpareWorkers.firstWord {
        case Worker.argument: Worker.run()
        case Worker.spareArgument: Worker.runSpare(hasTime: true)
        case AttachmentProcess.argument: AttachmentProcess.run()
        case GenerateCommand.configuration.commandName: SpareWorkers.fork(spareWorkers)
        default: break
        }
        StandardStream.ignoreSignalOfGoneReaders()
        TemporaryFiles.removeOnSignals()
        do {
            Descriptors.raiseLimit()
            try Descriptors.requireEnough()
            var command = try await asyncParseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: StoreFailure.translated(error))
        }
        end(status: 0)
    }

    /// Those that a run surely needs; more are started as they are needed.
    private static let spareWorkers = min(2, ProcessInfo.processInfo.activeProcessorCount)

    private static func end(status: Int32) -> Never {
        SpareWorkers.dismiss()
        TemporaryFiles.removeAll()
        Foundation.exit(Console.status(after: status))
    }

    /// Ends the process with the status that the fault deserves; wrong usage is 2, as the shell's own tools say it.
    private static func end(with error: any Error) -> Never { end(status: tell(error)) }

    /// Says what is wrong, where it isn't said yet.
    ///
    /// - Returns: the status that it deserves.
    static func tell(_ error: any Error) -> Int32 {
        switch error {
        case let fault as UserError:
            Console.complainLast(fault.description)
            return fault.kind.rawValue
        case let refusal as DossierRefusal:
            Console.complainLast(refusal.description)
            return (refusal.mayGoWell ? UserError.Kind.temporary : .data).rawValue
        case let fault as TemplateError:
            Console.complainLast(fault.description)
            return UserError.Kind.usage.rawValue
        case let code as ExitCode: return code.rawValue
        default:
            let message = ArgumentMessage.told(fullMessage(for: error))
            if exitCode(for: error) == .success {
                Console.say(lines: message)
                return 0
            }
            Console.complainLast(MessageSpacing.applied(to: message), prefix: "")
            return exitCode(for: error) == .validationFailure
                ? UserError.Kind.usage.rawValue : UserError.Kind.failed.rawValue
        }
    }
}
