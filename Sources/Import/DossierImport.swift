import BilanKit
import Dossier
import Foundation
internal import GRDB
import Intake

/// Fills a dossier from files, all in one transaction: what can't be used leaves the dossier as it was.
public struct DossierImport {
    /// Told now and then: the file's name and how many of its rows were read. What it throws ends the import.
    public typealias Progress = (_ file: String, _ rows: Int) throws -> Void

    private let dossier: Dossier
    private let amounts: AmountChoice?
    private let progress: Progress
    private let map: ColumnMap
    private let savesProfiles: Bool
    private let review: FindingList.Review

    /// - Parameters:
    ///   - map: what the files' columns hold, against what their names and profiles say.
    ///   - savesProfiles: whether the map is kept in the profile of each file that it was used for.
    ///   - amounts: how the files' amounts are read; nil keeps what was chosen when they were imported before.
    ///   - review: is shown all findings, before what can't be used is taken back.
    public init(
        into dossier: Dossier, map: ColumnMap = ColumnMap(), savesProfiles: Bool = false, amounts: AmountChoice? = nil,
        progress: @escaping Progress = { _, _ in }, review: @escaping FindingList.Review = { _, _ in }
    ) {
        self.dossier = dossier
        self.map = map
        self.savesProfiles = savesProfiles
        self.amounts = amounts
        self.review = review
        self.progress = progress
    }

