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

            Dit comment chaque fichier est lu, ce qui y est réparé et ce qui ne peut pas être lu.
            Une aide est refusée si sa date, son montant ou le nom du bénéficiaire ne peuvent pas être lus.
            Code de retour 3 si une ligne est refusée ; avec --strict, au moindre constat.
            """)

    @Argument(help: ArgumentHelp("Dossier de CSV, classeur, fichier SCDL, ou demo.", valueName: "chemin"))
    var path: String

    @OptionGroup var columns: ColumnOptions

    @Flag(help: "Un avertissement ou une réparation compte aussi.")
    var strict = false

    @Flag(help: "Écrit un objet JSON.")
    var json = false

    func run() throws {
        let summary = try DossierSource.check(path, map: columns.map())
        if json {
            Console.say(json: CheckReport(summary))
        } else {
            summary.report { Console.say($0) }
            Console.say(summary.inWords)
        }
        if summary.errorCount + summary.fatalCount > 0 || (strict && summary.warningCount + summary.repairedCount > 0) {
            throw ExitCode(UserError.Kind.data.rawValue)
        }
    }
}
