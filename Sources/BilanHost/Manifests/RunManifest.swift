import BilanKit
import Foundation
import Support

/// The manifest of one run in the making.
final class RunManifest: Sendable {
    private struct State {
        var runs: [String: ManifestRun] = [:]
        var fonts: [String: [String: String]] = [:]
    }

    private let file: DocumentManifest
    private let folder: String
    private let shard: Shard?
    private let producer: String
    /// The digest of each report's inputs.
    private let inputs: [String: String]
    private let state = Locked(State())

    /// - Parameter inputs: the digest of each report's inputs, by its name.
    init(in folder: String, shard: Shard?, producer: String, inputs: [String: String]) {
        file = DocumentManifest(in: folder)
        self.folder = folder
        self.shard = shard
        self.producer = producer
        self.inputs = inputs
    }

    /// A file that is whole and about to be put in its place.
    struct Delivered: Sendable {
        var name: String
        var sha256: String
        var bytes: Int
    }

    // MARK: What an earlier run left

    /// The documents of a report that are there in all formats, made of the same inputs.
    ///
    /// - Throws: `UserError` for a manifest that can't be read.
    func documents(of report: String, in formats: [ReportFormat]) throws -> Set<String> {
        var found: [String: [ReportFormat: [String: ManifestDocument]]] = [:]
        for case .document(let line) in try file.lines() ?? [] {
            guard line.report == report, line.inputs == inputs[report], line.status == .made,
                let identity = line.identity, let format = line.format, let file = line.file
            else { continue }
            found[identity, default: [:]][format, default: [:]][file] = line
        }
        return Set(
            found.filter { identity, made in
                formats.allSatisfy { format in
                    let files = made[format]?.values.map(\.self) ?? []
                    return files.areComplete && files.allSatisfy { ManifestCheck.isWhole($0, in: folder) }
                }
            }.keys)
    }

    // MARK: What this run does

    /// Takes note of what a report's run is to make.
    func plan(_ plan: DocumentPlan, of report: String, in formats: [ReportFormat]) throws {
        let run = ManifestRun(
            report: report, inputs: inputs[report] ?? "", shard: shard, formats: formats, total: plan.total,
            documents: plan.meant, names: plan.names, producer: producer)
        let isNew = state.update { state in
            defer { state.runs[report] = run }
            return state.runs[report] == nil
        }
        if isNew { try file.append([.run(run)]) }
    }

    /// Takes note of a document's files, before they are put in their place: where the run is killed between, the next
    /// one finds the files missing.
    func add(_ made: MadeFile, of document: String, files: [Delivered]) throws {
        state.update { state in
            for font in made.fonts { state.fonts[made.report, default: [:]][font.name] = font.sha256 ?? "" }
        }
        try file.append(
            files.map { file in
                .document(
                    ManifestDocument(
                        report: made.report, identity: document, inputs: inputs[made.report] ?? "", format: made.format,
                        file: file.name, sha256: file.sha256, bytes: file.bytes, pages: made.pages,
                        files: files.count > 1 ? files.count : nil, seconds: (made.seconds * 1000).rounded() / 1000,
                        status: .made))
            })
    }

    /// Takes note of what can't be made.
    ///
    /// - Parameter document: nil where the whole report can't.
    func fail(_ report: String, document: String?, reason: String, mayGoWell: Bool) {
        let line = ManifestDocument(
            report: report, identity: document, inputs: inputs[report] ?? "", status: mayGoWell ? .retry : .failed,
            reason: reason)
        // A disk that is full takes no reason either; the missing document says it all the same.
        try? file.append([.document(line)])
    }

    /// Writes the manifest anew: of each file what was told last, of files that are gone nothing.
    func finish() throws {
        let (runs, fonts) = state.update { ($0.runs, $0.fonts) }
        try file.rewrite { lines in ManifestOrder(folder: folder, runs: runs, fonts: fonts).sorted(lines) }
    }
}

/// Puts a manifest's lines in their order, and leaves out what no longer holds.
private struct ManifestOrder {
    let folder: String
    /// Those of the run that ends.
    let runs: [String: ManifestRun]
    let fonts: [String: [String: String]]

    private struct RunKey: Hashable {
        var report: String
        var shard: Shard?
    }

    private struct FileKey: Hashable {
        var report: String
        var identity: String?
        var file: String?
    }

    func sorted(_ lines: [ManifestLine]) -> [ManifestLine] {
        var latestRuns: [RunKey: ManifestRun] = [:]
        var latest: [FileKey: ManifestDocument] = [:]
        for line in lines {
            switch line {
            case .run(let run):
                let key = RunKey(report: run.report, shard: run.shard)
                var run = run
                // Documents that were kept have the fonts of an earlier run.
                if let before = latestRuns[key], before.inputs == run.inputs {
                    run.fonts.merge(before.fonts) { now, _ in now }
                }
                latestRuns[key] = run
            case .document(let document):
                latest[FileKey(report: document.report, identity: document.identity, file: document.file)] = document
                // What was made stands for what failed before it, and the other way round.
                if document.status == .made {
                    latest[FileKey(report: document.report, identity: document.identity, file: nil)] = nil
                    latest[FileKey(report: document.report, identity: nil, file: nil)] = nil
                }
            }
        }
        for run in runs.values {
            let key = RunKey(report: run.report, shard: run.shard)
            latestRuns[key]?.fonts.merge(fonts[run.report] ?? [:]) { _, now in now }
        }
        let documents = latest.values.filter { $0.file.map { access(folder + "/" + $0, F_OK) == 0 } ?? true }
        return latestRuns.values.sorted { order($0) < order($1) }.map(ManifestLine.run)
            + documents.sorted { order($0) < order($1) }.map(ManifestLine.document)
    }

    private func order(_ run: ManifestRun) -> (String, Int) { (run.report, run.shard?.number ?? 0) }

    private func order(_ document: ManifestDocument) -> (String, String, String) {
        (document.report, document.identity ?? "", document.file ?? "")
    }
}

extension ManifestDocument {
    /// Whether its file is named after it, as documents are: no other document's file stands in for it.
    fileprivate var isNamedRightly: Bool {
        guard let identity, let format, let file else { return false }
        return format == .png
            ? file.hasPrefix(identity + "-") && file.hasSuffix(".png") : file == "\(identity).\(format.rawValue)"
    }
}

/// Whether files are what a manifest says.
enum ManifestCheck {
    static func isWhole(_ document: ManifestDocument, in folder: String) -> Bool {
        guard let file = document.file, isPlain(file), document.isNamedRightly else { return false }
        let path = folder + "/" + file
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == document.bytes
        else {
            return false
        }
        return (try? FileDigest.sha256(of: path)) == document.sha256
    }

    /// A manifest may come from elsewhere: it names files of its own folder alone.
    private static func isPlain(_ name: String) -> Bool { !name.isEmpty && !name.contains("/") && name != ".." }
}
