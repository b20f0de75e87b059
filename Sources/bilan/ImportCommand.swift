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

            Un fichier importé à nouveau remplace ses propres lignes.
            """)

    @Argument(help: ArgumentHelp("Dossiers de CSV, classeurs (ODS, XLSX) ou fichiers SCDL.", valueName: "chemin"))
    var paths: [String]

    @Option(help: ArgumentHelp("Le fichier .bilan ; il est créé s’il manque.", valueName: "fichier"))
    var into: String

    func run() throws {
        let dossier = try Dossier.openOrCreate(at: into)
        defer { try? dossier.close() }
        let summary = try DossierImport(into: dossier).run(paths.map(DossierSource.path))
        for fault in summary.faults { Console.complain("\(fault)", prefix: "") }
        Console.say(summary.inWords)
        Console.say(into)
    }
}
