import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Support

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: String(
            fr: "Montre ce qui a été importé dans un fichier .bilan, et quand.",
            en: "Shows what was imported into a .bilan file, and when."),
        discussion: String(
            fr: """
                Exemples :
                  bilan history programme.bilan
                  bilan history programme.bilan --json

                Une ligne par fichier et par import : le moment (temps universel), ce qui a été fait, le fichier, ses lignes, la somme de \
                ses montants, l’empreinte SHA-256 de ses octets.
                """,
            en: """
                Examples:
                  bilan history programme.bilan
                  bilan history programme.bilan --json

                One line per file and per import: the moment (universal time), what was done, the file, its rows, the sum of \
                its amounts, the SHA-256 digest of its bytes.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Le fichier .bilan.", en: "The .bilan file.", valueName: String(fr: "fichier", en: "file")))
    var path: String

    @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON par ligne.", en: "Writes a JSON object per line."))
    var json = false

    func run() throws {
        let dossier = try Dossier.open(checkingAt: path)
        defer { try? dossier.close() }
        let records = try dossier.history()
        for record in records {
            if json { Console.say(json: record) } else { Console.say(Self.line(record)) }
        }
        if records.isEmpty, !json {
            Console.say(String(fr: "Rien n’a encore été importé.", en: "Nothing has been imported yet."))
        }
    }

    private static func line(_ record: ImportRecord) -> String {
        let refused =
            record.rowsRefused > 0
            ? String(
                fr: ", dont \(FrenchNumber.count(record.rowsRefused, "refusée", "refusées"))",
                en: ", \(EnglishText.integer(record.rowsRefused)) refused") : ""
        return [
            record.moment, record.action.word, record.file, record.table,
            MessageNumber.rows(record.rowsRead) + refused,
            record.amountCents.map { cents in
                MessageNumber.money(cents)
            } ?? "",
            record.digest.map { "sha256 \($0.prefix(12))…" } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
}

extension ImportRecord.Action {
    fileprivate var word: String {
        switch self {
        case .added: String(fr: rawValue, en: "added")
        case .replaced: String(fr: rawValue, en: "replaced")
        case .moved: String(fr: rawValue, en: "moved")
        case .removed: String(fr: rawValue, en: "removed")
        }
    }
}
