import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Foundation
import Support
import Templates

extension PluginCommand {
    struct Validate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "validate",
            abstract: "Essaie une extension à laquelle on ne se fie pas encore, et dit ce qu’elle vaut.",
            discussion: """
                Exemples :
                  bilan plugin validate libMonRapport.so
                  bilan plugin validate aides-par-departement
                  bilan plugin validate libMonRapport.so --json

                Tout ce qui est lancé de l’extension l’est derrière la clôture : son chargement, puis chaque rapport sur la \
                démonstration, sur un dossier vide, un dossier énorme et un dossier hostile, avec et sans réglages, dans chaque \
                format, deux fois pour voir si les octets sont les mêmes. veraPDF et jing jugent les documents où ils sont \
                installés.
                Code de retour 0 si aucune vérification n’échoue ; un avertissement n’est pas un échec.
                """)

        @Argument(
            help: ArgumentHelp(
                "La bibliothèque d’une extension (.so), ou le dossier d’une extension compilée.", valueName: "fichier"))
        var file: String

        @OptionGroup var fence: FenceOptions

        @Option(help: ArgumentHelp("Ne juge que ce rapport ; se répète.", valueName: "rapport"))
        var report: [String] = []

        @Option(help: ArgumentHelp("Secondes que chaque essai peut prendre.", valueName: "secondes"))
        var timeout = 60.0

        @Option(
            help: ArgumentHelp(
                "Un réglage sans lequel un rapport ne fait rien ; se répète.", valueName: "nom=valeur"))
        var set: [String] = []

        @Option(
            help: ArgumentHelp("Aides du dossier énorme.", valueName: "nombre", visibility: .hidden))
        var rows = ValidationOptions().awards

        @Flag(help: "Écrit un objet JSON.")
        var json = false

        func validate() throws {
            guard timeout > 0, timeout.isFinite else {
                throw ValidationError("--timeout \(timeout) : donnez un nombre de secondes.")
            }
            guard (4...1_000_000).contains(rows) else {
                throw ValidationError("--rows \(rows) : donnez un nombre de 4 à 1 000 000.")
            }
        }

        func run() async throws {
            let library = try library()
            var options = ValidationOptions()
            options.fence = fence.policy
            if let warning = try options.fence.warning() { Console.complain(warning) }
            options.reports = report
            options.timeout = timeout
            options.jobs = min(ProcessInfo.processInfo.activeProcessorCount, Descriptors.workers)
            options.awards = rows
            for text in set {
                let (name, value) = try GenerateCommand.setting(text)
                options.settings[name] = value
            }
            options.theme = try TemplateReader(folder: try TemplateFolder.standard()).read().theme
            options.producer = "Bilan \(Bilan.version)"
            let table = ValidationTable(isJSON: json)
            let report = try await PluginValidation(library: library, options: options) { await table.show($0) }.run()
            await table.end(report)
            guard report.isFit else { throw ExitCode(UserError.Kind.failed.rawValue) }
        }

        /// The library that is named, or the one that was built in the folder that is named.
        private func library() throws -> String {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
                throw UserError(
                    "« \(file) » n’existe pas. Donnez la bibliothèque d’une extension (.so), ou le dossier d’une extension."
                )
            }
            guard isFolder.boolValue else { return file }
            let products = try PluginPackage(folder: file).products
            let built = ((try? FileManager.default.contentsOfDirectory(atPath: products)) ?? [])
                .filter { $0.hasSuffix(".so") && $0 != "libBilanKit.so" }.sorted()
            guard let first = built.first else {
                throw UserError(
                    "« \(file) » n’est pas encore compilée. Lancez d’abord bilan plugin build \(file), puis recommencez."
                )
            }
            guard built.count == 1 else {
                throw UserError(
                    "« \(file) » a plusieurs bibliothèques. Donnez l’une d’elles : "
                        + built.map { "\(products)/\($0)" }.joined(separator: ", ") + ".")
            }
            return "\(products)/\(first)"
        }
    }
}
