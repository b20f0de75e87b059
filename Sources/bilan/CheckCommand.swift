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
              bilan check subventions.csv --findings constats.ods
              bilan check subventions.csv --amounts share
              bilan check subventions.csv --strict
              bilan check subventions.csv --strict --schema-version 2.0.2

            Dit d’abord ce qui est lu, pris, réparé et écarté, en lignes et en euros, puis ce qui est écarté, par raison, les décisions
            à vérifier et le reste : une ligne par sorte de constat. --all montre chaque constat, --findings en écrit la liste.
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

    @OptionGroup var findings: FindingOptions

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
            guard !findings.all, findings.findings == nil else {
                throw UserError("--all et --findings ne vont pas avec --strict, qui montre chaque écart au schéma.")
            }
            return try StrictCheck.run(path, version: schemaVersion, sheets: columns.sheets, json: json)
        }
        let reviewer = try findings.reviewer(of: [DossierSource.path(of: path)], isJSON: json) { Console.say($0) }
        let summary = try DossierSource.check(
            path, map: columns.map(), amounts: amounts.choice(), review: reviewer.review)
        if json { Console.say(json: CheckReport(summary)) }
        reviewer.tell(summary)
        if summary.errorCount + summary.fatalCount > 0 {
            throw ExitCode(UserError.Kind.data.rawValue)
        }
    }
}
