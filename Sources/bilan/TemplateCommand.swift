import ArgumentParser
import BilanHost
import BilanKit
import Support
import Templates

struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract:
            String(
                fr:
                    "Fait et vérifie un modèle : l’aspect des documents, leurs parties, des rapports écrits sans programme.",
                en:
                    "Makes and checks a template: the look of documents, their parts, reports written without a program."
            ),
        subcommands: [New.self, Check.self])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: String(
                fr: "Copie un modèle fourni, avec ses commentaires, pour en faire le vôtre.",
                en: "Copies a template that comes with Bilan, with its comments, to make it your own."),
            discussion: String(
                fr: """
                    Exemple :
                      bilan template new mon-modele
                      bilan generate --all --template mon-modele
                    """,
                en: """
                    Example:
                      bilan template new my-template
                      bilan generate --all --template my-template
                    """))

        @Argument(
            help: ArgumentHelp(
                fr: "Le dossier ; il est créé s’il manque.", en: "The folder; it is made if it is missing.",
                valueName: String(fr: "dossier", en: "folder")))
        var folder: String

        @Option(
            help: ArgumentHelp(
                fr: "Le modèle fourni dont on part : default ou colourful.",
                en: "The template that comes with Bilan to start from: default or colourful.",
                valueName: String(fr: "modèle", en: "template")))
        var from = "default"

        func run() throws {
            let files = try TemplateStarter.copy(
                of: try TemplateFolder.shipped(named: from), reportsOf: try TemplateFolder.standard(), to: folder)
            for file in files { Console.say("\(folder)/\(file)") }
            Console.say(
                String(
                    fr:
                        "Changez ce que vous voulez, puis vérifiez\u{A0}: bilan template check \(ShellWord.quoted(folder))",
                    en: "Change what you like, then check it: bilan template check \(ShellWord.quoted(folder))"))
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: String(
                fr: "Dit tout ce qui ne va pas dans un modèle, avec le fichier, la ligne et le remède.",
                en: "Says all that is wrong in a template, with the file, the line and the remedy."),
            discussion: String(
                fr: """
                    Exemple :
                      bilan template check mon-modele
                    """,
                en: """
                    Example:
                      bilan template check my-template
                    """))

        @Argument(
            help: ArgumentHelp(
                fr: "Le dossier du modèle.", en: "The folder of the template.",
                valueName: String(fr: "dossier", en: "folder")))
        var folder: String

        @OptionGroup var plugins: PluginOptions

        @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON.", en: "Writes a JSON object."))
        var json = false

        func run() async throws {
            // Parts may be those of any report that can be made.
            let known = try await plugins.catalogue(for: []).entries.map(\.info.id)
            let check = try TemplateCheck(folder: folder, otherReports: known)
            if json {
                Console.say(json: Result(check))
            } else {
                for fault in check.faults { Console.say("\(fault)") }
                Console.say(Self.summary(check))
            }
            guard check.faults.isEmpty else { throw ExitCode(UserError.Kind.failed.rawValue) }
        }

        private static func summary(_ check: TemplateCheck) -> String {
            let reports = String(
                fr: FrenchNumber.count(check.reports.count, "rapport", "rapports"),
                en: EnglishText.count(check.reports.count, "report", "reports"))
            return check.faults.isEmpty
                ? String(fr: "Le modèle est en ordre : \(reports).", en: "The template is in order: \(reports).")
                : String(
                    fr: "\(FrenchNumber.count(check.faults.count, "défaut", "défauts")) ; \(reports).",
                    en: "\(EnglishText.count(check.faults.count, "fault", "faults")); \(reports).")
        }

        private struct Result: Encodable {
            struct Fault: Encodable {
                var file: String
                var line: Int
                var column: Int
                var message: String
            }
            var faults: [Fault]
            var reports: [String]

            init(_ check: TemplateCheck) {
                faults = check.faults.map {
                    Fault(file: $0.file, line: $0.line, column: $0.column, message: $0.message)
                }
                reports = check.reports.map(\.name)
            }
        }
    }
}
