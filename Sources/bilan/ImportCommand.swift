import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Import
import Intake
import Support

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: String(fr: "Range des données dans un fichier .bilan.", en: "Puts data into a .bilan file."),
        discussion: String(
            fr: """
                Exemples :
                  bilan import mon-dossier/ --into programme.bilan
                  bilan import subventions-2018.csv subventions-2019.csv --into programme.bilan
                  bilan import liste.csv --dry-run --map "Montant proposé="
                  bilan import liste.csv --map "Crédits accordés=montant" --into programme.bilan

                Un fichier déjà importé n’est pas relu tant qu’il n’a pas changé ; corrigé, il remplace ses propres lignes. Ce que disent \
                --map et --sheet est gardé à côté du fichier (FICHIER.profil.json) et vaut pour les imports suivants. Plusieurs imports à la fois \
                s’attendent ; un import interrompu ne laisse rien et se recommence. bilan history montre ce qui a été importé.
                """,
            en: """
                Examples:
                  bilan import my-folder/ --into programme.bilan
                  bilan import subventions-2018.csv subventions-2019.csv --into programme.bilan
                  bilan import list.csv --dry-run --map "Montant proposé="
                  bilan import list.csv --map "Crédits accordés=montant" --into programme.bilan

                A file that was imported before is not read again as long as it hasn’t changed; corrected, it replaces its own rows. What \
                --map and --sheet say is kept beside the file (FILE.profil.json) and holds for later imports. Several imports at a time \
                wait for each other; an import that is interrupted leaves nothing and can be begun again. bilan history shows what was imported.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Dossiers de CSV, classeurs (ODS, XLSX), fichiers SCDL ou bases postgres://….",
            en: "Folders of CSV files, workbooks (ODS, XLSX), SCDL files or databases postgres://….",
            valueName: String(fr: "chemin", en: "path")))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            fr: "Le fichier .bilan ; il est créé s’il manque.", en: "The .bilan file; it is created if it is missing.",
            valueName: String(fr: "fichier", en: "file")))
    var into: String?

    @OptionGroup var columns: ColumnOptions

    @OptionGroup var findings: FindingOptions

    @Flag(
        help: ArgumentHelp(
            fr: "Montre comment les fichiers sont lus et leurs premières lignes, sans rien écrire.",
            en: "Shows how the files are read and their first rows, without writing anything."))
    var dryRun = false

    @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON.", en: "Writes a JSON object."))
    var json = false

    func validate() throws {
        if into == nil, !dryRun {
            throw ValidationError(
                String(
                    fr: "Dites où ranger les données : --into FICHIER.bilan, ou --dry-run pour ne rien écrire.",
                    en: "Say where to put the data: --into FILE.bilan, or --dry-run to write nothing."))
        }
    }

    @OptionGroup var amounts: AmountOptions

    @Option(
        help: ArgumentHelp(
            fr: "Retire d’abord les lignes d’un fichier importé avant ; se répète.",
            en: "First takes out the rows of a file that was imported before; may be repeated.",
            valueName: String(fr: "fichier", en: "file")))
    var forget: [String] = []

    @Option(
        help: ArgumentHelp(
            fr: "Secondes d’attente d’une autre commande qui tient le dossier.",
            en: "Seconds to wait for another command that holds the dossier.",
            valueName: String(fr: "secondes", en: "seconds")))
    var wait = 60.0

    func run() throws {
        guard !paths.isEmpty || !forget.isEmpty else {
            throw UserError(
                fr: "Donnez un fichier à importer, ou --forget. bilan import --help montre des exemples.",
                en: "Give a file to import, or --forget. bilan import --help shows examples.")
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
        for file in summary.files where file.isUnchanged {
            Console.say(String(fr: "\(file.name) : inchangé", en: "\(file.name): unchanged"))
        }
        Console.say(into)
    }
}
