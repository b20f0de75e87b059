import Foundation
import Support

/// Documents that are made anew to be compared with others.
struct RemadeDocuments: Sendable {
    /// Their recipes as those carry them, by the files' names.
    var recipes: [String: Data]
    /// Their names, without endings.
    var documents: Set<String>
    /// The file of the rows that those carry.
    var rows: String?
    /// Told the recipe by which a report's documents are made now.
    let current = Locked<[String: Recipe]>([:])
}
