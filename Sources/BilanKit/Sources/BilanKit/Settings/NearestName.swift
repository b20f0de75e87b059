/// The name that was probably meant.
public enum NearestName {
    /// The name that differs least from what was given, in a third of its letters at most; nil where none comes near.
    public static func of(_ text: String, among names: [String]) -> String? {
        let limit = max(1, text.count / 3)
        return names.map { (name: $0, distance: distance(text.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// How many letters are put in, taken out or changed to make one text the other.
    private static func distance(_ a: String, _ b: String) -> Int {
        let other = Array(b)
        var row = Array(0...other.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, second) in other.enumerated() {
                let changed = diagonal + (letter == second ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[other.count]
    }
}
