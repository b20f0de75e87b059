import BilanKit
import Dossier

/// What came of making a document again.
public enum Verdict: String, Codable, Sendable, CaseIterable {
    /// The same bytes, from the same data with the same programs and fonts.
    case identical
    /// The same bytes, which a later update of the file changed.
    case changedLater = "changed-later"
    /// The same rows, from other files or in another order.
    case otherOrder = "other-order"
    /// Other rows.
    case otherData = "other-data"
    /// Other programs, fonts or libraries.
    case otherToolchain = "other-toolchain"
    /// The same data, programs and fonts give other bytes.
    case notFromRecipe = "not-from-recipe"
    /// It can't be told, and why.
    case unjudged
}

/// What `bilan verify` found of one document, with its evidence.
public struct Verification: Encodable, Sendable {
    public var path: String
    public var verdict = Verdict.unjudged
    /// Why it can't be told.
    public var reason: String?
    public var recipe: Recipe?
    /// Where the data came from: a path, `demo`, or `rows.jsonl`, the rows that the document carries itself.
    public var dataSource: String?
    /// Bytes of the document as it was made, without later updates.
    public var bytes = 0
    /// What later updates added.
    public var updates: Updates?
    /// The tables with other rows than the document was made from.
    public var data: [DataDigest.Difference] = []
    /// The programs, fonts and libraries that are others.
    public var toolchain: [ToolDifference] = []
    /// Where the bytes aren't the same: what is.
    public var contents: [ContentComparison] = []
    /// Where the bytes aren't the same: the first place.
    public var place: Place?

    /// Updates that were appended to a PDF, as signatures and comments are.
    public struct Updates: Codable, Sendable {
        public var count: Int
        public var bytes: Int
        public var difference: DocumentDifference

        /// Whether what the document says may be others than it was made with: signatures and comments leave it alone.
        public var changeDocument: Bool { !difference.drawnPages.isEmpty || !difference.attachments.isEmpty }
    }

    /// A program, font or library that isn't the one that the document was made with.
    public struct ToolDifference: Codable, Hashable, Sendable {
        public enum Kind: String, Codable, Sendable { case program, plugin, template, font, library }

        public var kind: Kind
        public var name: String
        /// Its version and the beginning of its digest; nil where it had no part then, or has none now.
        public var then: String?
        public var now: String?
    }

    /// What of two documents was compared, and whether it is the same.
    public struct ContentComparison: Codable, Hashable, Sendable {
        public enum Subject: String, Codable, Sendable, CaseIterable { case text, figures, tables, pages }

        public var subject: Subject
        /// Nil where it wasn't compared.
        public var isEqual: Bool?
        /// What differs first, or why it wasn't compared.
        public var detail: String?
    }

    /// Where two documents differ first.
    public struct Place: Codable, Hashable, Sendable {
        /// Counted from 0.
        public var offset: Int
        /// Counted from 1; nil where no page is drawn otherwise.
        public var page: Int?
        /// Of a PDF its number; of a workbook the part's name.
        public var object: String?
        /// What the object is, as it says itself.
        public var objectType: String?
    }

    public init(path: String) { self.path = path }

    /// Whether what was compared is all the same.
    public var isEqualInContents: Bool { !contents.isEmpty && contents.allSatisfy { $0.isEqual == true } }

    /// The command's exit status for this document.
    public var status: Int32 {
        switch verdict {
        case .identical: 0
        case .notFromRecipe, .changedLater: 1
        case .unjudged: 3
        case .otherData: 4
        case .otherToolchain, .otherOrder: isEqualInContents ? 5 : 6
        }
    }

    /// The status for several documents: the gravest of theirs.
    public static func status(of all: [Verification]) -> Int32 {
        let gravest: [Int32] = [1, 3, 6, 4, 5]
        let found = Set(all.map(\.status))
        return gravest.first(where: found.contains) ?? 0
    }
}
