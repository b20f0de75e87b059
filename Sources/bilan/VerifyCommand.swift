import ArgumentParser
import BilanHost
import Foundation
import Support

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Refait des documents d’après leur recette, et dit s’ils sont bien ce que disent leurs données.",
        discussion: """
            Exemples :
              bilan verify out/programme-progress-2018-T4.pdf
              bilan verify rapport.pdf --data programme.bilan
              bilan verify out/*.pdf out/*.ods --json

            Codes de retour : 0 identique, octet pour octet ; 1 n’est pas de sa recette, ou changé depuis ; 3 ne peut être jugé ; 4 \
            d’autres données ; 5 d’autres programmes, polices ou fichiers, et les mêmes texte, chiffres et tableaux (le dessin n’est pas \
            comparé) ; 6 de même, et d’autres texte, chiffres ou tableaux. De plusieurs documents, le plus grave. 2 commande mal \
            employée ; 75 ce qui peut réussir une autre fois.
            """)

    @Argument(help: ArgumentHelp("Des PDF ou des classeurs produits par Bilan.", valueName: "document"))
    var documents: [String]

    @Option(
        help: ArgumentHelp(
            "Les données dont ils sont faits : dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo. "
                + "Sinon celles qu’ils portent, ou celles de démonstration.", valueName: "chemin"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "Le dossier du modèle ; sinon celui que nomme la recette, s’il est fourni.", valueName: "dossier"))
    var template: String?

    @Option(help: ArgumentHelp("Combien de documents à la fois.", valueName: "nombre"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp("Secondes que les documents d’un rapport peuvent prendre.", valueName: "secondes"))
    var timeout = 300.0

    @OptionGroup var plugins: PluginOptions

    @Flag(help: "Écrit un objet JSON par document, avec ses preuves.")
    var json = false

    func run() async throws {
        guard jobs >= 1 else { throw UserError("--jobs \(jobs) : donnez un nombre d’au moins 1.") }
        guard timeout > 0, timeout.isFinite else {
            throw UserError("--timeout \(timeout) : donnez un nombre de secondes.")
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
