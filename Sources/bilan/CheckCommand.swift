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
        abstract: String(fr: "Vérifie des données sans rien produire.", en: "Checks data and makes nothing."),
        discussion: String(
            fr: """
                Exemples :
                  bilan check subventions.csv
                  bilan check subventions.csv --json
                  bilan check subventions.csv --findings constats.ods
                  bilan check subventions.csv --amounts share
                  bilan check subventions.csv --strict
                  bilan check subventions.csv --strict --schema-version 2.0.2

                Dit d’abord ce qui est lu, pris, réparé et écarté, en lignes et en euros, puis ce qui est écarté, par raison, les décisions \
                à vérifier et le reste : une ligne par sorte de constat. --all montre chaque constat, --findings en écrit la liste.
                Une aide est refusée si sa date, son montant ou le nom du bénéficiaire ne peuvent pas être lus.
                Avec --strict, le fichier est comparé à la lettre au schéma national SCDL subventions, comme le font les validateurs publics.
                Code de retour 3 si une ligne est refusée ; avec --strict, si le fichier n’est pas conforme.
                """,
            en: """
                Examples:
                  bilan check subventions.csv
                  bilan check subventions.csv --json
                  bilan check subventions.csv --findings findings.ods
                  bilan check subventions.csv --amounts share
                  bilan check subventions.csv --strict
                  bilan check subventions.csv --strict --schema-version 2.0.2

                Says first what is read, taken, repaired and left out, in rows and in euros, then what is left out, by reason, the decisions \
                to check and the rest: one line per kind of finding. --all shows each finding, --findings writes the list of them.
                An award is refused if its date, its amount or the beneficiary’s name can’t be read.
                With --strict, the file is compared to the letter with the national SCDL schema of subventions, as the public validators do.
                Exit status 3 if a row is refused; with --strict, if the file doesn’t conform.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.",
            en: "A folder of CSV files, a workbook, an SCDL file, a .bilan file, a database postgres://…, or demo.",
            valueName: String(fr: "chemin", en: "path")))
    var path: String

    @OptionGroup var columns: ColumnOptions

    @OptionGroup var amounts: AmountOptions

    @OptionGroup var findings: FindingOptions

    @Flag(
        help: ArgumentHelp(
            fr: "Compare le fichier au schéma SCDL subventions, à la lettre.",
            en: "Compares the file with the SCDL schema of subventions, to the letter."))
    var strict = false

    @Option(
        help: ArgumentHelp(
            fr: "Version du schéma pour --strict : 1.1.0 à 2.1.1 ; sinon l’en-tête en décide.",
            en: "Version of the schema for --strict: 1.1.0 to 2.1.1; by default the header decides.",
            valueName: "version"))
    var schemaVersion: String?

    @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON.", en: "Writes a JSON object."))
    var json = false

    func run() throws {
        if strict || schemaVersion != nil {
            guard !findings.all, findings.findings == nil else {
                throw UserError(
                    fr: "--all et --findings ne vont pas avec --strict, qui montre chaque écart au schéma.",
                    en: "--all and --findings don’t go with --strict, which shows each departure from the schema.")
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
