import BilanKit

/// What was probably meant, in words.
enum NearestNames {
    /// “Did you mean …?” with a space before it; empty where nothing comes near.
    static func suggestion(_ name: String, among known: [String]) -> String {
        NearestName.of(name, among: known).map {
            String(fr: " Pensiez-vous à « \($0) » ?", en: " Did you mean “\($0)”?")
        } ?? ""
    }
}
