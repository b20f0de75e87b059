import ArgumentParser
import BilanKit
import Support

/// Writes the manual's pages, one a command, from what `--help` says: for the installation.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Écrit les pages du manuel, pour l’installation.", shouldDisplay: false)

    @Argument(help: ArgumentHelp("Le dossier où vont les pages.", valueName: "dossier"))
    var folder: String

    func run() throws {
        for page in ManualPage.all(of: Bilan.self) {
            try page.write(to: folder)
        }
    }
}
