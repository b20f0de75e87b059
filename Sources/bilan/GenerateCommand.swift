import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Foundation
import Support
import Templates

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: String(fr: "Produit des rapports.", en: "Makes reports."),
        discussion: String(
            fr: """
                Exemples :
                  bilan generate programme-progress --quarter 2018-T4 --output out
                  bilan generate beneficiary-listing --data subventions.csv --format ods
                  bilan generate company-profile --set company=338481955
                  bilan generate programme-progress --format png --resolution 150
                  bilan generate --all --data mon-dossier/ --strict
                  bilan generate beneficiary-listing --by department --recipients destinataires.csv
                """,
            en: """
                Examples:
                  bilan generate programme-progress --quarter 2018-T4 --output out
                  bilan generate beneficiary-listing --data subventions.csv --format ods
                  bilan generate company-profile --set company=338481955
                  bilan generate programme-progress --format png --resolution 150
                  bilan generate --all --data my-folder/ --strict
                  bilan generate beneficiary-listing --by department --recipients recipients.csv
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Les rapports ; bilan reports en donne la liste.", en: "The reports; bilan reports lists them.",
            valueName: String(fr: "rapport", en: "report")),
        completion: SettingCompletion.reports)
    var reports: [String] = []

    @Flag(help: ArgumentHelp(fr: "Produit tous les rapports.", en: "Makes all reports."))
    var all = false

    @Option(
        help: ArgumentHelp(
            fr: "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.",
            en: "A folder of CSV files, a workbook, an SCDL file, a .bilan file, a database postgres://…, or demo.",
            valueName: String(fr: "chemin", en: "path")))
    var data = "demo"

    @Option(
        help: ArgumentHelp(
            fr: "Le trimestre, par exemple 2018-T4 ; sinon le dernier des données.",
            en: "The quarter, for example 2018-T4; by default the last one of the data.",
            valueName: String(fr: "trimestre", en: "quarter")))
    var quarter: String?

    @Option(
        help: ArgumentHelp(
            fr: "pdf, ods, png : une image par page, pour un aperçu, ou fods : le classeur en un seul fichier "
                + "XML ; se répète. Sinon pdf et ods, selon le rapport.",
            en: "pdf, ods, png: one picture per page, for a preview, or fods: the workbook as a single XML "
                + "file; may be repeated. By default pdf and ods, as the report has them.", valueName: "format"))
    var format: [String] = []

    @Option(
        help: ArgumentHelp(
            fr: "Points par pouce des images png, de 20 à 600.", en: "Dots per inch of png pictures, from 20 to 600.",
            valueName: String(fr: "nombre", en: "number")))
    var resolution = 96.0

    @Option(
        help: ArgumentHelp(
            fr: "Le dossier où vont les fichiers.", en: "The folder where the files go.",
            valueName: String(fr: "dossier", en: "folder")))
    var output = "."

    @Option(
        help: ArgumentHelp(
            fr: "Le dossier d’un modèle.", en: "The folder of a template.",
            valueName: String(fr: "dossier", en: "folder")))
    var template: String?

    @Option(
        help: ArgumentHelp(
            fr: "Un réglage du rapport ; se répète. bilan reports en donne la liste.",
            en: "A setting of the report; may be repeated. bilan reports lists them.",
            valueName: String(fr: "nom=valeur", en: "name=value")),
        completion: SettingCompletion.settings)
    var set: [String] = []

    @Option(
        help: ArgumentHelp(
            fr:
                "Un document par destinataire, fait de ses seules lignes : department (par département), committee (par "
                + "commission), scheme (par dispositif) ou company (par entreprise).",
            en: "One document per recipient, made of its rows alone: department, committee, scheme or company.",
            valueName: "division"),
        completion: .list(Division.allCases.map(\.rawValue)))
    var by: String?

    @Option(
        help: ArgumentHelp(
            fr: "Avec --by, une liste CSV (colonnes code et courriel, au besoin nom et objet) : écrit pour chaque "
                + "destinataire un courriel .eml avec ses documents, que personne n’envoie.",
            en: "With --by, a CSV list (columns code and courriel, and nom and objet if needed): writes for each "
                + "recipient an .eml message with its documents, which nobody sends.",
            valueName: String(fr: "fichier", en: "file")))
    var recipients: String?

    @OptionGroup var audience: AudienceOptions

    @Option(
        help: ArgumentHelp(
            fr: "La langue des documents : fr ou en.", en: "The language of the documents: fr or en.",
            valueName: String(fr: "langue", en: "language")),
        completion: .list(NumberLanguage.allCases.map(\.codes.language)))
    var language = NumberLanguage.french.codes.language

    @Option(
        help: ArgumentHelp(
            fr: "Le jour que portent les documents ; sinon aujourd’hui.",
            en: "The day that the documents bear; by default today.",
            valueName: String(fr: "aaaa-mm-jj", en: "yyyy-mm-dd")))
    var date: String?

    @Option(
        help: ArgumentHelp(
            fr:
                "Une part d’un grand lot, par exemple 3/16 : ses documents seuls, choisis d’après leurs noms. auto : la part que "
                + "dit Slurm (SLURM_ARRAY_TASK_ID) ou Kubernetes (JOB_COMPLETION_INDEX, BILAN_SHARD_COUNT).",
            en:
                "A part of a large batch, for example 3/16: its documents alone, chosen by their names. auto: the part that "
                + "Slurm (SLURM_ARRAY_TASK_ID) or Kubernetes (JOB_COMPLETION_INDEX, BILAN_SHARD_COUNT) names.",
            valueName: "part"))
    var shard: String?

    @Flag(
        help:
            ArgumentHelp(
                fr:
                    "Ne produit que les documents qui manquent dans le dossier de sortie, ou n’y sont plus ceux de son manifeste.",
                en:
                    "Makes only the documents that are missing in the output folder, or are no longer those of its manifest."
            )
    )
    var resume = false

    @Flag(
        help: ArgumentHelp(
            fr: "Refait les documents dès que les données, le modèle ou une extension changent, jusqu’à Ctrl-C.",
            en: "Makes the documents again whenever the data, the template or a plugin changes, until Ctrl-C."))
    var watch = false

    @Flag(
        help: ArgumentHelp(
            fr:
                "Joint à chaque document les lignes dont il est fait, pour que bilan verify n’ait besoin de rien d’autre.",
            en: "Attaches to each document the rows that it is made of, so that bilan verify needs nothing else.")
    )
    var selfContained = false

    @Option(
        help: ArgumentHelp(
            fr: "Combien de rapports à la fois.", en: "How many reports at a time.",
            valueName: String(fr: "nombre", en: "number")))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(
        help: ArgumentHelp(
            fr: "Secondes qu’un rapport peut prendre.", en: "Seconds that a report may take.",
            valueName: String(fr: "secondes", en: "seconds")))
    var timeout = 300.0

    @Flag(
        help: ArgumentHelp(
            fr: "Ne produit rien si une ligne des données est refusée.",
            en: "Makes nothing if a row of the data is refused."))
    var strict = false

    @OptionGroup var columns: ColumnOptions

    @OptionGroup var amounts: AmountOptions

    @OptionGroup var plugins: PluginOptions

    @Flag(help: ArgumentHelp(fr: "N’écrit que les erreurs.", en: "Writes nothing but errors."))
    var quiet = false

    @Flag(help: ArgumentHelp(fr: "Montre aussi ce que les extensions écrivent.", en: "Also shows what plugins write."))
    var verbose = false

    @Option(
        help: ArgumentHelp(
            fr:
                "Produit les rapports dans ce processus même, pour un débogueur, et écrit ce fichier quand ils sont tous faits.",
            en: "Makes the reports in this very process, for a debugger, and writes this file when all are made.",
            valueName: String(fr: "fichier", en: "file"), visibility: .hidden))
    var inProcess: String?

    @Flag(help: ArgumentHelp(fr: "Écrit les événements en lignes de JSON.", en: "Writes the events as lines of JSON."))
    var json = false

    func run() async throws {
        guard watch else { return try await make() }
        guard shard == nil, recipients == nil, inProcess == nil else {
            throw UserError(
                fr: "--watch ne va pas avec --shard, --recipients ni --in-process.",
                en: "--watch doesn’t go with --shard, --recipients or --in-process.")
        }
        let inputs = WatchedInputs(
            data: data, template: try TemplateFolder.named(template), plugins: plugins.directories)
        var stamps = inputs.stamps
        // What is wrong with the command itself isn't mended by a change of files; what is wrong with a template is.
        do { _ = try request() } catch is TemplateError {}
        while true {
            do {
                try await make()
            } catch {
                _ = Bilan.tell(StoreFailure.translated(error))
            }
            if !quiet, !json {
                Console.remark(
                    String(fr: "En attente d’un changement ; Ctrl-C arrête.", en: "Waiting for a change; Ctrl-C stops.")
                )
            }
            SpareWorkers.start()
            stamps = try await inputs.change(from: stamps)
        }
    }

    private func make() async throws {
        let request = try request()
        // A debugger may run the command several times.
        if let inProcess { unlink(inProcess) }
        let catalogue = try await catalogue(for: request)
        for warning in catalogue.warnings + catalogue.replacements(of: request.reports)
            + catalogue.passedOver(for: request.reports)
        {
            Console.complain(warning)
        }
        let total = request.reports?.count ?? catalogue.entries.count
        let bar = ProgressBar(style: json ? .json : quiet ? .quiet : .lines, total: total)
        do {
            let outcome = try await GenerateRun(request, catalogue: catalogue) { await bar.show($0) }.run()
            await bar.end()
            switch outcome {
            case .made: break
            case .failed: throw ExitCode(UserError.Kind.failed.rawValue)
            case .mayGoWell: throw ExitCode(UserError.Kind.temporary.rawValue)
            }
            if let inProcess { _ = FileManager.default.createFile(atPath: inProcess, contents: nil) }
        } catch {
            await bar.end()
            throw error
        }
    }

    /// - Throws: what `run` throws before a report is begun.
    func check() async throws {
        let request = try request()
        try await GenerateRun(request, catalogue: catalogue(for: request)) { _ in }.check()
    }

    /// The plugins' reports and the template's.
    private func catalogue(for request: GenerateRequest) async throws -> PluginCatalogue {
        // What is wrong in a report that is asked for is told before a person is asked of any plugin.
        let template = request.template
        let own = template.map { TemplateReport.all(in: $0.folder).map(\.name) } ?? []
        let catalogue = try await plugins.catalogue(for: request.reports?.filter { !own.contains($0) })
        return try template.map { try catalogue.with(reportsOf: $0, named: request.reports) } ?? catalogue
    }
}
