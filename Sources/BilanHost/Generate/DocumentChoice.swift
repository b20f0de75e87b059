import Foundation
import Support

/// Which of a report's documents a run makes. Documents are told apart by their names, without their endings.
struct DocumentChoice: Codable, Hashable, Sendable {
    var shard: Shard?
    /// These alone; nil for all.
    var only: Set<String>?
    /// Those that are there already.
    var kept: Set<String> = []

    func includes(_ document: String) -> Bool {
        !kept.contains(document) && isMeant(document)
    }

    /// Whether the run is to have it, made now or before.
    func isMeant(_ document: String) -> Bool {
        only?.contains(document) ?? true && shard?.contains(document) ?? true
    }
}

/// All documents of a report, and how many of them a run makes: by which the runs of all shards prove that together
/// they made all.
struct DocumentPlan: Codable, Hashable, Sendable {
    /// In all shards.
    var total: Int
    /// In this one, made now or before.
    var meant: Int
    /// Those to be made now.
    var chosen: Int
    /// SHA-256 of all documents' names, sorted, a line each; 64 hexadecimal digits.
    var names: String
}

extension DocumentPlan {
    /// - Parameter documents: all, whichever are made.
    init(_ documents: [String], _ choice: DocumentChoice) throws {
        let digest = try SHA256()
        for document in documents.sorted() { digest.update(document + "\n") }
        self.init(
            total: documents.count, meant: documents.count(where: choice.isMeant),
            chosen: documents.count(where: choice.includes), names: digest.hexadecimal())
    }
}
