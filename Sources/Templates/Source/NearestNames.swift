import BilanKit

/// What was probably meant, in words.
enum NearestNames {
    /// « Pensiez-vous à … ? » with a space before it; empty where nothing comes near.
    static func suggestion(_ name: String, among known: [String]) -> String {
        NearestName.of(name, among: known).map { " Pensiez-vous à « \($0) » ?" } ?? ""
    }
}
