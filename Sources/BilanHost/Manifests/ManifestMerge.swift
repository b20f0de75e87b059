import BilanKit
import Foundation
import Support

/// The manifests of all shards of a batch together: whether they are complete, disjoint and of one recipe.
public struct ManifestMerge: Sendable {
    /// What keeps the shards from being one batch.
    public enum Lack: Hashable, Sendable {
        /// A folder has no manifest.
        case noManifest(folder: String)
        /// A folder's manifest can't be read, and why.
        case unreadable(folder: String, reason: String)
        /// Runs that were of other inputs, formats or documents than the first.
        case otherInputs(report: String, folder: String, first: String)
        /// Runs were divided into so many shards, and into others.
        case otherDivision(report: String, counts: [Int])
        /// Nothing is there of these shards.
        case missingShards(report: String, numbers: [Int], of: Int)
        /// A shard has documents that are not there, or aren't what its manifest says.
        case missingDocuments(report: String, shard: String, missing: Int, damaged: [String])
        /// A document couldn't be made.
        case failed(report: String, document: String?, reason: String, mayGoWell: Bool)
        /// A document is in two folders.
        case twice(report: String, document: String, folders: [String])
        /// A document is in a shard that it doesn't belong to.
        case misplaced(report: String, document: String, folder: String)
        /// All together aren't the documents that the report has.
        case otherDocuments(report: String, found: Int, total: Int)
        /// A font is another one on some machine.
        case otherFont(report: String, name: String, folders: [String])
    }

    /// What was found of one report.
    public struct Report: Codable, Hashable, Sendable {
        public var name: String
        public var shards: Int
        public var documents: Int
        public var files: Int
        public var bytes: Int
        /// That making took, added up over all workers.
        public var seconds: Double
    }

    public private(set) var reports: [Report] = []
    public private(set) var lacks: [Lack] = []
    private var folders: [(path: String, lines: [ManifestLine])] = []

    /// Reads the manifests and the digests of all files.
    public init(_ paths: [String]) throws {
        var seen: Set<String> = []
        for path in paths where seen.insert(FileName.withoutLinks(path)).inserted {
            do {
                if let lines = try DocumentManifest(in: path).lines() {
                    folders.append((path, lines))
                } else {
                    lacks.append(.noManifest(folder: path))
                }
            } catch {
                lacks.append(.unreadable(folder: path, reason: "\(error)"))
            }
        }
        let names = folders.flatMap { $0.lines.map(\.report) }
        for name in Set(names).sorted() { try add(name) }
    }

    private struct Run {
        var folder: String
        var run: ManifestRun
    }

    private struct Made {
        var folder: String
        var document: ManifestDocument
    }

    private mutating func add(_ report: String) throws {
        var runs: [Run] = []
        var made: [String: [Made]] = [:]
        for (folder, lines) in folders {
            for line in lines where line.report == report {
                switch line {
                case .run(let run): runs.append(Run(folder: folder, run: run))
                case .document(let document) where document.status != .made:
                    lacks.append(
                        .failed(
                            report: report, document: document.identity, reason: document.reason ?? "",
                            mayGoWell: document.status == .retry))
                case .document(let document):
                    made[document.identity ?? "", default: []].append(Made(folder: folder, document: document))
                }
            }
        }
        guard let first = runs.first else { return }
        for other in runs where !other.run.isOneBatch(with: first.run) {
            lacks.append(.otherInputs(report: report, folder: other.folder, first: first.folder))
        }
        compareShards(of: report, runs.map(\.run))
        compareFonts(of: report, runs)
        let documents = try compareDocuments(of: report, runs, made)
        let digest = try DocumentPlan(documents, DocumentChoice()).names
        if digest != first.run.names, !lacks.contains(where: { $0.report == report }) {
            lacks.append(.otherDocuments(report: report, found: documents.count, total: first.run.total))
        }
        let files = made.values.flatMap { $0 }.map(\.document)
        reports.append(
            Report(
                name: report, shards: first.run.shard?.count ?? 1, documents: documents.count, files: files.count,
                bytes: files.reduce(0) { $0 &+ ($1.bytes ?? 0) }, seconds: files.reduce(0) { $0 + ($1.seconds ?? 0) }))
    }

    private mutating func compareShards(of report: String, _ runs: [ManifestRun]) {
        let counts = Set(runs.map { $0.shard?.count ?? 1 }).sorted()
        guard counts.count == 1 else { return lacks.append(.otherDivision(report: report, counts: counts)) }
        let there = Set(runs.map { $0.shard?.number ?? 1 })
        let missing = (1...counts[0]).filter { !there.contains($0) }
        if !missing.isEmpty { lacks.append(.missingShards(report: report, numbers: missing, of: counts[0])) }
    }

