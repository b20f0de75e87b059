import ArgumentParser
import BilanHost
import BilanKit

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Vérifie des données sans rien produire.",
        discussion: """
            Exemples :
              bilan check subventions.csv
              bilan check mon-dossier/ --strict
              bilan check subventions.csv --json
              bilan check subventions.csv --amounts share

            Code de retour 3 si une ligne est refusée ; avec --strict, au moindre constat.
            """)

    @Argument(help: ArgumentHelp("Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.", valueName: "chemin"))
    var path: String

    @OptionGroup var amounts: AmountOptions

    @Flag(help: "Un avertissement compte aussi.")
    var strict = false

    @Flag(help: "Écrit un objet JSON.")
    var json = false

    func run() throws {
        let summary = try DossierSource.check(path, amounts: amounts.choice())
        if json {
            Console.say(json: summary)
        } else {
            for fault in summary.faults { Console.say("\(fault)") }
            for alert in summary.alerts { Console.say("\(alert)") }
            Console.say(summary.inWords)
        }
        if summary.errorCount + summary.fatalCount > 0 || (strict && summary.warningCount > 0) {
            throw ExitCode(UserError.Kind.data.rawValue)
        }
    }
}
