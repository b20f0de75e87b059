import ArgumentParser
import BilanHost
import Support

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Ouvre une page pour choisir un rapport, le regarder et le télécharger, sans ligne de commande.",
        discussion: """
            Exemples :
              bilan serve
              bilan serve --data mon-dossier/ --template mon-modele --open
              bilan serve --data programme.bilan --port 8080

            La page n’est servie qu’à cette machine, à l’adresse qui s’affiche : elle porte un secret, ne la donnez à personne. Elle se
            tient à jour : ce qui change dans les données, le modèle ou une extension est refait. Ctrl-C arrête tout, et n’en laisse rien.
            """)

    @Option(
        help: ArgumentHelp(
            "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.", valueName: "chemin"))
    var data = "demo"

    @Option(help: ArgumentHelp("Le dossier d’un modèle.", valueName: "dossier"))
    var template: String?

    @Option(help: ArgumentHelp("Le port ; sinon un port libre.", valueName: "nombre"))
    var port: UInt16 = 0

    @Flag(help: "Ouvre la page dans le navigateur.")
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
