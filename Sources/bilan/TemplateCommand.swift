import ArgumentParser
import BilanHost
import BilanKit
import Support
import Templates

struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract:
            "Fait et vérifie un modèle : l’aspect des documents, leurs parties, des rapports écrits sans programme.",
        subcommands: [New.self, Check.self])

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Copie un modèle fourni, avec ses commentaires, pour en faire le vôtre.",
            discussion: """
                Exemple :
                  bilan template new mon-modele
                  bilan generate --all --template mon-modele
                """)

        @Argument(help: ArgumentHelp("Le dossier ; il est créé s’il manque.", valueName: "dossier"))
        var folder: String

        @Option(help: ArgumentHelp("Le modèle fourni dont on part : default ou colourful.", valueName: "modèle"))
        var from = "default"

        func run() throws {
            let files = try TemplateStarter.copy(
                of: try TemplateFolder.shipped(named: from), reportsOf: try TemplateFolder.standard(), to: folder)
            for file in files { Console.say("\(folder)/\(file)") }
            Console.say(
                "Changez ce que vous voulez, puis vérifiez\u{A0}: bilan template check \(ShellWord.quoted(folder))")
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Dit tout ce qui ne va pas dans un modèle, avec le fichier, la ligne et le remède.",
            discussion: """
                Exemple :
                  bilan template check mon-modele
                """)

        @Argument(help: ArgumentHelp("Le dossier du modèle.", valueName: "dossier"))
        var folder: String

        @OptionGroup var plugins: PluginOptions

        @Flag(help: "Écrit un objet JSON.")
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
            let reports = FrenchNumber.count(check.reports.count, "rapport", "rapports")
            return check.faults.isEmpty
                ? "Le modèle est en ordre : \(reports)."
                : "\(FrenchNumber.count(check.faults.count, "défaut", "défauts")) ; \(reports)."
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