    /// Imports folders and files. A file that was imported before is passed over where its bytes are the same, and
    /// replaces its own rows where they aren't.
    ///
    /// A folder's files are those named after a table (`entreprises.csv`), as are a workbook's sheets; a single file
    /// fills the table that it is named after, or else `subventions`.
    /// - Parameter forgotten: files imported before, whose rows go first.
    /// - Returns: what was taken, and the faults of the rows that weren't.
    /// - Throws: `DossierRefusal` where a path has no data or a file can't be used; `UserError` for a file to forget
    ///   that isn't there; the system's error.
    public func run(_ paths: [String], forgetting forgotten: [String] = []) throws -> ImportSummary {
        var summary = ImportSummary()
        var files: [InputFile] = []
        for path in paths {
            let found = try InputFile.find(at: path, map: map)
            summary.add(found.ignored)
            for file in found.files where !files.contains(where: { $0.identity == file.identity }) {
                files.append(file)
            }
        }
        // Those that others refer to come first.
        let order = DossierTable.all.map(\.name)
        files = order.flatMap { name in files.filter { $0.table.name == name } }
        try FileProfile.read(into: &files, map)

        try Dossier.translating(dossier.path) {
            try dossier.queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try load(files, forgetting: forgotten, into: db, &summary)
                    if summary.isRefused { throw DossierRefusal(summary: summary) }
                    return .commit
                }
            }
        }
        if savesProfiles, !map.isEmpty { FileProfile.save(files, &summary) }
        return summary
    }

    private func load(
        _ files: [InputFile], forgetting forgotten: [String], into db: Database, _ summary: inout ImportSummary
    ) throws {
        let lastFault = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM anomalies") ?? 0
        let isFirst = try Int.fetchOne(db, sql: "SELECT 1 FROM imports LIMIT 1") == nil
        let ledger = ImportLedger(db)
        for name in forgotten { try ledger.forget(name) }
        let identities = Set(files.map(\.identity))
        for file in files { try ledger.forgetOthers(of: file, kept: identities) }
        let entries = try files.map(ledger.begin)
        summary.add(zip(files, entries).compactMap { file, entry in entry.original.map { Self.copied(file, of: $0) } })
        let origins = entries.map(\.origin)
        let hasNewReading = try setAmounts(of: origins, db)
        guard !ledger.isIdle || hasNewReading else {
            return try complete(&summary, of: entries, faultsAfter: lastFault, db)
        }

        try db.execute(sql: "DELETE FROM anomalies WHERE revue = 1")
        if isFirst { try DossierSchema.dropIndexes(db) }
        let order = Self.readingOrder(of: files).filter { !entries[$0].isUnchanged }
        // Asked once a table: each file adds its own.
        var magnitudes: [String: Int64] = [:]
        for table in DossierTable.all where order.contains(where: { files[$0].table.name == table.name }) {
            magnitudes[table.name] = try Self.magnitude(of: table, but: order.map { origins[$0] }, db)
        }
        for index in order {
            let (file, origin) = (files[index], origins[index])
            let loader = TableLoader(
                file: file, origin: origin, db: db, magnitude: magnitudes[file.table.name] ?? 0)
            let counts = try loader.load { rows in try progress(file.name, rows) }
            magnitudes[file.table.name] = counts.magnitude
            try db.execute(
                sql: "UPDATE imports SET lues = ?, refusees = ? WHERE id = ?",
                arguments: [counts.read, counts.refused, origin])
        }
        if isFirst { try DossierSchema.createIndexes(db) }
        try ReferenceCheck.run(db)
        try OverlapCheck.run(db)
        try ShareSplit.run(db)
        try KeptTotals.keep(db)
        try ledger.finish(files)
        try complete(&summary, of: entries, faultsAfter: lastFault, db)
    }

    /// What the amounts of a table's files come to, reductions too, in cents.
    /// - Parameter origins: the files that are about to be read.
    private static func magnitude(of table: DossierTable, but origins: [Int64], _ db: Database) throws -> Int64 {
        guard let column = table.amountColumn else { return 0 }
        let list = origins.map(String.init).joined(separator: ", ")
        let sum =
            try Double.fetchOne(
                db,
                sql: """
                    SELECT (SELECT total(abs(\(column))) FROM \(table.name) WHERE origine NOT IN (\(list)))
                        + (SELECT total(abs(l.montantRefuse)) FROM lectures l JOIN imports i ON i.id = l.origine
                            WHERE i.tableau = ?1 AND i.id NOT IN (\(list)))
                    """, arguments: [table.name]) ?? 0
        return Int64(exactly: sum.rounded(.up)) ?? .max
    }

    /// - Returns: whether any of the imports was read otherwise before.
    private func setAmounts(of origins: [Int64], _ db: Database) throws -> Bool {
        guard let amounts else { return false }
        let list = origins.map(String.init).joined(separator: ", ")
        try db.execute(
            sql: "UPDATE imports SET montants = ?1 WHERE id IN (\(list)) AND montants IS NOT ?1",
            arguments: [amounts.stored])
        return db.changesCount > 0
    }

    private static func copied(_ file: InputFile, of path: String) -> Fault {
        Fault(file: file.name, .file(.sameContent(path: path)), severity: .warning)
    }

    /// The order in which files are read: a workbook's sheets in their own, one after the other, as they can be read in
    /// one go.
    private static func readingOrder(of files: [InputFile]) -> [Int] {
        var firsts: [String: Int] = [:]
        for (index, file) in files.enumerated() where firsts[file.path] == nil { firsts[file.path] = index }
        func place(_ index: Int) -> (Int, Int) {
            (firsts[files[index].path] ?? index, files[index].sheet?.sheet.index ?? 0)
        }
        return files.indices.sorted { place($0) < place($1) }
    }

    private func complete(
        _ summary: inout ImportSummary, of entries: [ImportLedger.Entry], faultsAfter lastFault: Int64, _ db: Database
    ) throws {
        let list = entries.map { String($0.origin) }.joined(separator: ", ")
        // Of two copies in one import the first is read.
        let unchanged = Set(entries.filter(\.isUnchanged).map(\.origin)).subtracting(
            entries.filter { !$0.isUnchanged }.map(\.origin))
        let condition = "(a.origine IN (\(list)) OR a.id > \(lastFault))"
        summary.files += try Row.fetchAll(
            db, sql: "SELECT fichier, tableau, lues, refusees, id FROM imports WHERE id IN (\(list)) ORDER BY id"
        ).map {
            ImportSummary.File(
                name: $0[0], table: $0[1], rowsRead: $0[2], rowsRefused: $0[3], isUnchanged: unchanged.contains($0[4]))
        }
        try summary.addAmounts(db, where: "origine IN (\(list))")
        let (others, origins) = (summary.faults, Array(Set(entries.map(\.origin))))
        try summary.addFindings(db, where: condition)
        try ReadingLog.complete(&summary, of: origins, db)
        if summary.isRefused { summary.takeNothing() }
        try review(summary, FindingList(others, in: db, where: condition, origins: origins))
    }
}
