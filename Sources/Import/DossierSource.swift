import BilanKit
import Dossier
import Foundation
import Intake
import Support

/// The dossier that `--data` names: a `*.bilan` file as it is; a folder or a file of rows, or the demonstration,
/// imported into a dossier of its own that is deleted with this object.
public final class DossierSource: Sendable {
    /// Where the dossier is, for a worker to open.
    public let path: String
    /// What the import found; of a `*.bilan` file, what was found when it was filled.
    public let summary: ImportSummary
    /// What the public may not be told; nil for data that is for the authority's own staff.
    private let names: PublicNames?
    /// The folder to delete at the end; nil for a file of the user's.
    private let temporaryFolder: URL?

    private init(
        path: String, summary: ImportSummary, names: PublicNames? = nil, temporaryFolder: URL? = nil
    ) {
        self.path = path
        self.summary = summary
        self.names = names
        self.temporaryFolder = temporaryFolder
    }

    deinit { if let temporaryFolder { TemporaryFiles.remove(temporaryFolder.path) } }

    /// The name that stands for the demonstration's data.
    public static let demo = "demo"

    /// - Parameters:
    ///   - data: a path, or `demo`.
    ///   - map: what the files' columns hold, against what their names and profiles say.
    ///   - amounts: how amounts are read; nil as the dossier's imports have it, and found out for other data.
    ///   - audience: for the public, those who may not be named stand nowhere in the dossier, nor in the summary.
    ///   - temporary: where the dossier's folder is made.
    ///   - review: is shown all findings, but for the public.
    /// - Throws: `DossierRefusal` where the data can't be used; the system's error.
    public static func open(
        data: String, map: ColumnMap = ColumnMap(), amounts: AmountChoice? = nil, audience: Audience = .internal,
        temporary: URL = FileManager.default.temporaryDirectory,
        progress: @escaping DossierImport.Progress = { _, _ in }, review: @escaping FindingList.Review = { _, _ in }
    ) throws -> DossierSource {
        if audience == .public {
            let source = try open(data: data, map: map, amounts: amounts, temporary: temporary, progress: progress)
            return try source.masked(in: temporary)
        }
        guard map.isEmpty || !data.hasSuffix(".bilan") else {
            throw UserError(
                fr:
                    "Ce qui est dit des colonnes (--map, --constant, --numbers…) vaut pour des fichiers : « \(FileName.of(data)) » a déjà lu les siens. "
                    + "Donnez ces options à bilan import.",
                en:
                    "What is said of columns (--map, --constant, --numbers…) holds for files: “\(FileName.of(data))” has read its own already. "
                    + "Give these options to bilan import.")
        }
        if data.hasSuffix(".bilan") {
            guard let amounts else { return try snapshot(of: data, temporary, review) }
            return try copied(data, in: temporary, review: review) { try $0.read(amounts) }
        }
        return try open(
            paths: [path(of: data)], map: map, amounts: amounts, temporary: temporary, progress: progress,
            review: review)
    }

    /// The rows that a document carries, in a dossier of their own.
    ///
    /// - Parameter audience: whom the document was made for: in one for the public nobody stands who may not be named.
    /// - Throws: `UserError` for rows that are none of ours.
    public static func carried(
        _ rows: [UInt8], for audience: Audience, temporary: URL = FileManager.default.temporaryDirectory
    ) throws -> DossierSource {
        try make(in: temporary) { path in
            try CarriedRows.load(rows, into: path, isPublic: audience == .public)
            let dossier = try Dossier.open(readingAt: path)
            defer { try? dossier.close() }
            return (try dossier.summary(), nil)
        }
    }

    /// Imports files into a dossier of their own.
    /// - Throws: `DossierRefusal` where the data can't be used; the system's error.
    public static func open(
        paths: [String], map: ColumnMap = ColumnMap(), amounts: AmountChoice? = nil,
        temporary: URL = FileManager.default.temporaryDirectory,
        progress: @escaping DossierImport.Progress = { _, _ in }, review: @escaping FindingList.Review = { _, _ in }
    ) throws -> DossierSource {
        try make(in: temporary) { path in
            let dossier = try Dossier.openOrCreate(at: path, isTemporary: true)
            defer { try? dossier.close() }
            let loading = DossierImport(into: dossier, map: map, amounts: amounts, progress: progress, review: review)
            return (try loading.run(paths), nil)
        }
    }

