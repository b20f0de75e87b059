import Programme

/// Where each area stands in a map of equal tiles: a small one is as easy to see as a large one.
public struct TileGrid: Hashable, Sendable {
    /// A tile's place.
    public struct Place: Hashable, Sendable {
        /// From 0 at the left.
        public var column: Int
        /// From 0 at the top.
        public var row: Int

        /// A place by its column and row.
        public init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    /// The tiles by their areas' codes.
    public let places: [String: Place]

    /// A grid of areas' codes.
    public init(_ places: [String: Place]) { self.places = places }

    /// A grid drawn with words: a line a row of tiles, codes between spaces, points for what is empty.
    ///
    ///     TileGrid(drawn: """
    ///         79 86 .. ..
    ///         17 16 87 23
    ///         """)
    public init(drawn text: String) {
        var places: [String: Place] = [:]
        for (row, line) in text.split(separator: "\n").enumerated() {
            for (column, code) in line.split(separator: " ").enumerated() where !code.allSatisfy({ $0 == "." }) {
                places[String(code)] = Place(column: column, row: row)
            }
        }
        self.init(places)
    }

    /// How many columns of tiles there are.
    public var columnCount: Int { (places.values.map(\.column).max() ?? -1) + 1 }

    /// How many rows of tiles there are.
    public var rowCount: Int { (places.values.map(\.row).max() ?? -1) + 1 }

    /// The grid that holds all of some areas: Nouvelle-Aquitaine's where that does, else France's.
    ///
    /// - Parameter codes: of departments.
    public static func holding(_ codes: some Sequence<String>) -> TileGrid {
        codes.allSatisfy { nouvelleAquitaine.places[$0] != nil } ? nouvelleAquitaine : france
    }

    /// The twelve departments of Nouvelle-Aquitaine.
    public static let nouvelleAquitaine = TileGrid(
        drawn: """
            79 86 .. ..
            17 16 87 23
            33 24 19 ..
            40 47 .. ..
            64 .. .. ..
            """)

    /// The 101 departments: neighbours are near one another, those overseas stand at the left, from the north down.
    public static let france = TileGrid(
        drawn: """
            ... .. .. .. .. 80 62 59 .. .. .. ..
            ... .. .. .. 76 95 60 02 08 .. .. ..
            ... .. 50 14 27 92 75 93 51 55 54 57
            29  22 35 61 78 91 94 77 10 52 88 67
            ... 56 53 72 28 41 45 89 21 70 90 68
            ... .. 44 49 37 36 18 58 71 39 25 ..
            ... .. 85 79 86 87 23 03 69 01 74 ..
            971 .. .. 17 16 19 15 63 42 38 73 ..
            972 .. .. 33 24 46 12 43 07 26 05 ..
            973 .. .. 40 47 82 81 48 30 84 04 ..
            974 .. .. 64 32 31 11 34 13 83 06 2B
            976 .. .. .. 65 09 66 .. .. .. .. 2A
            """)
}
