import ArgumentParser
import BilanHost
import BilanKit
import Support

struct ManifestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manifest",
        abstract: "Dit si les parts d’un grand lot sont toutes là.",
        subcommands: [ManifestMergeCommand.self])
}

struct ManifestMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract:
            "Réunit les manifestes de toutes les parts, et prouve qu’elles sont complètes, sans double et d’une seule recette.",
        discussion: """
            Chaque fichier est relu et son empreinte comparée.

            Exemple :
              bilan manifest merge out/part-* --output out/manifest.jsonl

            Codes de retour : 0 tout est là ; 1 quelque chose manque, et quoi.
            """)

    @Argument(help: ArgumentHelp("Les dossiers des parts.", valueName: "dossier"))
    var folders: [String]

    @Option(help: ArgumentHelp("Écrit le manifeste de l’ensemble dans ce fichier.", valueName: "fichier"))
    var output: String?

    @Flag(help: "Écrit un objet JSON par rapport et par manque.")
    var json = false

    func run() throws {
        let merge = try ManifestMerge(folders)
        for report in merge.reports {
            if json {
                Console.say(json: report)
            } else {
                Console.say(Self.words(report))
            }
        }
        for lack in merge.lacks {
            if json { Console.say(json: Lack(lack: lack.words)) } else { Console.complain(lack.words) }
        }
        guard !merge.reports.isEmpty || !merge.lacks.isEmpty else {
            throw UserError("Ces manifestes ne disent rien d’un rapport : relancez bilan generate.", kind: .failed)
        }
        guard merge.lacks.isEmpty else { throw ExitCode(UserError.Kind.failed.rawValue) }
        if let output { try merge.write(to: output) }
        if !json { Console.say("Tout est là : complet, sans double, d’une seule recette.") }
    }

    private struct Lack: Encodable { var lack: String }

    private static func words(_ report: ManifestMerge.Report) -> String {
        let parts = FrenchNumber.count(report.shards, "part", "parts")
        let documents = FrenchNumber.count(report.documents, "document", "documents")
        let size = FrenchNumber.decimal(Double(report.bytes) / 1e6, digits: 1)
        return "\(report.name) : \(documents) en \(parts), \(size) Mo, "
            + "\(FrenchNumber.decimal(report.seconds, digits: 1)) s de calcul"
    }
}

extension ManifestMerge.Lack {
    /// What lacks, and what to do.
    fileprivate var words: String {
        func list(_ names: [String], _ most: Int = 10) -> String {
            names.prefix(most).joined(separator: ", ") + (names.count > most ? "…" : "")
        }
        let words: String =
            switch self {
            case .noManifest(let folder):
                "« \(folder) » n’a pas de manifeste : la part n’a pas été produite, ou dans un autre dossier."
            case .unreadable(_, let reason): reason
            case .otherInputs(let report, let folder, let first):
                "\(report) : « \(folder) » n’est pas de la même recette que « \(first) » : autres données, réglages, "
                    + "programmes ou formats. Produisez toutes les parts de la même façon."
            case .otherDivision(let report, let counts):
                "\(report) : des parts sur \(counts.map(String.init).joined(separator: " et sur ")) ne font pas un ensemble."
            case .missingShards(let report, let numbers, let count):
                "\(report) : parts absentes : \(list(numbers.map { "\($0)/\(count)" }, 20)). Lancez-les avec --shard."
            case .missingDocuments(let report, let shard, let missing, let damaged):
                "\(report), part \(shard) : "
                    + [
                        missing > 0 ? FrenchNumber.count(missing, "document absent", "documents absents") : nil,
                        missing < 0 ? FrenchNumber.count(-missing, "document de trop", "documents de trop") : nil,
                        damaged.isEmpty ? nil : "fichiers absents ou changés : \(list(damaged))",
                    ].compactMap(\.self).joined(separator: " ; ") + ". Relancez-la avec --resume."
            case .failed(let report, let document, let reason, let mayGoWell):
                "\(report)\(document.map { ", \($0)" } ?? "") : \(mayGoWell ? "à refaire" : "échec") : \(reason)"
            case .twice(let report, let document, let folders):
                "\(report), \(document) : dans plusieurs dossiers : \(list(folders))."
            case .misplaced(let report, let document, let folder):
                "\(report), \(document) : n’appartient pas à la part de « \(folder) »."
            case .otherDocuments(let report, let found, let total):
                "\(report) : les \(found) documents réunis ne sont pas les \(total) du rapport."
            case .otherFont(let report, let name, let folders):
                "\(report) : la police « \(name) » n’est pas la même partout : \(list(folders)). Installez la même sur toutes les machines."
            }
        return FrenchSpacing.applied(to: words)
    }
}
