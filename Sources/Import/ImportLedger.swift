import Dossier
import Foundation
internal import GRDB
import Intake
import Support

/// Which files a dossier holds the rows of: tells a file that was imported before, replaces its rows, and writes the
/// history.
/// All within the import's transaction.
final class ImportLedger {
    /// How rows are read from bytes: where this changes, a file is read again though its bytes are the same.
    static let readingVersion = "3"

    private let db: Database
    /// One a path: a workbook's sheets share it.
    private var fingerprints: [String: FileFingerprint] = [:]
    private let moment: String
    /// What became of each import begun, for the history.
    private var actions: [Int64: ImportRecord.Action] = [:]

    init(_ db: Database) {
        self.db = db
        moment = Self.now()
    }

    /// What is known of a file when its import begins.
    struct Entry {
        let origin: Int64
        /// True where its rows are there already: nothing is to be read.
        let isUnchanged: Bool
        /// Where the same bytes were imported from, if they stand there still: of the two files one is read.
        var original: String?
    }

    /// Finds the file's former import, or begins one; rows of an earlier state of the file are deleted.
    ///
    /// The same bytes for the same table are the same file, wherever it stands: it is unchanged, unless rows of it wait
    /// for other files' or its reading has changed.
    func begin(_ file: InputFile) throws -> Entry {
        let digest = fingerprint(of: file)?.digest
        let same = try digest.flatMap { try former(with: $0, as: file) }
        if let same, same.reading == Self.reading(of: file), try !waitsForOthers(same.origin) {
            return Entry(origin: same.origin, isUnchanged: true, original: try follow(file, same))
        }
        let known = try Row.fetchOne(
            db, sql: "SELECT id, tableau FROM imports WHERE chemin = ?", arguments: [file.identity])
        if let origin = known?[0] as Int64? ?? same?.origin {
            try deleteRows(of: origin, table: known?[1] ?? file.table.name)
            try db.execute(
                sql:
                    "UPDATE imports SET chemin = ?, fichier = ?, tableau = ?, empreinte = ?, lecture = ?, lues = 0, refusees = 0 WHERE id = ?",
                arguments: [file.identity, file.name, file.table.name, digest, Self.reading(of: file), origin])
            actions[origin] = .replaced
            return Entry(origin: origin, isUnchanged: false)
        }
        try db.execute(
            sql:
                "INSERT INTO imports (chemin, fichier, tableau, lues, refusees, empreinte, lecture) VALUES (?, ?, ?, 0, 0, ?, ?)",
            arguments: [file.identity, file.name, file.table.name, digest, Self.reading(of: file)])
        actions[db.lastInsertedRowID] = .added
        return Entry(origin: db.lastInsertedRowID, isUnchanged: false)
    }

    /// Deletes the rows of the sheets that a workbook, or the tables that a database, had when it was imported before.
    /// - Parameter kept: the identities that it has now.
    func forgetOthers(of file: InputFile, kept: Set<String>) throws {
        guard file.identity != file.path else { return }
        for row in try Row.fetchAll(
            db, sql: "SELECT id, chemin FROM imports WHERE substr(chemin, 1, length(?1)) = ?1",
            arguments: [file.path + "#"])
        where !kept.contains(row[1]) {
            try remove(row[0])
        }
    }

    /// Takes a file's rows out of the dossier.
    /// - Parameter name: the file's path as it was imported, or its name where no other file has it.
    /// - Throws: `UserError` where no file, or more than one, is known by it.
    func forget(_ name: String) throws {
        let path = URL(fileURLWithPath: name).standardizedFileURL.path
        var found = try Row.fetchAll(
            db,
            sql:
                "SELECT id, chemin FROM imports WHERE chemin IN (?1, ?2) OR substr(chemin, 1, length(?2) + 1) = ?2 || '#'",
            arguments: [name, path])
        if found.isEmpty {
            found = try Row.fetchAll(db, sql: "SELECT id, chemin FROM imports WHERE fichier = ?", arguments: [name])
        }
        guard !found.isEmpty else {
            throw UserError(
                fr: "--forget \(name) : aucun fichier de ce nom n’a été importé. bilan history en donne la liste.",
                en: "--forget \(name): no file of this name was imported. bilan history lists them.",
                kind: .data)
        }
        let places = Set(
            found.map { ($0[1] as String).split(separator: "#", maxSplits: 1).first.map(String.init) ?? "" })
        guard places.count == 1 else {
            throw UserError(
                fr:
                    "--forget \(name) : plusieurs fichiers portent ce nom : \(places.sorted().joined(separator: ", ")). Donnez le chemin.",
                en:
                    "--forget \(name): several files have this name: \(places.sorted().joined(separator: ", ")). Give the path.",
                kind: .data)
        }
        for row in found { try remove(row[0]) }
    }

