import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Import
import Support

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Écrit des données dans un fichier SCDL à publier, dans des fichiers CSV ou dans un classeur.",
        discussion: """
            Exemples :
              bilan export programme.bilan --to subventions.csv --audience public
              bilan export programme.bilan --to programme/
              bilan export programme.bilan --to programme.ods
              bilan export demo --form scdl --to publication/

            La forme suit la destination : un fichier .csv au schéma SCDL subventions 2.1.1 (les aides seules), un classeur .ods ou .fods, \
            sinon un répertoire de fichiers CSV ; ces deux dernières formes contiennent tout et s’importent de nouveau.
            """)

    @Argument(
        help: ArgumentHelp(
            "Fichier .bilan, dossier de CSV, classeur, fichier SCDL, base postgres://…, ou demo.", valueName: "chemin"))
    var path: String

    @Option(help: ArgumentHelp("Le fichier ou le répertoire à écrire.", valueName: "destination"))
    var to: String

    @Option(help: ArgumentHelp("Forme : scdl, csv ou workbook.", valueName: "forme"))
    var form: String?

    @OptionGroup var audience: AudienceOptions

    func run() throws {
        let audience = try audience.choice()
        let form = try form.map { text in
            guard let form = ExportForm(rawValue: text.lowercased()) else {
                throw UserError("--form \(text) : forme inconnue. Formes possibles : scdl, csv, workbook.")
            }
            return form
        }
        let source = try DossierSource.open(data: path, audience: audience)
        let groups = source.summary.groups.filter { $0.first.severity != .repaired }
        for group in groups.prefix(20) { Console.complain(GroupLine(group, in: source.summary).text) }
        if groups.count > 20 {
            let more = FrenchNumber.count(groups.count - 20, "autre sorte de constat", "autres sortes de constats")
            Console.complain(FrenchSpacing.applied(to: "… et \(more) : bilan check les montre."))
        }

        let dossier = try Dossier.open(readingAt: source.path)
        defer { try? dossier.close() }
        let summary = try DossierExport(dossier, producer: "Bilan \(Bilan.version)").write(
            form ?? ExportForm(destination: to), to: to)
        for fault in summary.leftOut { Console.remark("\(fault)") }
        if summary.leftOutCount > 0 {
            Console.complain(
                FrenchNumber.count(
                    summary.leftOutCount, "ligne non conforme au schéma n’est pas exportée",
                    "lignes non conformes au schéma ne sont pas exportées"))
        }
        for note in summary.notes { Console.complain(FrenchSpacing.applied(to: note)) }
        for file in summary.written {
            Console.say("\(file.path)  \(file.table), \(FrenchNumber.count(file.rows, "ligne"))")
        }
    }
}
