/// The name that was probably meant.
public enum NearestName {
    /// The name that differs least from what was given, in a third of its letters at most; nil where none comes near.
    public static func of(_ text: String, among names: [String]) -> String? {
        let limit = max(1, text.count / 3)
        return names.map { (name: $0, distance: distance(text.lowercased(), $0.lowercased())) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// How many letters are put in, taken out, changed, or changed for their neighbour to make one text the other.
    private static func distance(_ a: String, _ b: String) -> Int {
        let (one, other) = (Array(a), Array(b))
        var beforeLast = Array(repeating: 0, count: other.count + 1)
        var last = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var row = [i + 1]
            for (j, second) in other.enumerated() {
                var least = min(last[j] + (letter == second ? 0 : 1), row[j] + 1, last[j + 1] + 1)
                if i > 0, j > 0, letter == other[j - 1], one[i - 1] == second {
                    least = min(least, beforeLast[j - 1] + 1)
                }
                row.append(least)
            }
            (beforeLast, last) = (last, row)
        }
        return last[other.count]
    }
}
