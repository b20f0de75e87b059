import ArgumentParser
import BilanHost
import BilanKit
import Support

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: String(
            fr: "Ouvre une page pour choisir un rapport, le regarder et le télécharger, sans ligne de commande.",
            en: "Opens a page to choose a report, look at it and download it, without a command line."),
        discussion: String(
            fr: """
                Exemples :
                  bilan serve
                  bilan serve --data mon-dossier/ --template mon-modele --open
                  bilan serve --data programme.bilan --port 8080

                La page n’est servie qu’à cette machine, à l’adresse qui s’affiche : elle porte un secret, ne la donnez à personne. Elle se \
                tient à jour : ce qui change dans les données, le modèle ou une extension est refait. Ctrl-C arrête tout, et n’en laisse rien.
                """,
            en: """
                Examples:
                  bilan serve
                  bilan serve --data my-folder/ --template my-template --open
                  bilan serve --data programme.bilan --port 8080

                The page is served to this machine alone, at the address that is shown: it carries a secret, give it to nobody. It keeps \
                itself up to date: what changes in the data, the template or a plugin is made again. Ctrl-C stops everything, and leaves nothing of it.
                """))

    @Option(
        help: ArgumentHelp(
            fr: "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.",
            en: "Folder of CSV, workbook, SCDL file, .bilan file, postgres://… database, or demo.",
            valueName: String(fr: "chemin", en: "path")))
    var data = "demo"

    @Option(
        help: ArgumentHelp(
            fr: "Le dossier d’un modèle.", en: "The folder of a template.",
            valueName: String(fr: "dossier", en: "folder")))
    var template: String?

    @Option(
        help: ArgumentHelp(
            fr: "Le port ; sinon un port libre.", en: "The port; otherwise one that is free.",
            valueName: String(fr: "nombre", en: "number")))
    var port: UInt16 = 0

    @Flag(help: ArgumentHelp(fr: "Ouvre la page dans le navigateur.", en: "Opens the page in the browser."))
    var open = false

    @OptionGroup var plugins: PluginOptions

    func run() async throws {
        // Who starts the server is asked of plugins; the page asks nothing.
        _ = try await plugins.catalogue(for: plugins.yes ? nil : [])
        let fence = plugins.fence
        try PageOrder(
            data: data, template: template, plugins: plugins.plugins, port: port, isFenced: fence.isRaised,
            isFenceRequired: fence.isRequired, landlockLimit: fence.landlockLimit, opensBrowser: open,
            producer: "Bilan \(Bilan.version)"
        ).run()
    }
}
