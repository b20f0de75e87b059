import BilanKit
import Foundation
internal import GRDB

/// Fills a dossier from files, all in one transaction: what can't be used leaves the dossier as it was.
public struct DossierImport {
    /// Told now and then: the file's name and how many of its rows were read. What it throws ends the import.
    public typealias Progress = (_ file: String, _ rows: Int) throws -> Void

    private let dossier: Dossier
    private let progress: Progress
    private let map: ColumnMap
    private let savesProfiles: Bool

    /// - Parameters:
    ///   - map: what the files' columns hold, against what their names and profiles say.
    ///   - savesProfiles: whether the map is kept in the profile of each file that it was used for.
    public init(into dossier: Dossier, map: ColumnMap = ColumnMap(), savesProfiles: Bool = false, progress: @escaping Progress = { _, _ in }) {
        self.dossier = dossier
        self.map = map
        self.savesProfiles = savesProfiles
        self.progress = progress
    }

    /// Imports folders and files. A file that was imported before (the same path) replaces its own rows.
    ///
    /// A folder's files are those named after a table (`entreprises.csv`), as are a workbook's sheets; a single file fills the
    /// table that it is named after, or else `subventions`.
    /// - Returns: what was taken, and the faults of the rows that weren't.
    /// - Throws: `DossierRefusal` where a path has no data or a file can't be used; the system's error.
    public func run(_ paths: [String]) throws -> ImportSummary {
        var summary = ImportSummary()
        var files: [InputFile] = []
        for path in paths {
            let found = try InputFile.find(at: path, map: map)
            for fault in found.ignored { summary.add(fault) }
            for file in found.files where !files.contains(where: { $0.identity == file.identity }) { files.append(file) }
        }
        // Those that others refer to come first.
        let order = DossierTable.all.map(\.name)
        files = order.flatMap { name in files.filter { $0.table.name == name } }
        try FileProfile.read(into: &files, map)

        try Dossier.refusingOtherFiles(dossier.path) {
            try dossier.queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try load(files, db, &summary)
                    if summary.isRefused { throw DossierRefusal(summary: summary) }
                    return .commit
                }
            }
        }
        if savesProfiles, !map.isEmpty { FileProfile.save(files, &summary) }
        return summary
    }

    private func load(_ files: [InputFile], _ db: Database, _ summary: inout ImportSummary) throws {
        let lastFault = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM anomalies") ?? 0
        let isFirst = try Int.fetchOne(db, sql: "SELECT 1 FROM imports LIMIT 1") == nil
        try db.execute(sql: "DELETE FROM anomalies WHERE revue")
        if isFirst { try DossierSchema.dropIndexes(db) }
        for file in files { try forgetOtherSheets(of: file, files, db) }
        let origins = try files.map { try beginImport(of: $0, db) }
        for index in Self.readingOrder(of: files) {
            let (file, origin) = (files[index], origins[index])
            let counts = try TableLoader(file: file, origin: origin, db: db).load { rows in try progress(file.name, rows) }
            try db.execute(
                sql: "UPDATE imports SET lues = ?, refusees = ? WHERE id = ?",
                arguments: [counts.read, counts.refused, origin])
        }
        if isFirst { try DossierSchema.createIndexes(db) }
        try ReferenceCheck.run(db)
        try ShareSplit.run(db)
        try complete(&summary, origins, faultsAfter: lastFault, db)
        try ReadingLog.complete(&summary, origins, db)
    }

    /// The order in which files are read: a workbook's sheets in their own, one after the other, as they can be read in one go.
    private static func readingOrder(of files: [InputFile]) -> [Int] {
        var firsts: [String: Int] = [:]
        for (index, file) in files.enumerated() where firsts[file.path] == nil { firsts[file.path] = index }
        func place(_ index: Int) -> (Int, Int) { (firsts[files[index].path] ?? index, files[index].sheet?.sheet.index ?? 0) }
        return files.indices.sorted { place($0) < place($1) }
    }

    /// Deletes the rows of sheets that a workbook had when it was imported before.
    private func forgetOtherSheets(of file: InputFile, _ files: [InputFile], _ db: Database) throws {
        guard file.sheet != nil else { return }
        let kept = Set(files.map(\.identity))
        let prefix = file.path + "#"
        for row in try Row.fetchAll(
            db, sql: "SELECT id, tableau, chemin FROM imports WHERE substr(chemin, 1, ?) = ?", arguments: [prefix.count, prefix])
        where !kept.contains(row[2]) {
            let origin: Int64 = row[0]
            let table: String = row[1]
            for sql in ["DELETE FROM \(table) WHERE origine = ?", "DELETE FROM anomalies WHERE origine = ?", "DELETE FROM imports WHERE id = ?"] {
                try db.execute(sql: sql, arguments: [origin])
            }
        }
    }

    /// - Returns: the import's identity, its former rows and faults deleted.
    private func beginImport(of file: InputFile, _ db: Database) throws -> Int64 {
        if let row = try Row.fetchOne(
            db, sql: "SELECT id, tableau FROM imports WHERE chemin = ?", arguments: [file.identity])
        {
            let origin: Int64 = row[0]
            let table: String = row[1]
            try db.execute(sql: "DELETE FROM \(table) WHERE origine = ?", arguments: [origin])
            try db.execute(sql: "DELETE FROM anomalies WHERE origine = ?", arguments: [origin])
            try db.execute(sql: "UPDATE imports SET tableau = ? WHERE id = ?", arguments: [file.table.name, origin])
            return origin
        }
        try db.execute(
            sql: "INSERT INTO imports (chemin, fichier, tableau, lues, refusees) VALUES (?, ?, ?, 0, 0)",
            arguments: [file.identity, file.name, file.table.name])
        return db.lastInsertedRowID
    }

    private func complete(
        _ summary: inout ImportSummary, _ origins: [Int64], faultsAfter lastFault: Int64, _ db: Database
    ) throws {
        let list = origins.map(String.init).joined(separator: ", ")
        let condition = "(a.origine IN (\(list)) OR a.id > \(lastFault))"
        summary.files += try Row.fetchAll(
            db, sql: "SELECT fichier, tableau, lues, refusees FROM imports WHERE id IN (\(list)) ORDER BY id"
        ).map { ImportSummary.File(name: $0[0], table: $0[1], rowsRead: $0[2], rowsRefused: $0[3]) }
        summary.amountCents = try Int64.fetchOne(
            db, sql: "SELECT coalesce(sum(montant), 0) FROM subventions WHERE origine IN (\(list))") ?? 0
        let room = ImportSummary.faultLimit - summary.faults.count
        summary.faults += try StoredFault.fetch(db, where: condition, limit: room)
        let counts = try StoredFault.counts(db, where: condition)
        summary.warningCount += counts[.warning] ?? 0
        summary.errorCount += counts[.error] ?? 0
        summary.fatalCount += counts[.fatal] ?? 0
    }
}
