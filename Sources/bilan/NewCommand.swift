import ArgumentParser
import BilanHost
import Dossier

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Prépare un classeur à remplir, avec un exemple et l’explication de chaque colonne.",
        discussion: """
            Exemple :
              bilan new mon-programme
              bilan check mon-programme/dossier.ods
            """)

    @Argument(help: ArgumentHelp("Le répertoire ; il est créé s’il manque.", valueName: "répertoire"))
    var folder: String

    func run() throws {
        let places = try StarterFolder(producer: "Bilan \(Bilan.version)").write(to: folder)
        for place in places { Console.say(place) }
        Console.say("Remplissez le classeur, puis vérifiez-le\u{A0}: bilan check \(places[0])")
    }
}
