import BilanKit
import Foundation
internal import GRDB
import Intake
import Support

/// The rows of a dossier as a document carries them: a line of JSON each, the table's name first, then its values. Of how
/// files were read nothing is carried but what documents tell.
///
/// The same rows give the same bytes: neither SQLite's pages nor the time of an import enter.
public struct CarriedRows {
    private let dossier: Dossier

    /// Bytes of all lines, before a document compresses them.
    public static let limit = 48_000_000

    public init(_ dossier: Dossier) { self.dossier = dossier }

    /// A table whose rows are carried.
    private struct Carried {
        var name: String
        var columns: [String]
        var query: String

        /// - Parameter blank: what stands in the place of columns that aren't carried, as SQL.
        init(_ name: String, _ columns: [String], blank: [String: String] = [:], condition: String = "1") {
            self.name = name
            self.columns = columns
            let selected = columns.map { blank[$0] ?? $0 }.joined(separator: ", ")
            query = "SELECT \(selected) FROM \(name) WHERE \(condition) ORDER BY 1, 2"
        }
    }

    private static let all: [Carried] =
        [
            Carried(
                "imports",
                ["id", "chemin", "fichier", "tableau", "lues", "refusees", "empreinte", "lecture", "montants"],
                blank: ["chemin": "CAST(id AS TEXT)", "lecture": "''"]),
            Carried(
                "lectures",
                ["origine", "reparees", "montantLu", "montantRefuse", "decisions", "montantRepare"],
                blank: ["decisions": "''"]),
            Carried(
                "anomalies", ["id", "origine", "regle", "remede", "gravite", "revue", "motif", "montant"],
                blank: ["regle": "''", "remede": "''"], condition: "motif IS NOT NULL"),
            Carried(
                "conventions",
                [
                    "reference", "attribuant", "reduction", "lignes", "somme", "diviseur", "moindre", "total",
                    "origine",
                    "ligne", "lecture", "motif",
                ]),
            Carried("parts", ["subvention", "avant", "apres", "montant"]),
        ]
        + DossierTable.all.map { table in
            Carried(
                table.name,
                ["id", "origine", "ligne"] + table.columns.map(\.name) + (table.sortedBy == nil ? [] : ["cle"]))
        }

    // MARK: Writing

    /// Writes them to a file in the folder of another.
    ///
    /// - Returns: the file's path.
    /// - Throws: `UserError` where they take more than `limit`, or the disk is full.
    public func write(beside path: String) throws -> String {
        let file = FileName.folder(of: path) + "/lignes.jsonl"
        let output = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw Self.failure(file, SystemFailure()) }
        defer { close(output) }
        var (line, written) = ([UInt8](), 0)
        do {
            try dossier.queue.unsafeReentrantRead { db in
                for table in Self.all {
                    let rows = try DirectStatement(db, table.query)
                    while try rows.step() {
                        Self.append(rows, of: table, to: &line)
                        if line.count > 1 << 20 { try flush() }
                    }
                }
                try flush()
            }
        } catch let failure as SystemFailure {
            throw Self.failure(file, failure)
        }
        func flush() throws {
            written += line.count
            guard written <= Self.limit else {
                throw UserError(
                    fr:
                        "--self-contained : les lignes des données dépassent \(FrenchNumber.integer(Self.limit / 1_000_000)) Mo. "
                        + "Produisez le document sans elles, et donnez les données à côté : bilan verify les prend avec --data.",
                    en:
                        "--self-contained: the rows of the data exceed \(EnglishText.integer(Self.limit / 1_000_000)) MB. "
                        + "Make the document without them, and give the data beside it: bilan verify takes them with --data."
                )
            }
            try line.withUnsafeBytes { try DescriptorIO.write($0, to: output) }
            line.removeAll(keepingCapacity: true)
        }
        return file
    }

    private static func append(_ row: DirectStatement, of table: Carried, to line: inout [UInt8]) {
        line += "[\"\(table.name)\"".utf8
        for column in table.columns.indices {
            line += ",".utf8
            switch row.kind(column) {
            case .null: line += "null".utf8
            case .integer: line += "\(row.integer(column))".utf8
            // A number with a point or an exponent is read back as it was.
            case .real: line += "\(row.number(column))".utf8
            case .text: append(row.bytes(column), to: &line)
            }
        }
        line += "]\n".utf8
    }

    /// A text in JSON (RFC 8259, 7).
    private static func append(_ text: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: line += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }

    private static func failure(_ path: String, _ reason: SystemFailure) -> UserError {
        UserError(
            fr: "« \(path) » ne peut pas être écrit : \(reason)", en: "“\(path)” can’t be written: \(reason)",
            kind: reason.kind)
    }

    // MARK: Reading

    private enum Value: Decodable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let number = try? value.decode(Int64.self) {
                self = .integer(number)
            } else if let number = try? value.decode(Double.self) {
                self = .real(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }

        var stored: StoredValue {
            switch self {
            case .null: .null
            case .integer(let number): .integer(number)
            case .real(let number): .real(number)
            case .text(let text): .text(text)
            }
        }
    }

    /// Makes a dossier of rows that a document carries. Whatever they say, they fill its tables and nothing else.
    ///
    /// - Parameters:
    ///   - lines: at most `limit` bytes.
    ///   - path: where no file is yet.
    ///   - isPublic: whether they are of a document for the public.
    /// - Throws: `UserError` for lines that are none of ours.
    public static func load(_ lines: [UInt8], into path: String, isPublic: Bool) throws {
        let dossier = try Dossier.openOrCreate(at: path, isTemporary: true)
        defer { try? dossier.close() }
        do {
            try dossier.queue.write { db in
                try DossierSchema.dropIndexes(db)
                var statements: [String: (statement: DirectStatement, count: Int)] = [:]
                for table in all {
                    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
                    statements[table.name] = (
                        try DirectStatement(
                            db,
                            "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))"),
                        table.columns.count
                    )
                }
                let decoder = JSONDecoder()
                for line in lines.split(separator: UInt8(ascii: "\n")) {
                    let values = try decoder.decode([Value].self, from: Data(line))
                    guard case .text(let name)? = values.first, let table = statements[name],
                        values.count == table.count + 1
                    else { throw CocoaError(.propertyListReadCorrupt) }
                    table.statement.reset()
                    for (index, value) in values.dropFirst().enumerated() {
                        table.statement.bind(value.stored, to: index + 1)
                    }
                    _ = try table.statement.step()
                }
                try DossierSchema.createIndexes(db)
                try KeptTotals.keep(db)
                if isPublic { try PublicDossier.mark(db) }
            }
        } catch let failure as DatabaseError where failure.resultCode == .SQLITE_FULL {
            throw StoreFailure.translated(failure, of: path)
        } catch {
            throw UserError(
                fr: "les lignes que le document porte ne sont pas celles d’un dossier de Bilan.",
                en: "the rows that the document carries are not those of a Bilan dossier.", kind: .data)
        }
    }
}
