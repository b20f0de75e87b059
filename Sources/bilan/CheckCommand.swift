import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Import
import Intake
import Support

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Vérifie des données sans rien produire.",
        discussion: """
            Exemples :
              bilan check subventions.csv
              bilan check subventions.csv --json
              bilan check subventions.csv --amounts share
              bilan check subventions.csv --strict
              bilan check subventions.csv --strict --schema-version 2.0.2

            Dit comment chaque fichier est lu, ce qui y est réparé et ce qui ne peut pas être lu.
            Une aide est refusée si sa date, son montant ou le nom du bénéficiaire ne peuvent pas être lus.
            Avec --strict, le fichier est comparé à la lettre au schéma national SCDL subventions, comme le font les validateurs publics.
            Code de retour 3 si une ligne est refusée ; avec --strict, si le fichier n’est pas conforme.
            """)

    @Argument(
        help: ArgumentHelp(
            "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.", valueName: "chemin"))
    var path: String

    @OptionGroup var columns: ColumnOptions

    @OptionGroup var amounts: AmountOptions

    @Flag(help: "Compare le fichier au schéma SCDL subventions, à la lettre.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "Version du schéma pour --strict : 1.1.0 à 2.1.1 ; sinon l’en-tête en décide.", valueName: "version"))
    var schemaVersion: String?

    @Flag(help: "Écrit un objet JSON.")
    var json = false

    func run() throws {
        if strict || schemaVersion != nil {
            return try StrictCheck.run(path, version: schemaVersion, sheets: columns.sheets, json: json)
        }
        let summary = try DossierSource.check(path, map: columns.map(), amounts: amounts.choice())
        if json {
            Console.say(json: CheckReport(summary))
        } else {
            summary.report { Console.say($0) }
            for alert in summary.alerts { Console.say("\(alert)") }
            Console.say(summary.inWords)
        }
        if summary.errorCount + summary.fatalCount > 0 {
            throw ExitCode(UserError.Kind.data.rawValue)
        }
    }
}
