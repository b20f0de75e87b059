import ArgumentParser
import BilanHost
import Dossier
import Import
import Intake
import Support

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Range des données dans un fichier .bilan.",
        discussion: """
            Exemples :
              bilan import mon-dossier/ --into programme.bilan
              bilan import subventions-2018.csv subventions-2019.csv --into programme.bilan
              bilan import liste.csv --dry-run --map "Montant proposé="
              bilan import liste.csv --map "Crédits accordés=montant" --into programme.bilan

            Un fichier déjà importé n’est pas relu tant qu’il n’a pas changé ; corrigé, il remplace ses propres lignes. Ce que disent
            --map et --sheet est gardé à côté du fichier (FICHIER.profil.json) et vaut pour les imports suivants. Plusieurs imports à la fois
            s’attendent ; un import interrompu ne laisse rien et se recommence. bilan history montre ce qui a été importé.
            """)

    @Argument(
        help: ArgumentHelp(
            "Dossiers de CSV, classeurs (ODS, XLSX), fichiers SCDL ou bases postgres://….", valueName: "chemin"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Le fichier .bilan ; il est créé s’il manque.", valueName: "fichier"))
    var into: String?

    @OptionGroup var columns: ColumnOptions

    @OptionGroup var findings: FindingOptions

    @Flag(help: "Montre comment les fichiers sont lus et leurs premières lignes, sans rien écrire.")
    var dryRun = false

    @Flag(help: "Écrit un objet JSON.")
    var json = false

    func validate() throws {
        if into == nil, !dryRun {
            throw ValidationError(
                "Dites où ranger les données : --into FICHIER.bilan, ou --dry-run pour ne rien écrire.")
        }
    }

    @OptionGroup var amounts: AmountOptions

    @Option(
        help: ArgumentHelp("Retire d’abord les lignes d’un fichier importé avant ; se répète.", valueName: "fichier"))
    var forget: [String] = []

    @Option(help: ArgumentHelp("Secondes d’attente d’une autre commande qui tient le dossier.", valueName: "secondes"))
    var wait = 60.0

    func run() throws {
        guard !paths.isEmpty || !forget.isEmpty else {
            throw UserError("Donnez un fichier à importer, ou --forget. bilan import --help montre des exemples.")
        }
        let places = try paths.map(DossierSource.path)
        guard let into, !dryRun else {
            let reviewer = try findings.reviewer(of: places, isJSON: json) { Console.say($0) }
            return try ImportTrial(
                paths: places, map: columns.map(), amounts: amounts.choice(), reviewer: reviewer, isJSON: json
            ).run()
        }
        let (map, amounts) = (try columns.map(), try amounts.choice())
        let reviewer = try findings.reviewer(of: places + [into], isJSON: json) { Console.remark($0) }
        let summary = try DossierUpdate.run(
            at: into, patience: LockTimeout(seconds: wait) { Console.complain($0) }
        ) {
            try DossierImport(into: $0, map: map, savesProfiles: true, amounts: amounts, review: reviewer.review)
                .run(places, forgetting: forget)
        }
        if json { return Console.say(json: CheckReport(summary)) }
        reviewer.tell(summary)
        for file in summary.files where file.isUnchanged { Console.say("\(file.name) : inchangé") }
        Console.say(into)
    }
}