    /// - Throws: `DossierRefusal` where a file has changed since its digest was made: its rows may be of either state.
    func finish(_ files: [InputFile]) throws {
        for (path, fingerprint) in fingerprints where fingerprint.hasChanged(at: path) {
            throw DossierRefusal(
                Fault(
                    file: files.first { $0.path == path }?.name ?? path, .file(.changedWhileRead), severity: .fatal))
        }
        for (origin, action) in actions.sorted(by: { $0.key < $1.key }) { try write(action, origin) }
    }

    /// True where no file is added, replaced, moved or taken out.
    var isIdle: Bool { actions.isEmpty && !hasRemoved }
    private var hasRemoved = false

    // MARK: Former imports

    private struct Former {
        var origin: Int64
        var path: String
        var reading: String
    }

    private static func reading(of file: InputFile) -> String {
        ([readingVersion] + file.map.signature).joined(separator: "\n")
    }

    private func fingerprint(of file: InputFile) -> FileFingerprint? {
        if let known = fingerprints[file.path] { return known }
        fingerprints[file.path] = FileFingerprint(path: file.path)
        return fingerprints[file.path]
    }

    /// The import of the same bytes into the same table: the one of this very place first.
    private func former(with digest: String, as file: InputFile) throws -> Former? {
        let sheet = file.identity.dropFirst(file.path.count)
        return try Row.fetchAll(
            db,
            sql:
                "SELECT id, chemin, lecture FROM imports WHERE empreinte = ? AND tableau = ? ORDER BY chemin = ? DESC, id",
            arguments: [digest, file.table.name, file.identity]
        ).map { Former(origin: $0[0], path: $0[1], reading: $0[2]) }.first {
            $0.path.hasSuffix(sheet) && (sheet != "" || !$0.path.contains("#"))
        }
    }

    /// Rows were refused for what other files had or lacked.
    private func waitsForOthers(_ origin: Int64) throws -> Bool {
        try Int.fetchOne(
            db, sql: "SELECT 1 FROM anomalies WHERE origine = ? AND revue = 2 LIMIT 1", arguments: [origin]) != nil
    }

    /// A file that was moved keeps its rows, and is known by its new place.
    /// - Returns: where the former file is, if it is there still.
    private func follow(_ file: InputFile, _ former: Former) throws -> String? {
        guard former.path != file.identity else { return nil }
        // What was imported from the new place is an earlier state of the file there.
        if let other = try Int64.fetchOne(
            db, sql: "SELECT id FROM imports WHERE chemin = ?", arguments: [file.identity])
        {
            try remove(other)
        }
        let place = former.path.split(separator: "#", maxSplits: 1).first.map(String.init) ?? former.path
        guard !FileManager.default.fileExists(atPath: place) else { return place }
        try db.execute(
            sql: "UPDATE imports SET chemin = ?, fichier = ? WHERE id = ?",
            arguments: [file.identity, file.name, former.origin])
        actions[former.origin] = .moved
        return nil
    }

    private func deleteRows(of origin: Int64, table: String) throws {
        try db.execute(sql: "DELETE FROM \(table) WHERE origine = ?", arguments: [origin])
        try db.execute(sql: "DELETE FROM anomalies WHERE origine = ?", arguments: [origin])
    }

    private func remove(_ origin: Int64) throws {
        guard let table = try String.fetchOne(db, sql: "SELECT tableau FROM imports WHERE id = ?", arguments: [origin])
        else { return }
        try write(.removed, origin)
        hasRemoved = true
        actions[origin] = nil
        try deleteRows(of: origin, table: table)
        try db.execute(sql: "DELETE FROM imports WHERE id = ?", arguments: [origin])
    }

    // MARK: History

    private func write(_ action: ImportRecord.Action, _ origin: Int64) throws {
        guard let name = try String.fetchOne(db, sql: "SELECT tableau FROM imports WHERE id = ?", arguments: [origin]),
            let table = DossierTable.named(name)
        else { return }
        let amount =
            table.index(of: "montant") == nil
            ? "NULL" : "(SELECT coalesce(sum(montant), 0) FROM \(name) WHERE origine = i.id)"
        try db.execute(
            sql: """
                INSERT INTO historique (moment, action, chemin, fichier, tableau, empreinte, lues, refusees, montant)
                SELECT ?, ?, chemin, fichier, tableau, empreinte, lues, refusees, \(amount) FROM imports i WHERE id = ?
                """, arguments: [moment, action.rawValue, origin])
    }

    /// Universal time, to the second: no report reads it.
    private static func now() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let day = [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday].map { $0.padded(to: 2) }
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0.padded(to: 2) }
        return day.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
    }
}
