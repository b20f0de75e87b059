import BilanKit
import Foundation

/// The dossier that `--data` names: a `*.bilan` file as it is; a folder or a file of rows, or the demonstration, imported
/// into a dossier of its own that is deleted with this object.
public final class DossierSource: Sendable {
    /// Where the dossier is, for a worker to open.
    public let path: String
    /// What the import found; of a `*.bilan` file, what was found when it was filled.
    public let summary: ImportSummary
    /// The folder to delete at the end; nil for a file of the user's.
    private let temporaryFolder: URL?

    private init(path: String, summary: ImportSummary, temporaryFolder: URL? = nil) {
        self.path = path
        self.summary = summary
        self.temporaryFolder = temporaryFolder
    }

    deinit { if let temporaryFolder { Leftovers.remove(temporaryFolder.path) } }

    /// The name that stands for the demonstration's data.
    public static let demo = "demo"

    /// - Parameters:
    ///   - data: a path, or `demo`.
    ///   - map: what the files' columns hold, against what their names and profiles say.
    ///   - temporary: where the dossier's folder is made.
    /// - Throws: `DossierRefusal` where the data can't be used; the system's error.
    public static func open(
        data: String, map: ColumnMap = ColumnMap(), temporary: URL = FileManager.default.temporaryDirectory,
        progress: @escaping DossierImport.Progress = { _, _ in }
    ) throws -> DossierSource {
        if data.hasSuffix(".bilan") {
            let dossier = try Dossier.open(readingAt: data)
            defer { try? dossier.close() }
            return DossierSource(path: data, summary: try dossier.summary())
        }
        return try open(paths: [path(of: data)], map: map, temporary: temporary, progress: progress)
    }

    /// Imports files into a dossier of their own.
    /// - Throws: `DossierRefusal` where the data can't be used; the system's error.
    public static func open(
        paths: [String], map: ColumnMap = ColumnMap(), temporary: URL = FileManager.default.temporaryDirectory,
        progress: @escaping DossierImport.Progress = { _, _ in }
    ) throws -> DossierSource {
        let folder = temporary.appendingPathComponent("bilan-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        Leftovers.add(folder.path)
        do {
            let path = folder.appendingPathComponent("donnees.bilan").path
            let dossier = try Dossier.openOrCreate(at: path, isTemporary: true)
            defer { try? dossier.close() }
            let summary = try DossierImport(into: dossier, map: map, progress: progress).run(paths)
            return DossierSource(path: path, summary: summary, temporaryFolder: folder)
        } catch {
            Leftovers.remove(folder.path)
            throw error
        }
    }

    /// Where data stands that is named by a path or as `demo`.
    public static func path(of data: String) throws -> String { data == demo ? try DemoDossier.folder().path : data }

    /// Looks at data without keeping it. Data that can't be used is told in the summary (`isRefused`), not thrown.
    public static func check(
        _ data: String, map: ColumnMap = ColumnMap(), progress: @escaping DossierImport.Progress = { _, _ in }
    ) throws -> ImportSummary {
        do {
            return try open(data: data, map: map, progress: progress).summary
        } catch let refusal as DossierRefusal {
            return refusal.summary
        }
    }
}
