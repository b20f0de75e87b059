import BilanKit
import Foundation

/// A line of a run's manifest: what a report's run was to make, or what became of one file.
public enum ManifestLine: Codable, Hashable, Sendable {
    case run(ManifestRun)
    case document(ManifestDocument)

    private enum CodingKeys: String, CodingKey { case kind }

    public init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .kind) {
        case ManifestRun.kind: self = .run(try ManifestRun(from: decoder))
        case ManifestDocument.kind: self = .document(try ManifestDocument(from: decoder))
        case let kind:
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: kind))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .run(let run): try run.encode(to: encoder)
        case .document(let document): try document.encode(to: encoder)
        }
    }
}

/// What a run was to make of one report.
public struct ManifestRun: Codable, Hashable, Sendable {
    static let kind = "run"

    var kind = ManifestRun.kind
    public var report: String
    /// The digest of all that its documents have in common: command, programs, template and data.
    public var inputs: String
    public var shard: Shard?
    public var formats: [ReportFormat]
    /// How many documents the report has in all shards, and in this one.
    public var total: Int
    public var documents: Int
    /// SHA-256 of the names of all documents, sorted, a line each.
    public var names: String
    /// The digests of the fonts that documents are drawn with, by their names.
    public var fonts: [String: String] = [:]
    /// What Bilan calls itself.
    public var producer: String
}

/// What became of one file of a document, or of a document that has none.
public struct ManifestDocument: Codable, Hashable, Sendable {
    static let kind = "document"

    public enum Status: String, Codable, Sendable {
        /// The file is whole where its digest is the one told here.
        case made
        /// It can't be made, and couldn't another time.
        case failed
        /// What stood in its way may be gone another time.
        case retry
    }

    var kind = ManifestDocument.kind
    public var report: String
    /// The document's name, without an ending; nil of a report that failed before its documents were known.
    public var identity: String?
    public var inputs: String
    public var format: ReportFormat?
    public var file: String?
    public var sha256: String?
    public var bytes: Int?
    /// Of the document in this format.
    public var pages: Int?
    /// Pictures that the document has in this format: a file each.
    public var files: Int?
    public var seconds: Double?
    public var status: Status
    public var reason: String?
}

extension Collection<ManifestDocument> {
    /// Whether lines of one document in one format tell of all its files.
    var areComplete: Bool { first.map { count == $0.files ?? 1 } ?? false }
}
