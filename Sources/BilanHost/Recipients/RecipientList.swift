import BilanKit
import Foundation
import Intake
import Support

/// Who is told of one part: a line of a list of recipients.
struct Recipient: Sendable, Equatable {
    /// Counted from 1, the header's.
    let line: Int
    /// Each as `MailAddress` has it.
    let addresses: [String]
    let name: String?
    let subject: String?
}

/// A list of recipients: CSV with the columns `code` and `courriel`, and `nom` and `objet` where they are wanted.
struct RecipientList: Sendable {
    /// The file's name.
    let file: String
    /// By the ids of the parts.
    private(set) var recipients: [String: Recipient] = [:]
    /// Good codes to which nothing in the data belongs.
    private(set) var absent: [String] = []
    private var faults: [String] = []

    /// In bytes.
    private static let longest = 4 << 20
    /// How many faults a message names.
    private static let faultLimit = 20

    /// - Throws: `UserError` with all that is wrong in the file, each with its line and what to do.
    init(path: String, codes: RecipientCodes) throws {
        file = FileName.of(path)
        guard let data = RegularFile.contents(of: path, limit: Self.longest) else {
            throw UserError(
                fr: "--recipients \(path) : ce fichier n’existe pas, ne peut pas être lu, ou dépasse "
                    + "\(Self.longest >> 20) Mio. Donnez une liste CSV avec les colonnes code et courriel.",
                en:
                    "--recipients \(path): this file doesn’t exist, can’t be read, or exceeds \(Self.longest >> 20) MiB. "
                    + "Give a CSV list with the columns code and courriel.")
        }
        let rows = try Self.rows([UInt8](data), of: file)
        let columns = try RecipientColumns(rows.first, of: file)
        for row in rows.dropFirst() where !row.cells.allSatisfy(\.isEmpty) { take(row, columns, codes) }
        guard faults.isEmpty else {
            let more = faults.count - Self.faultLimit
            let rest =
                more > 0
                ? [
                    String(
                        fr: "… et \(FrenchNumber.count(more, "autre défaut", "autres défauts")).",
                        en: "… and \(EnglishText.count(more, "other fault", "other faults")).")
                ] : []
            throw UserError((faults.prefix(Self.faultLimit) + rest).joined(separator: "\n"))
        }
    }

    private static func rows(_ bytes: [UInt8], of file: String) throws -> [(line: Int, cells: [String])] {
        var rows: [(line: Int, cells: [String])] = []
        var reader = CSVReader(MemoryBytes(bytes))
        var record = InputRecord()
        do {
            while try reader.next(into: &record) {
                rows.append((record.line, (0..<record.count).map { record.trimmed($0) }))
            }
        } catch let failure as CSVFailure {
            throw UserError("\(failure.fault(in: file))")
        }
        return rows
    }

    private mutating func take(
        _ row: (line: Int, cells: [String]), _ columns: RecipientColumns, _ codes: RecipientCodes
    ) {
        let code = columns.code(in: row.cells)
        guard !code.isEmpty else {
            return report(
                row.line, "code",
                String(
                    fr: "la cellule est vide. Codes des données : \(Self.list(codes.examples)).",
                    en: "the cell is empty. Codes of the data: \(Self.list(codes.examples))."))
        }
        let addresses = MailAddress.list(columns.address(in: row.cells))
        if let wrong = addresses.first(where: { !MailAddress.isOne($0) }) {
            let what =
                wrong.isEmpty
                ? String(fr: "une adresse manque", en: "an address is missing")
                : String(fr: "« \(wrong) » n’est pas une adresse", en: "“\(wrong)” is not an address")
            report(
                row.line, "courriel",
                String(
                    fr: "\(what). Écrivez par exemple nom@exemple.fr, ou plusieurs séparées par des virgules.",
                    en: "\(what). Write for example name@example.com, or several separated by commas."))
        }
        let (name, subject) = (columns.name(in: row.cells), columns.subject(in: row.cells))
        for (column, text) in [("nom", name), ("objet", subject)] {
            if text?.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) == true {
                report(
                    row.line, column,
                    String(
                        fr: "la cellule a plusieurs lignes ou un caractère invisible. Écrivez-la sur une ligne.",
                        en: "the cell has several lines or an invisible character. Write it on one line."))
            }
        }
        switch codes.meaning(of: code) {
        case .absent: absent.append(code)
        case .unknown:
            report(
                row.line, "code",
                String(
                    fr: "« \(code) » est inconnu. Codes des données : \(Self.list(codes.examples)).",
                    en: "“\(code)” is unknown. Codes of the data: \(Self.list(codes.examples))."))
        case .part(let part):
            let recipient = Recipient(line: row.line, addresses: addresses, name: name, subject: subject)
            guard let other = recipients.updateValue(recipient, forKey: part.id) else { return }
            report(
                row.line, "code",
                String(
                    fr:
                        "« \(code) » est déjà à la ligne \(other.line). Gardez une ligne par code, avec toutes les adresses.",
                    en:
                        "“\(code)” stands on line \(other.line) already. Keep one line for each code, with all addresses."
                ))
        }
    }

    private mutating func report(_ line: Int, _ column: String, _ words: String) {
        faults.append(
            String(
                fr: "\(file):\(line), colonne \(column) : \(words)", en: "\(file):\(line), column \(column): \(words)"))
    }

    private static func list(_ codes: [String]) -> String {
        codes.isEmpty ? String(fr: "aucun", en: "none") : codes.joined(separator: ", ")
    }
}

/// Where the columns of a list of recipients stand.
private struct RecipientColumns {
    private let places: [String: Int]

    /// - Throws: `UserError` where a column that is needed isn't there.
    init(_ header: (line: Int, cells: [String])?, of file: String) throws {
        let names = (header?.cells ?? []).map { SortKey.folded($0).lowercased() }
        places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        let missing = ["code", "courriel"].filter { places[$0] == nil }
        guard missing.isEmpty else {
            let which = missing.map { String(fr: "« \($0) »", en: "“\($0)”") }
                .joined(separator: String(fr: " et ", en: " and "))
            let what =
                missing.count > 1
                ? String(fr: "les colonnes \(which) manquent", en: "the columns \(which) are missing")
                : String(fr: "la colonne \(which) manque", en: "the column \(which) is missing")
            throw UserError(
                fr: "\(file):\(header?.line ?? 1) : \(what). La première ligne nomme les colonnes : "
                    + "code;courriel, puis au besoin nom et objet.",
                en: "\(file):\(header?.line ?? 1): \(what). The first line names the columns: "
                    + "code;courriel, then nom and objet where they are wanted.")
        }
    }

    func code(in cells: [String]) -> String { cell("code", cells) ?? "" }
    func address(in cells: [String]) -> String { cell("courriel", cells) ?? "" }
    func name(in cells: [String]) -> String? { cell("nom", cells) }
    func subject(in cells: [String]) -> String? { cell("objet", cells) }

    /// Nil where there is nothing.
    private func cell(_ name: String, _ cells: [String]) -> String? {
        guard let place = places[name], place < cells.count, !cells[place].isEmpty else { return nil }
        return cells[place]
    }
}
