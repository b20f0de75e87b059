/// How the names under an upright chart's plot stand: level, over several lines, where their words have room; else
/// upright. Left to itself LibreOffice turns them halfway, which takes the room of the plot, and leaves every second
/// out.
struct CategoryNames {
    /// Whether they go from bottom to top.
    let isTurned: Bool
    /// Whether each has room, so that none needs to be left out. Lines of text may touch.
    let hasRoom: Bool
    /// What they take under the plot, in points.
    let height: Double

    /// The most lines of a level name.
    private static let mostLines = 5
    /// The longest part of a turned name.
    private static let longest = 180.0
    /// LibreOffice breaks turned names into two lines, whatever room there is beside them.
    private static let mostTurnedLines = 2.0

    /// - Parameter width: of the plot in points.
    init(_ names: [String], width: Double, size: Double) {
        let slot = width / Double(max(1, names.count))
        let room = max(slot - size * 0.5, 1)
        let word = names.map { TextMeasure.widestWord($0, size: size) }.max() ?? 0
        let lines = names.map { TextMeasure.lines($0, in: room, size: size) }.max() ?? 1
        let line = size * 1.25
        guard word > room || lines > Self.mostLines else {
            (isTurned, hasRoom, height) = (false, true, Double(lines) * line)
            return
        }
        isTurned = true
        hasRoom = slot >= size * 1.1
        let across = max(1, (slot / line).rounded(.down))
        let natural = names.map { TextMeasure.width($0, size: size) }.max() ?? 0
        height = min(max(natural / min(across, Self.mostTurnedLines), word), Self.longest) + size
    }
}
