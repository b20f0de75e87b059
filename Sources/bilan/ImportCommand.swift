import ArgumentParser
import BilanHost

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

            Un fichier importé à nouveau remplace ses propres lignes. Ce que dit --map est gardé à côté du fichier
            (FICHIER.profil.json) et vaut pour les imports suivants.
            """)

    @Argument(help: ArgumentHelp("Dossiers de CSV, classeurs (ODS, XLSX) ou fichiers SCDL.", valueName: "chemin"))
    var paths: [String]

    @Option(help: ArgumentHelp("Le fichier .bilan ; il est créé s’il manque.", valueName: "fichier"))
    var into: String?

    @OptionGroup var columns: ColumnOptions

    @Flag(help: "Montre comment les fichiers sont lus et leurs premières lignes, sans rien écrire.")
    var dryRun = false

    @Flag(help: "Écrit un objet JSON.")
    var json = false

    func validate() throws {
        if into == nil, !dryRun { throw ValidationError("Dites où ranger les données : --into FICHIER.bilan, ou --dry-run pour ne rien écrire.") }
    }

    func run() throws {
        let places = try paths.map(DossierSource.path)
        guard let into, !dryRun else { return try ImportTrial(paths: places, map: columns.map(), isJSON: json).run() }
        let dossier = try Dossier.openOrCreate(at: into)
        defer { try? dossier.close() }
        let summary = try DossierImport(into: dossier, map: columns.map(), savesProfiles: true).run(places)
        if json { return Console.say(json: CheckReport(summary)) }
        summary.report { Console.complain($0, prefix: "") }
        Console.say(summary.inWords)
        Console.say(into)
    }
}
