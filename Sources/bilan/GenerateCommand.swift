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
        abstract: "Produit des rapports.",
        discussion: """
            Exemples :
              bilan generate programme-progress --quarter 2018-T4 --output out
              bilan generate beneficiary-listing --data subventions.csv --format ods
              bilan generate company-profile --set company=338481955
              bilan generate programme-progress --format png --resolution 150
              bilan generate --all --data mon-dossier/ --strict
              bilan generate beneficiary-listing --by department --recipients destinataires.csv
            """)

    @Argument(
        help: ArgumentHelp("Les rapports ; bilan reports en donne la liste.", valueName: "rapport"),
        completion: SettingCompletion.reports)
    var reports: [String] = []

    @Flag(help: "Produit tous les rapports.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.", valueName: "chemin"))
    var data = "demo"

    @Option(
        help: ArgumentHelp("Le trimestre, par exemple 2018-T4 ; sinon le dernier des données.", valueName: "trimestre"))
    var quarter: String?

    @Option(
        help: ArgumentHelp(
            "pdf, ods, png : une image par page, pour un aperçu, ou fods : le classeur en un seul fichier "
                + "XML ; se répète. Sinon pdf et ods, selon le rapport.", valueName: "format"))
    var format: [String] = []

    @Option(help: ArgumentHelp("Points par pouce des images png, de 20 à 600.", valueName: "nombre"))
    var resolution = 96.0

    @Option(help: ArgumentHelp("Le dossier où vont les fichiers.", valueName: "dossier"))
    var output = "."

    @Option(help: ArgumentHelp("Le dossier d’un modèle.", valueName: "dossier"))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "Un réglage du rapport ; se répète. bilan reports en donne la liste.", valueName: "nom=valeur"),
        completion: SettingCompletion.settings)
    var set: [String] = []

    @Option(
        help: ArgumentHelp(
            "Un document par destinataire, fait de ses seules lignes : department (par département), committee (par "
                + "commission), scheme (par dispositif) ou company (par entreprise).", valueName: "division"),
        completion: .list(Division.allCases.map(\.rawValue)))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "Avec --by, une liste CSV (colonnes code et courriel, au besoin nom et objet) : écrit pour chaque "
                + "destinataire un courriel .eml avec ses documents, que personne n’envoie.", valueName: "fichier"))
    var recipients: String?

    @OptionGroup var audience: AudienceOptions

    @Option(
        help: ArgumentHelp("La langue des documents : fr ou en.", valueName: "langue"),
        completion: .list(NumberLanguage.allCases.map(\.codes.language)))
    var language = NumberLanguage.french.codes.language

    @Option(help: ArgumentHelp("Le jour que portent les documents ; sinon aujourd’hui.", valueName: "aaaa-mm-jj"))
    var date: String?

    @Option(
        help: ArgumentHelp(
            "Une part d’un grand lot, par exemple 3/16 : ses documents seuls, choisis d’après leurs noms. auto : la part que "
                + "dit Slurm (SLURM_ARRAY_TASK_ID) ou Kubernetes (JOB_COMPLETION_INDEX, BILAN_SHARD_COUNT).",
            valueName: "part"))
    var shard: String?

    @Flag(
        help:
            "Ne produit que les documents qui manquent dans le dossier de sortie, ou n’y sont plus ceux de son manifeste."
    )
    var resume = false

    @Flag(
        help: "Refait les documents dès que les données, le modèle ou une extension changent, jusqu’à Ctrl-C.")
    var watch = false

    @Flag(
        help: "Joint à chaque document les lignes dont il est fait, pour que bilan verify n’ait besoin de rien d’autre."
    )
    var selfContained = false

    @Option(help: ArgumentHelp("Combien de rapports à la fois.", valueName: "nombre"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp("Secondes qu’un rapport peut prendre.", valueName: "secondes"))
    var timeout = 300.0

    @Flag(help: "Ne produit rien si une ligne des données est refusée.")
    var strict = false

    @OptionGroup var columns: ColumnOptions

    @OptionGroup var amounts: AmountOptions

    @OptionGroup var plugins: PluginOptions

    @Flag(help: "N’écrit que les erreurs.")
    var quiet = false

    @Flag(help: "Montre aussi ce que les extensions écrivent.")
    var verbose = false

    @Option(
        help: ArgumentHelp(
            "Produit les rapports dans ce processus même, pour un débogueur, et écrit ce fichier quand ils sont tous faits.",
            valueName: "fichier", visibility: .hidden))
    var inProcess: String?

    @Flag(help: "Écrit les événements en lignes de JSON.")
    var json = false

    func run() async throws {
        guard watch else { return try await make() }
        guard shard == nil, recipients == nil, inProcess == nil else {
            throw UserError("--watch ne va pas avec --shard, --recipients ni --in-process.")
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
            if !quiet, !json { Console.remark("En attente d’un changement ; Ctrl-C arrête.") }
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

    private func request() throws -> GenerateRequest {
        guard all != !reports.isEmpty else {
            throw UserError(
                all
                    ? "--all et des noms de rapports ne vont pas ensemble."
                    : "Nommez un rapport, ou donnez --all. bilan reports en donne la liste.")
        }
        var request = GenerateRequest(date: try date.map(CivilDate.argument) ?? .today)
        request.reports = all ? nil : reports
        request.data = data
        request.quarter = try quarter.map(Quarter.argument)
        request.formats = try format.map(ReportFormat.argument)
        guard PictureWriter.resolutions.contains(resolution) else {
            throw UserError(
                "--resolution \(FrenchNumber.decimal(resolution, digits: 0)) : donnez un nombre de 20 à 600.")
        }
        request.resolution = resolution
        request.output = output
        let template = try TemplateReader(folder: try TemplateFolder.named(template)).read()
        (request.template, request.theme) = (template, template.theme)
        request.settings = try set.map(Self.setting)
        request.division = try by.map(Self.division)
        guard recipients == nil || request.division != nil else {
            let known = Division.allCases.map(\.rawValue).joined(separator: ", ")
            throw UserError("--recipients ne va qu’avec --by. Valeurs possibles de --by : \(known).")
        }
        request.recipients = recipients
        request.audience = try audience.choice()
        request.language = try NumberLanguage.argument(language)
        request.map = try columns.map()
        request.amounts = try amounts.choice()
        request.shard = try shard.map(Self.shard)
        request.isResumed = resume
        request.isSelfContained = selfContained
        guard jobs >= 1 else { throw UserError("--jobs \(jobs) : donnez un nombre d’au moins 1.") }
        request.jobs = min(jobs, Descriptors.workers)
        guard timeout > 0, timeout.isFinite else {
            throw UserError("--timeout \(timeout) : donnez un nombre de secondes.")
        }
        request.timeout = timeout
        request.isStrict = strict
        request.isVerbose = verbose
        request.fence = plugins.fence
        request.isInProcess = inProcess != nil
        request.producer = "Bilan \(Bilan.version)"
        return request
    }

    private static func shard(_ text: String) throws -> Shard {
        if text == "auto" { return try Shard.automatic() }
        guard let shard = Shard(text) else {
            throw UserError(
                "--shard \(text) : écrivez une part et leur nombre, par exemple 3/16, la première étant 1/16 ; ou auto."
            )
        }
        return shard
    }

    private static func division(_ text: String) throws -> Division {
        guard let division = Division(rawValue: text) else {
            let known = Division.allCases.map(\.rawValue).joined(separator: ", ")
            throw UserError("--by \(text) : valeurs possibles : \(known).")
        }
        return division
    }

    /// What `--set` names and gives.
    static func setting(_ text: String) throws -> (name: String, value: String) {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw UserError("--set \(text) : écrivez NOM=VALEUR, par exemple --set company=338481955.")
        }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
