import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Import
import Support

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: String(
            fr: "Écrit des données dans un fichier SCDL à publier, dans des fichiers CSV ou dans un classeur.",
            en: "Writes data into an SCDL file to be published, into CSV files or into a workbook."),
        discussion: String(
            fr: """
                Exemples :
                  bilan export programme.bilan --to subventions.csv --audience public
                  bilan export programme.bilan --to programme/
                  bilan export programme.bilan --to programme.ods
                  bilan export demo --form scdl --to publication/

                La forme suit la destination : un fichier .csv au schéma SCDL subventions 2.1.1 (les aides seules), un classeur .ods ou .fods, \
                sinon un répertoire de fichiers CSV ; ces deux dernières formes contiennent tout et s’importent de nouveau.
                """,
            en: """
                Examples:
                  bilan export programme.bilan --to subventions.csv --audience public
                  bilan export programme.bilan --to programme/
                  bilan export programme.bilan --to programme.ods
                  bilan export demo --form scdl --to publication/

                The form follows the destination: a .csv file by the SCDL schema of subventions 2.1.1 (the awards alone), a workbook .ods or .fods, \
                otherwise a folder of CSV files; the latter two forms contain everything and can be imported again.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Fichier .bilan, dossier de CSV, classeur, fichier SCDL, base postgres://…, ou demo.",
            en: "A .bilan file, a folder of CSV files, a workbook, an SCDL file, a database postgres://…, or demo.",
            valueName: String(fr: "chemin", en: "path")))
    var path: String

    @Option(
        help: ArgumentHelp(
            fr: "Le fichier ou le répertoire à écrire.", en: "The file or the folder to write.",
            valueName: "destination"))
    var to: String

    @Option(
        help: ArgumentHelp(
            fr: "Forme : scdl, csv ou workbook.", en: "Form: scdl, csv or workbook.",
            valueName: String(fr: "forme", en: "form")))
    var form: String?

    @OptionGroup var audience: AudienceOptions

    func run() throws {
        let audience = try audience.choice()
        let form = try form.map { text in
            guard let form = ExportForm(rawValue: text.lowercased()) else {
                throw UserError(
                    fr: "--form \(text) : forme inconnue. Formes possibles : scdl, csv, workbook.",
                    en: "--form \(text): unknown form. Possible forms: scdl, csv, workbook.")
            }
            return form
        }
        let source = try DossierSource.open(data: path, audience: audience)
        let groups = source.summary.groups.filter { $0.first.severity != .repaired }
        for group in groups.prefix(20) { Console.complain(GroupLine(group, in: source.summary).text) }
        if groups.count > 20 {
            Console.complain(ProgressBar.more(groups.count - 20))
        }

        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        let summary = try DossierExport(dossier, producer: "Bilan \(Bilan.version)").write(
            form ?? ExportForm(destination: to), to: to)
        for fault in summary.leftOut { Console.remark("\(fault)") }
        if summary.leftOutCount > 0 {
            Console.complain(
                String(
                    fr: FrenchNumber.count(
                        summary.leftOutCount, "ligne non conforme au schéma n’est pas exportée",
                        "lignes non conformes au schéma ne sont pas exportées"),
                    en: EnglishText.count(
                        summary.leftOutCount, "row that doesn’t conform to the schema is not exported",
                        "rows that don’t conform to the schema are not exported")))
        }
        for note in summary.notes { Console.complain(MessageSpacing.applied(to: note)) }
        for file in summary.written {
            Console.say("\(file.path)  \(file.table), \(MessageNumber.rows(file.rows))")
        }
    }
}
