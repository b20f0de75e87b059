import ArgumentParser
import BilanHost
import BilanKit
import Dossier

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Montre ce qui a été importé dans un fichier .bilan, et quand.",
        discussion: """
            Exemples :
              bilan history programme.bilan
              bilan history programme.bilan --json

            Une ligne par fichier et par import : le moment (temps universel), ce qui a été fait, le fichier, ses lignes, la somme de
            ses montants, l’empreinte SHA-256 de ses octets.
            """)

    @Argument(help: ArgumentHelp("Le fichier .bilan.", valueName: "fichier"))
    var path: String

    @Flag(help: "Écrit un objet JSON par ligne.")
    var json = false

    func run() throws {
        let dossier = try Dossier.open(checkingAt: path)
        defer { try? dossier.close() }
        let records = try dossier.history()
        for record in records {
            if json { Console.say(json: record) } else { Console.say(Self.line(record)) }
        }
        if records.isEmpty, !json { Console.say("Rien n’a encore été importé.") }
    }

    private static func line(_ record: ImportRecord) -> String {
        let refused =
            record.rowsRefused > 0 ? ", dont \(FrenchNumber.count(record.rowsRefused, "refusée", "refusées"))" : ""
        return [
            record.moment, record.action.rawValue, record.file, record.table,
            FrenchNumber.count(record.rowsRead, "ligne", "lignes") + refused,
            record.amountCents.map { FrenchNumber.money(Money(cents: $0)) } ?? "",
            record.digest.map { "sha256 \($0.prefix(12))…" } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
