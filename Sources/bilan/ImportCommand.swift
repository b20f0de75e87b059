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

            Un fichier déjà importé n’est pas relu tant qu’il n’a pas changé ; corrigé, il remplace ses propres lignes. Plusieurs
            imports à la fois s’attendent ; un import interrompu ne laisse rien et se recommence. bilan history montre ce qui a
            été importé.
            """)

    @Argument(help: ArgumentHelp("Dossiers de CSV, classeurs (ODS, XLSX), fichiers SCDL ou bases postgres://….", valueName: "chemin"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Le fichier .bilan ; il est créé s’il manque.", valueName: "fichier"))
    var into: String

    @OptionGroup var amounts: AmountOptions

    @Option(help: ArgumentHelp("Retire d’abord les lignes d’un fichier importé avant ; se répète.", valueName: "fichier"))
    var forget: [String] = []

    @Option(help: ArgumentHelp("Secondes d’attente d’une autre commande qui tient le dossier.", valueName: "secondes"))
    var wait = 60.0

    func run() throws {
        guard !paths.isEmpty || !forget.isEmpty else {
            throw UserError("Donnez un fichier à importer, ou --forget. bilan import --help montre des exemples.")
        }
        let dossier = try Dossier.openOrCreate(at: into, patience: Patience(seconds: wait) { Console.complain($0) })
        defer { try? dossier.close() }
        let summary = try DossierImport(into: dossier, amounts: amounts.choice())
            .run(paths.map(DossierSource.path), forgetting: forget)
        for fault in summary.faults { Console.complain("\(fault)", prefix: "") }
        for file in summary.files where file.isUnchanged { Console.say("\(file.name) : inchangé") }
        Console.say(summary.inWords)
        Console.say(into)
    }
}
