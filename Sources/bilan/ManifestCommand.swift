import ArgumentParser
import BilanHost
import BilanKit
import Support

struct ManifestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manifest",
        abstract: String(
            fr: "Dit si les parts d’un grand lot sont toutes là.",
            en: "Says whether the parts of a large batch are all there."),
        subcommands: [ManifestMergeCommand.self])
}

struct ManifestMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract:
            String(
                fr:
                    "Réunit les manifestes de toutes les parts, et prouve qu’elles sont complètes, sans double et d’une seule recette.",
                en:
                    "Brings the manifests of all the parts together, and proves that they are complete, without duplicates and of one recipe."
            ),
        discussion: String(
            fr: """
                Chaque fichier est relu et son empreinte comparée.

                Exemple :
                  bilan manifest merge out/part-* --output out/manifest.jsonl

                Codes de retour : 0 tout est là ; 1 quelque chose manque, et quoi.
                """,
            en: """
                Each file is read again and its digest compared.

                Example:
                  bilan manifest merge out/part-* --output out/manifest.jsonl

                Exit status: 0 all is there; 1 something is missing, and what.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Les dossiers des parts.", en: "The folders of the parts.",
            valueName: String(fr: "dossier", en: "folder")))
    var folders: [String]

    @Option(
        help: ArgumentHelp(
            fr: "Écrit le manifeste de l’ensemble dans ce fichier.",
            en: "Writes the manifest of the whole into this file.", valueName: String(fr: "fichier", en: "file")))
    var output: String?

    @Flag(
        help: ArgumentHelp(
            fr: "Écrit un objet JSON par rapport et par manque.",
            en: "Writes a JSON object for each report and for each thing missing."))
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
            throw UserError(
                fr: "Ces manifestes ne disent rien d’un rapport : relancez bilan generate.",
                en: "These manifests say nothing of a report: run bilan generate again.", kind: .failed)
        }
        guard merge.lacks.isEmpty else { throw ExitCode(UserError.Kind.failed.rawValue) }
        if let output { try merge.write(to: output) }
        if !json {
            Console.say(
                String(
                    fr: "Tout est là : complet, sans double, d’une seule recette.",
                    en: "All is there: complete, without duplicates, of one recipe."))
        }
    }

    private struct Lack: Encodable { var lack: String }

    private static func words(_ report: ManifestMerge.Report) -> String {
        String(fr: french(report), en: english(report))
    }

    private static func french(_ report: ManifestMerge.Report) -> String {
        let parts = FrenchNumber.count(report.shards, "part", "parts")
        let documents = FrenchNumber.count(report.documents, "document", "documents")
        let size = FrenchNumber.decimal(Double(report.bytes) / 1e6, digits: 1)
        return "\(report.name) : \(documents) en \(parts), \(size) Mo, "
            + "\(FrenchNumber.decimal(report.seconds, digits: 1)) s de calcul"
    }

    private static func english(_ report: ManifestMerge.Report) -> String {
        let parts = EnglishText.count(report.shards, "part", "parts")
        let documents = EnglishText.count(report.documents, "document", "documents")
        let numbers = LocalizedNumberFormatter(.english)
        let size = numbers.decimal(Double(report.bytes) / 1e6, digits: 1)
        return "\(report.name): \(documents) in \(parts), \(size) MB, "
            + "\(numbers.decimal(report.seconds, digits: 1)) s of computing"
    }
}

extension ManifestMerge.Lack {
    /// What lacks, and what to do.
    fileprivate var words: String {
        func list(_ names: [String], _ most: Int = 10) -> String {
            names.prefix(most).joined(separator: ", ") + (names.count > most ? "…" : "")
        }
        func state(_ missing: Int, _ damaged: [String]) -> String {
            var words: [String] = []
            if missing > 0 {
                words.append(
                    String(
                        fr: FrenchNumber.count(missing, "document absent", "documents absents"),
                        en: EnglishText.count(missing, "document missing", "documents missing")))
            }
            if missing < 0 {
                words.append(
                    String(
                        fr: FrenchNumber.count(-missing, "document de trop", "documents de trop"),
                        en: EnglishText.count(-missing, "document too many", "documents too many")))
            }
            if !damaged.isEmpty {
                words.append(
                    String(
                        fr: "fichiers absents ou changés : \(list(damaged))",
                        en: "files missing or changed: \(list(damaged))"))
            }
            return words.joined(separator: String(fr: " ; ", en: "; "))
        }
        let words: String =
            switch self {
            case .noManifest(let folder):
                String(
                    fr: "« \(folder) » n’a pas de manifeste : la part n’a pas été produite, ou dans un autre dossier.",
                    en: "“\(folder)” has no manifest: the part wasn’t made, or was made in another folder.")
            case .unreadable(_, let reason): reason
            case .otherInputs(let report, let folder, let first):
                String(
                    fr:
                        "\(report) : « \(folder) » n’est pas de la même recette que « \(first) » : autres données, réglages, "
                        + "programmes ou formats. Produisez toutes les parts de la même façon.",
                    en: "\(report): “\(folder)” is not of the same recipe as “\(first)”: other data, settings, "
                        + "programs or formats. Make all the parts in the same way.")
            case .otherDivision(let report, let counts):
                String(
                    fr:
                        "\(report) : des parts sur \(counts.map(String.init).joined(separator: " et sur ")) ne font pas un ensemble.",
                    en:
                        "\(report): parts of \(counts.map(String.init).joined(separator: " and of ")) don’t make up a whole."
                )
            case .missingShards(let report, let numbers, let count):
                String(
                    fr:
                        "\(report) : parts absentes : \(list(numbers.map { "\($0)/\(count)" }, 20)). Lancez-les avec --shard.",
                    en:
                        "\(report): missing parts: \(list(numbers.map { "\($0)/\(count)" }, 20)). Make them with --shard."
                )
            case .missingDocuments(let report, let shard, let missing, let damaged):
                String(
                    fr: "\(report), part \(shard) : \(state(missing, damaged)). Relancez-la avec --resume.",
                    en: "\(report), part \(shard): \(state(missing, damaged)). Run it again with --resume.")
            case .failed(let report, let document, let reason, let mayGoWell):
                String(
                    fr:
                        "\(report)\(document.map { ", \($0)" } ?? "") : \(mayGoWell ? "à refaire" : "échec") : \(reason)",
                    en:
                        "\(report)\(document.map { ", \($0)" } ?? ""): \(mayGoWell ? "to be made again" : "failed"): \(reason)"
                )
            case .twice(let report, let document, let folders):
                String(
                    fr: "\(report), \(document) : dans plusieurs dossiers : \(list(folders)).",
                    en: "\(report), \(document): in several folders: \(list(folders)).")
            case .misplaced(let report, let document, let folder):
                String(
                    fr: "\(report), \(document) : n’appartient pas à la part de « \(folder) ».",
                    en: "\(report), \(document): does not belong to the part of “\(folder)”.")
            case .otherDocuments(let report, let found, let total):
                String(
                    fr: "\(report) : les \(found) documents réunis ne sont pas les \(total) du rapport.",
                    en:
                        "\(report): the documents brought together (\(EnglishText.integer(found))) are not those of the report (\(EnglishText.integer(total)))."
                )
            case .otherFont(let report, let name, let folders):
                String(
                    fr:
                        "\(report) : la police « \(name) » n’est pas la même partout : \(list(folders)). Installez la même sur toutes les machines.",
                    en:
                        "\(report): the font “\(name)” is not the same everywhere: \(list(folders)). Install the same one on all machines."
                )
            }
        return MessageSpacing.applied(to: words)
    }
}