    private mutating func compareFonts(of report: String, _ runs: [Run]) {
        var digests: [String: [String: String]] = [:]
        for run in runs {
            for (name, digest) in run.run.fonts where digests[name]?[digest] == nil {
                digests[name, default: [:]][digest] = run.folder
            }
        }
        for (name, folders) in digests.sorted(by: { $0.key < $1.key }) where folders.count > 1 {
            lacks.append(.otherFont(report: report, name: name, folders: folders.values.sorted()))
        }
    }

    /// - Returns: the names of all documents that are there.
    private mutating func compareDocuments(
        of report: String, _ runs: [Run], _ made: [String: [Made]]
    ) throws -> [String] {
        var whole: [String: Set<String>] = [:]
        for (document, files) in made.sorted(by: { $0.key < $1.key }) {
            let folders = Set(files.map(\.folder)).sorted()
            if folders.count > 1 { lacks.append(.twice(report: report, document: document, folders: folders)) }
            for folder in folders {
                let run = runs.first { $0.folder == folder && $0.run.shard?.contains(document) ?? true }
                guard let run else {
                    lacks.append(.misplaced(report: report, document: document, folder: folder))
                    continue
                }
                if run.run.isWhole(files.filter { $0.folder == folder }.map(\.document)) {
                    whole[folder, default: []].insert(document)
                }
            }
        }
        let filesByFolder = Dictionary(grouping: made.values.joined(), by: \.folder)
        for run in runs {
            let own = whole[run.folder, default: []].filter { run.run.shard?.contains($0) ?? true }
            let damaged = (filesByFolder[run.folder] ?? []).filter { file in
                run.run.shard?.contains(file.document.identity ?? "") ?? true
                    && !ManifestCheck.isWhole(file.document, in: file.folder)
            }.compactMap(\.document.file).sorted()
            let missing = run.run.documents - own.count
            if missing != 0 || !damaged.isEmpty {
                lacks.append(
                    .missingDocuments(
                        report: report, shard: run.run.shard?.description ?? run.folder, missing: missing,
                        damaged: damaged))
            }
        }
        return whole.values.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    }

    // MARK: One manifest of all

    /// Writes the manifests' lines as one, each file by its path from the new manifest's folder on.
    ///
    /// - Throws: `UserError` where it can't be written.
    public func write(to path: String) throws {
        let place = FileName.withoutLinks(FileName.folder(of: path))
        guard
            !folders.contains(where: {
                FileName.withoutLinks(DocumentManifest(in: $0.path).path) == FileName.withoutLinks(path)
            })
        else {
            throw UserError(
                fr: "--output \(path) : c’est le manifeste d’une part. Donnez un autre fichier.",
                en: "--output \(path): this is the manifest of a shard. Give another file.")
        }
        var lines: [ManifestLine] = []
        for (folder, own) in folders {
            let folder = FileName.withoutLinks(folder)
            let start =
                folder == place
                ? "" : folder.hasPrefix(place + "/") ? folder.dropFirst(place.count + 1) + "/" : folder + "/"
            lines += own.map { line in
                guard case .document(var document) = line, let file = document.file else { return line }
                document.file = start + file
                return .document(document)
            }
        }
        do {
            try DocumentManifest.encoded(lines).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw FileFailure.translated(error, of: path)
        }
    }
}

extension ManifestMerge.Lack {
    /// Nil of a folder.
    var report: String? {
        switch self {
        case .noManifest, .unreadable: nil
        case .otherInputs(let report, _, _), .otherDivision(let report, _), .missingShards(let report, _, _),
            .missingDocuments(let report, _, _, _), .failed(let report, _, _, _), .twice(let report, _, _),
            .misplaced(let report, _, _), .otherDocuments(let report, _, _), .otherFont(let report, _, _):
            report
        }
    }
}

extension ManifestLine {
    fileprivate var report: String {
        switch self {
        case .run(let run): run.report
        case .document(let document): document.report
        }
    }
}

extension ManifestRun {
    /// Whether two runs may be shards of one batch.
    fileprivate func isOneBatch(with other: ManifestRun) -> Bool {
        (inputs, total, names, producer) == (other.inputs, other.total, other.names, other.producer)
            && Set(formats) == Set(other.formats)
    }

    /// Whether files are one document in all formats, made of this run's inputs.
    fileprivate func isWhole(_ files: [ManifestDocument]) -> Bool {
        formats.allSatisfy { format in
            files.filter { $0.format == format && $0.inputs == inputs }.areComplete
        }
    }
}
