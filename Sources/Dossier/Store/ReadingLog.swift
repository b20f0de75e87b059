import BilanKit
import Foundation
package import GRDB
import Intake

/// What the store keeps of how files were read: `lectures`, a row an import, and `reparations`, a row for each value
/// that was read in another's place.
package enum ReadingLog {
    /// Deletes what was kept of an import before.
    package static func forget(_ origin: Int64, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM lectures WHERE origine = ?", arguments: [origin])
        try db.execute(sql: "DELETE FROM reparations WHERE origine = ?", arguments: [origin])
    }

    package static func save(_ reading: FileReading, counts: RowCounts, origin: Int64, _ db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func json(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        try db.execute(
            sql:
                "INSERT INTO lectures (origine, reparees, montantLu, montantRefuse, montantRepare, decisions, comptes) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                origin, counts.repaired, counts.cents, counts.centsRefused, counts.centsRepaired, try json(reading),
                try json(counts.repairCounts),
            ])
    }

    /// A row that was taken is refused after all: it counts no longer as repaired, and its amount as refused.
    package static func refuse(origin: Int64, line: Int, cents: Int64?, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM reparations WHERE origine = ? AND ligne = ?", arguments: [origin, line])
        let wasRepaired = db.changesCount > 0
        try db.execute(
            sql:
                "UPDATE lectures SET reparees = reparees - ?1, montantRefuse = montantRefuse + ?2, montantRepare = montantRepare - ?1 * ?2, comptes = CASE WHEN ?1 THEN NULL ELSE comptes END WHERE origine = ?3",
            arguments: [wasRepaired ? 1 : 0, cents ?? 0, origin])
    }

    /// Completes what a summary says of its files, and makes sure that it adds up.
    /// - Parameters:
    ///   - origins: of the summary's last files, which stand in the order of these numbers.
    ///   - isBalanced: it is known to add up.
    /// - Throws: `ImbalanceError`.
    package static func complete(
        _ summary: inout ImportSummary, of origins: [Int64], isBalanced: Bool = false, _ db: Database
    ) throws {
        let origins = origins.sorted()
        let first = summary.files.count - origins.count
        for (offset, origin) in origins.enumerated() {
            try complete(&summary.files[first + offset], origin: origin, db)
        }
        let counted =
            summary.files.count == 1
            ? summary.files : summary.files.filter { $0.table == DossierTable.subventions.name }
        summary.amountCents = counted.reduce(0) { $0 &+ $1.amountCents }
        summary.amountRefusedCents = counted.reduce(0) { $0 &+ $1.amountRefusedCents }
        summary.amountRepairedCents = counted.reduce(0) { $0 &+ $1.amountRepairedCents }
        summary.repairedCount += summary.files[first...].reduce(0) { $0 + $1.repairs.reduce(0) { $0 + $1.count } }
        summary.keep(try faults(db, origins, limit: ImportSummary.faultLimit))
        for (offset, origin) in origins.enumerated() {
            try group(repairsOf: summary.files[first + offset], origin: origin, in: &summary, db)
        }
        guard !summary.isRefused, !isBalanced else { return }
        for (offset, origin) in origins.enumerated() {
            try checkBalance(of: summary.files[first + offset], origin: origin, db)
        }
    }

    private static func complete(_ file: inout ImportSummary.File, origin: Int64, _ db: Database) throws {
        guard
            let row = try Row.fetchOne(
                db,
                sql:
                    "SELECT reparees, montantLu, montantRefuse, decisions, comptes, montantRepare FROM lectures WHERE origine = ?",
                arguments: [origin])
        else { return }
        file.rowsRepaired = row[0]
        file.amountCents = row[1]
        file.amountRefusedCents = row[2]
        file.amountRepairedCents = row[5]
        file.knowsRefusedAmount = file.rowsRefused == 0 || !(row[3] as String).isEmpty
        file.reading = try? JSONDecoder().decode(FileReading.self, from: Data((row[3] as String).utf8))
        // Earlier versions kept no codes.
        let counts = (row[4] as String?).flatMap {
            try? JSONDecoder().decode([RepairCount].self, from: Data($0.utf8))
        }
        file.repairs = try counts ?? countRepairs(origin, db)
    }

    /// Counts anew, where rows that were repaired have been refused after all.
    private static func countRepairs(_ origin: Int64, _ db: Database) throws -> [RepairCount] {
        try Row.fetchAll(
            db,
            sql:
                "SELECT colonne, genre, count(*) FROM reparations WHERE origine = ? GROUP BY colonne, genre ORDER BY min(rang), genre",
            arguments: [origin]
        ).compactMap { row in
            RepairKind(rawValue: row[1]).map { RepairCount(field: row[0], $0, count: row[2]) }
        }
    }

    /// What is in the store must be what was read, less what was refused.
    private static func checkBalance(of file: ImportSummary.File, origin: Int64, _ db: Database) throws {
        guard let table = DossierTable.named(file.table) else { return }
        let amounts = table.amountColumn.map { "coalesce(sum(\($0)), 0)" } ?? "0"
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT count(*), \(amounts) FROM \(table.name) WHERE origine = ?", arguments: [origin])
        else { return }
        let (rows, cents): (Int, Int64) = (row[0], row[1])
        guard rows == file.rowsTaken + file.rowsRepaired,
            table.amountColumn == nil || cents == file.amountCents - file.amountRefusedCents
        else {
            throw ImbalanceError(
                file: file.name, rows: (file.rowsRead, file.rowsRefused, rows),
                cents: (file.amountCents, file.amountRefusedCents, cents))
        }
    }

    /// Adds a file's repairs to the summary's groups: how often each is known, an example is looked up.
    private static func group(
        repairsOf file: ImportSummary.File, origin: Int64, in summary: inout ImportSummary, _ db: Database
    ) throws {
        try summary.collect { collector in
            for repair in file.repairs {
                guard let kind = RepairKind(code: repair.code) else { continue }
                let rows = try Row.fetchAll(
                    db,
                    sql: query(where: "r.origine = ? AND r.colonne IS ? AND r.genre = ?") + " LIMIT ?",
                    arguments: [origin, repair.field, kind.rawValue, FindingGroup.lineLimit])
                let examples = rows.compactMap(fault)
                guard let example = examples.first else { continue }
                collector.add(
                    FindingGroup(example, count: repair.count, lines: examples.compactMap(\.line).distinct))
            }
        }
    }

    /// The first repairs as faults, in the order of files and lines.
    static func faults(_ db: Database, _ origins: [Int64], limit: Int) throws -> [Fault] {
        try Row.fetchAll(db, sql: query(where: among(origins)) + " LIMIT ?", arguments: [limit]).compactMap(fault)
    }

    static func among(_ origins: [Int64]) -> String {
        "r.origine IN (\(origins.map(String.init).joined(separator: ", ")))"
    }

    /// - Parameter condition: SQL on `reparations` as `r`.
    static func query(where condition: String) -> String {
        """
        SELECT i.fichier, r.ligneCellule, r.colonne, r.rang, r.valeur, r.lu, r.genre
        FROM reparations r JOIN imports i ON i.id = r.origine WHERE \(condition)
        ORDER BY r.origine, r.ligne, r.rang, r.genre
        """
    }

    /// Of `query`.
    static let columnCount = 7

    static func fault(_ row: Row) -> Fault? {
        guard let kind = RepairKind(rawValue: row[6]) else { return nil }
        return Fault(
            file: row[0], line: row[1], column: (row[2] as String?).map { Fault.Column(name: $0, index: row[3]) },
            value: row[4], read: row[5], .repair(kind), severity: .repaired)
    }
}

extension [Int] {
    /// Each number once, in its first place.
    fileprivate var distinct: [Int] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
