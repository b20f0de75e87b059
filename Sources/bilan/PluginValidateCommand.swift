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
            abstract: String(
                fr: "Essaie une extension à laquelle on ne se fie pas encore, et dit ce qu’elle vaut.",
                en: "Tries a plugin that isn’t trusted yet, and says what it is worth."),
            discussion: String(
                fr: """
                    Exemples :
                      bilan plugin validate libMonRapport.so
                      bilan plugin validate aides-par-departement
                      bilan plugin validate libMonRapport.so --json

                    Tout ce qui est lancé de l’extension l’est derrière la clôture : son chargement, puis chaque rapport sur la \
                    démonstration, sur un dossier vide, un dossier énorme et un dossier hostile, avec et sans réglages, dans chaque \
                    format, deux fois pour voir si les octets sont les mêmes. veraPDF et jing jugent les documents où ils sont \
                    installés.
                    Code de retour 0 si aucune vérification n’échoue ; un avertissement n’est pas un échec.
                    """,
                en: """
                    Examples:
                      bilan plugin validate libMyReport.so
                      bilan plugin validate awards-by-department
                      bilan plugin validate libMyReport.so --json

                    All that is run of the plugin is run behind the fence: its loading, then each report on the demonstration, on an \
                    empty dossier, a huge dossier and a hostile dossier, with settings and without, in each format, twice to see whether \
                    the bytes are the same. veraPDF and jing judge the documents where they are installed.
                    Exit status 0 if no check fails; a warning is not a failure.
                    """))

        @Argument(
            help: ArgumentHelp(
                fr: "La bibliothèque d’une extension (.so), ou le dossier d’une extension compilée.",
                en: "The library of a plugin (.so), or the folder of a plugin that was compiled.",
                valueName: String(fr: "fichier", en: "file")))
        var file: String

        @OptionGroup var fence: FenceOptions

        @Option(
            help: ArgumentHelp(
                fr: "Ne juge que ce rapport ; se répète.", en: "Judges this report alone; may be repeated.",
                valueName: String(fr: "rapport", en: "report")))
        var report: [String] = []

        @Option(
            help: ArgumentHelp(
                fr: "Secondes que chaque essai peut prendre.", en: "Seconds that each trial may take.",
                valueName: String(fr: "secondes", en: "seconds")))
        var timeout = 60.0

        @Option(
            help: ArgumentHelp(
                fr: "Un réglage sans lequel un rapport ne fait rien ; se répète.",
                en: "A setting without which a report does nothing; may be repeated.",
                valueName: String(fr: "nom=valeur", en: "name=value")))
        var set: [String] = []

        @Option(
            help: ArgumentHelp(
                fr: "Aides du dossier énorme.", en: "Awards of the huge dossier.",
                valueName: String(fr: "nombre", en: "number"), visibility: .hidden))
        var rows = ValidationOptions().awards

        @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON.", en: "Writes a JSON object."))
        var json = false

        func validate() throws {
            guard timeout > 0, timeout.isFinite else {
                throw ValidationError(
                    String(
                        fr: "--timeout \(timeout) : donnez un nombre de secondes.",
                        en: "--timeout \(timeout): give a number of seconds."))
            }
            guard (4...1_000_000).contains(rows) else {
                throw ValidationError(
                    String(
                        fr: "--rows \(rows) : donnez un nombre de 4 à 1 000 000.",
                        en: "--rows \(rows): give a number from 4 to 1,000,000."))
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
                    fr:
                        "« \(file) » n’existe pas. Donnez la bibliothèque d’une extension (.so), ou le dossier d’une extension.",
                    en: "“\(file)” does not exist. Give the library of a plugin (.so), or the folder of a plugin."
                )
            }
            guard isFolder.boolValue else { return file }
            let products = try PluginPackage(folder: file).products
            let built = ((try? FileManager.default.contentsOfDirectory(atPath: products)) ?? [])
                .filter { $0.hasSuffix(".so") && $0 != "libBilanKit.so" }.sorted()
            guard let first = built.first else {
                throw UserError(
                    fr:
                        "« \(file) » n’est pas encore compilée. Lancez d’abord bilan plugin build \(file), puis recommencez.",
                    en: "“\(file)” has not been compiled yet. Run bilan plugin build \(file) first, then try again."
                )
            }
            guard built.count == 1 else {
                let all = built.map { "\(products)/\($0)" }.joined(separator: ", ")
                throw UserError(
                    fr: "« \(file) » a plusieurs bibliothèques. Donnez l’une d’elles : \(all).",
                    en: "“\(file)” has several libraries. Give one of them: \(all).")
            }
            return "\(products)/\(first)"
        }
    }
}
