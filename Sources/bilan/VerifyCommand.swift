import ArgumentParser
import BilanHost
import BilanKit
import Foundation
import Support

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: String(
            fr: "Refait des documents d’après leur recette, et dit s’ils sont bien ce que disent leurs données.",
            en: "Makes documents again from their recipe, and says whether they are indeed what their data say."),
        discussion: String(
            fr: """
                Exemples :
                  bilan verify out/programme-progress-2018-T4.pdf
                  bilan verify rapport.pdf --data programme.bilan
                  bilan verify out/*.pdf out/*.ods --json

                Codes de retour : 0 identique, octet pour octet ; 1 n’est pas de sa recette, ou changé depuis ; 3 ne peut être jugé ; 4 \
                d’autres données ; 5 d’autres programmes, polices ou fichiers, et les mêmes texte, chiffres et tableaux (le dessin n’est pas \
                comparé) ; 6 de même, et d’autres texte, chiffres ou tableaux. De plusieurs documents, le plus grave. 2 commande mal \
                employée ; 75 ce qui peut réussir une autre fois.
                """,
            en: """
                Examples:
                  bilan verify out/programme-progress-2018-T4.pdf
                  bilan verify report.pdf --data programme.bilan
                  bilan verify out/*.pdf out/*.ods --json

                Exit status: 0 identical, byte for byte; 1 is not of its recipe, or was changed since; 3 can’t be judged; 4 other data; \
                5 other programs, fonts or files, and the same text, figures and tables (the drawing is not compared); 6 likewise, and \
                another text, other figures or tables. Of several documents, the gravest. 2 the command was misused; 75 what may go well \
                another time.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Des PDF ou des classeurs produits par Bilan.", en: "PDFs or workbooks made by Bilan.",
            valueName: "document"))
    var documents: [String]

    @Option(
        help: ArgumentHelp(
            fr:
                "Les données dont ils sont faits : dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo. "
                + "Sinon celles qu’ils portent, ou celles de démonstration.",
            en:
                "The data that they are made from: folder of CSV, workbook, SCDL file, .bilan file, postgres://… database, or demo. "
                + "Otherwise those that they carry, or those of the demonstration.",
            valueName: String(fr: "chemin", en: "path")))
    var data: String?

    @Option(
        help: ArgumentHelp(
            fr: "Le dossier du modèle ; sinon celui que nomme la recette, s’il est fourni.",
            en: "The folder of the template; otherwise the one that the recipe names, if it comes with Bilan.",
            valueName: String(fr: "dossier", en: "folder")))
    var template: String?

    @Option(
        help: ArgumentHelp(
            fr: "Combien de documents à la fois.", en: "How many documents at a time.",
            valueName: String(fr: "nombre", en: "number")))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(
        help: ArgumentHelp(
            fr: "Secondes que les documents d’un rapport peuvent prendre.",
            en: "Seconds that the documents of a report may take.", valueName: String(fr: "secondes", en: "seconds")))
    var timeout = 300.0

    @OptionGroup var plugins: PluginOptions

    @Flag(
        help: ArgumentHelp(
            fr: "Écrit un objet JSON par document, avec ses preuves.",
            en: "Writes a JSON object for each document, with its evidence."))
    var json = false

    func run() async throws {
        guard jobs >= 1 else {
            throw UserError(
                fr: "--jobs \(jobs) : donnez un nombre d’au moins 1.",
                en: "--jobs \(jobs): give a number of at least 1.")
        }
        guard timeout > 0, timeout.isFinite else {
            throw UserError(
                fr: "--timeout \(timeout) : donnez un nombre de secondes.",
                en: "--timeout \(timeout): give a number of seconds.")
        }
        var options = VerifyRun.Options()
        options.data = data
        options.template = template
        options.jobs = min(jobs, Descriptors.workers)
        options.timeout = timeout
        options.fence = plugins.fence
        // A document says which plugin it is from: that is no reason to run it.
        let catalogue = try await (plugins.yes ? plugins.catalogue(for: nil) : plugins.scan())
        let printer = VerificationPrinter(isJSON: json)
        let found: [Verification]
        do {
            found = try await VerifyRun(options, catalogue: catalogue).run(documents) { printer.show($0) }
        } catch let error as UserError where error.kind == .failed {
            // The status of a failure is that of a verdict here.
            throw UserError(error.description, kind: .data)
        }
        let status = Verification.status(of: found)
        if status != 0 { throw ExitCode(status) }
    }
}
