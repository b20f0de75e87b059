import BilanKit
package import GRDB
import Intake
import Support

/// What the rows of one table come to, whatever their order and wherever they are stored: the same rows give the same
/// digest from a folder of files, a workbook or a dossier.
public struct TableDigest: Codable, Hashable, Sendable {
    /// The table; or `conventions`, how amounts are read, and `ecarts`, the rows that were left out, of which documents tell.
    public var name: String
    public var rows: Int
    /// SHA-256 of the digests of the rows, in an order of their own; 64 hexadecimal digits.
    public var sha256: String
    /// The same in the order in which the rows stand; nil where that isn't told.
    var sequence: String?

    private enum CodingKeys: String, CodingKey {
        case name = "tableau"
        case rows = "lignes"
        case sha256
    }
}

extension TableDigest {
    /// What a digest is of: rows, as a query gives them.
    struct Subject {
        var name: String
        var sql: String
    }

    /// Each table's columns, without the file and the line that a row comes from.
    static let subjects: [Subject] =
        DossierTable.all.map { table in
            Subject(
                name: table.name,
                sql: "SELECT \(table.columns.map(\.name).joined(separator: ", ")) FROM \(table.name) ORDER BY id")
        } + [
            // A part of rounding's cent depends on the rows' order, and the reading that it comes from doesn't.
            Subject(
                name: "conventions",
                sql: "SELECT reference, attribuant, reduction, lecture FROM conventions ORDER BY 1, 2, 3"),
            Subject(
                name: "ecarts",
                sql: """
                    SELECT i.tableau, a.motif, a.montant FROM anomalies a JOIN imports i ON i.id = a.origine
                    WHERE a.motif IS NOT NULL ORDER BY 1, 2, 3
                    """),
        ]

    /// Reads all rows of a table.
    init(_ subject: Subject, _ db: Database) throws {
        var rows: [RowDigest] = []
        let (digest, sequence) = (try SHA256(), try SHA256())
        let statement = try DirectStatement(db, subject.sql)
        var bytes: [UInt8] = []
        while try statement.step() {
            bytes.removeAll(keepingCapacity: true)
            for column in 0..<statement.columnCount { Self.append(statement, column, to: &bytes) }
            rows.append(bytes.withUnsafeBytes { RowDigest(digest.digest(of: $0)) })
        }
        rows.withUnsafeBytes { sequence.update($0) }
        rows.sort()
        rows.withUnsafeBytes { digest.update($0) }
        name = subject.name
        self.rows = rows.count
        sha256 = digest.hexadecimal()
        self.sequence = sequence.hexadecimal()
    }

    /// Writes a value down so that no two rows of different values have the same bytes.
    private static func append(_ row: DirectStatement, _ column: Int, to bytes: inout [UInt8]) {
        func append(_ kind: UInt8, _ number: UInt64) {
            bytes.append(kind)
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        switch row.kind(column) {
        case .null: bytes.append(0)
        case .integer: append(1, UInt64(bitPattern: row.integer(column)))
        case .real: append(2, row.number(column).bitPattern)
        case .text:
            let text = row.bytes(column)
            // Codes of those who may not be named are counted in the order of rows.
            guard text.first != MaskCode.mark else { return bytes.append(4) }
            append(3, UInt64(text.count))
            bytes.append(contentsOf: text)
        }
    }
}

/// The digest of one row: as many of SHA-256's bits as no two rows share by chance or by effort.
private struct RowDigest: Comparable {
    let first: UInt64
    let second: UInt64

    init(_ digest: (UInt64, UInt64, UInt64, UInt64)) { (first, second) = (digest.0.bigEndian, digest.1.bigEndian) }

    static func < (one: RowDigest, other: RowDigest) -> Bool {
        one.first == other.first ? one.second < other.second : one.first < other.first
    }
}
