import ArgumentParser
import BilanKit
import Support

/// Writes the manual's pages, one a command, from what `--help` says, in the reader's language: for the
/// installation.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: String(
            fr: "Écrit les pages du manuel, pour l’installation.",
            en: "Writes the manual’s pages, for the installation."),
        shouldDisplay: false)

    @Argument(
        help: ArgumentHelp(
            fr: "Le dossier où vont les pages.", en: "The folder where the pages go.",
            valueName: String(fr: "dossier", en: "folder")))
    var folder: String

    func run() throws {
        for page in ManualPage.all(of: Bilan.self) {
            try page.write(to: folder)
        }
    }
}
