import ArgumentParser
import BilanHost
import BilanKit
import Dossier

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: String(
            fr: "Prépare un classeur à remplir, avec un exemple et l’explication de chaque colonne.",
            en: "Prepares a workbook to fill in, with an example and the explanation of each column."),
        discussion: String(
            fr: """
                Exemple :
                  bilan new mon-programme
                  bilan check mon-programme/dossier.ods
                """,
            en: """
                Example:
                  bilan new my-programme
                  bilan check my-programme/dossier.ods
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Le répertoire ; il est créé s’il manque.", en: "The folder; it is made if it is missing.",
            valueName: String(fr: "répertoire", en: "folder")))
    var folder: String

    func run() throws {
        let places = try StarterFolder(producer: "Bilan \(Bilan.version)").write(to: folder)
        for place in places { Console.say(place) }
        Console.say(
            String(
                fr: "Remplissez le classeur, puis vérifiez-le\u{A0}: bilan check \(places[0])",
                en: "Fill in the workbook, then check it: bilan check \(places[0])"))
    }
}