    /// The same data for the public.
    private func masked(in temporary: URL) throws -> DossierSource {
        try Self.make(in: temporary) { copy in
            let names = try PublicDossier.make(from: path, to: copy)
            return (names.masked(summary), names)
        }
    }

    /// A copy of the user's dossier, of today's schema whatever its own.
    /// - Parameter change: what is done to the copy; it tells what was found.
    private static func copied(
        _ data: String, in temporary: URL, review: FindingList.Review, _ change: (Dossier) throws -> ImportSummary
    ) throws -> DossierSource {
        try make(in: temporary) { path in
            try DossierSeal.check(data, name: data)
            try Dossier.copy(from: data, to: path)
            let dossier = try Dossier.openOrCreate(at: path, isTemporary: true)
            defer { try? dossier.close() }
            let summary = try Dossier.translating(data) { try change(dossier) }
            try dossier.show(summary, to: review)
            return (summary, nil)
        }
    }

    /// A dossier of the user's as it is now, whatever is imported into it meanwhile.
    private static func snapshot(
        of data: String, _ temporary: URL, _ review: FindingList.Review
    ) throws -> DossierSource {
        // Takes back what a killed import left, and says by the user's own name what is wrong with the file.
        let (original, isEarlier) = try Dossier.open(upgradableAt: data)
        try original.close()
        guard !isEarlier else { return try copied(data, in: temporary, review: review) { try $0.summary() } }
        let snapshot = try DossierSnapshot.take(of: data, in: temporary)
        do {
            let isSealed = try DossierSeal.check(snapshot.path, name: data, known: CheckedSeals())
            let dossier = try Dossier.open(readingAt: snapshot.path)
            defer { try? dossier.close() }
            let summary = try Dossier.translating(data) { try dossier.summary(isSealed: isSealed) }
            try dossier.show(summary, to: review)
            return DossierSource(
                path: snapshot.path, summary: summary, temporaryFolder: URL(fileURLWithPath: snapshot.folder))
        } catch {
            TemporaryFiles.remove(snapshot.folder)
            throw error
        }
    }

    /// A text as it may be told to whom the data was opened for.
    public func shown(_ text: String) -> String { names?.masked(text) ?? text }

    /// What every document must say of those who could not be masked; nil where all is known, or nothing is masked.
    public var notice: String? { names?.notice }

    /// A dossier that is deleted after use.
    /// - Parameter fill: makes it at a path.
    private static func make(
        in temporary: URL, _ fill: (String) throws -> (summary: ImportSummary, names: PublicNames?)
    ) throws -> DossierSource {
        let folder = URL(fileURLWithPath: try ScratchFolder.makeTemporary(in: temporary.path))
        do {
            let path = folder.appendingPathComponent("donnees.bilan").path
            let (summary, names) = try fill(path)
            return DossierSource(path: path, summary: summary, names: names, temporaryFolder: folder)
        } catch {
            TemporaryFiles.remove(folder.path)
            throw error
        }
    }

    /// Where data stands that is named by a path or as `demo`.
    public static func path(of data: String) throws -> String { data == demo ? try DemoDossier.folder().path : data }

    /// Looks at data without keeping it. Data that can't be used is told in the summary (`isRefused`), not thrown.
    /// - Parameter review: is shown all findings, with the summary that is returned.
    public static func check(
        _ data: String, map: ColumnMap = ColumnMap(), amounts: AmountChoice? = nil,
        progress: @escaping DossierImport.Progress = { _, _ in }, review: @escaping FindingList.Review = { _, _ in }
    ) throws -> ImportSummary {
        var others: [Fault] = []
        var isReviewed = false
        do {
            let source = try open(
                data: data, map: map, amounts: amounts, progress: progress,
                review: { summary, findings in
                    // What can't be used is taken back at once; of the rest the alerts are to come.
                    others = findings.others
                    guard summary.isRefused else { return }
                    isReviewed = true
                    try review(summary, findings)
                })
            var summary = source.summary
            try summary.addAlerts(from: source.path)
            let dossier = try Dossier.open(readingAt: source.path)
            defer { try? dossier.close() }
            try dossier.show(summary, others, to: review)
            return summary
        } catch let refusal as DossierRefusal {
            if !isReviewed { try review(refusal.summary, FindingList(refusal.summary.faults)) }
            return refusal.summary
        }
    }
}
