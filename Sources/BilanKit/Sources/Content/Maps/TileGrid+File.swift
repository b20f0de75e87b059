import Foundation

extension TileGrid {
    /// Larger files are refused, in bytes.
    static let mostBytes = 1 << 20
    /// The greatest row or column: a map that has more has no room for its tiles.
    static let mostPlaces = 99

    /// Reads a grid: a line a tile, its code, row and column, the latter two counted from 0 or from 1.
    ///
    ///     try TileGrid(table: """
    ///         code,row,column
    ///         79,0,0
    ///         86,0,1
    ///         """)
    ///
    /// - Parameter text: CSV with the columns `code`, `row` and `column` in any order, parted by commas or semicolons.
    /// - Throws: `TileGridError` for the first line that is none of a tile.
    public init(table text: String) throws(TileGridError) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let first = lines.first.map(String.init) ?? ""
        let separator: Character = first.contains(";") ? ";" : ","
        let header = Self.cells(first, separator).map { $0.lowercased() }
        guard header.count == 3, let code = header.firstIndex(of: "code"), let row = header.firstIndex(of: "row"),
            let column = header.firstIndex(of: "column")
        else { throw .header(first) }
        var tiles: [String: (place: Place, line: Int)] = [:]
        var taken: [Place: Int] = [:]
        for (index, text) in lines.enumerated().dropFirst() where !text.allSatisfy(\.isWhitespace) {
            let line = index + 1
            let cells = Self.cells(String(text), separator)
            guard cells.count == 3 else { throw .cells(line: line, count: cells.count) }
            guard !cells[code].isEmpty else { throw .noCode(line: line) }
            let place = Place(
                column: try Self.number(cells[column], line: line), row: try Self.number(cells[row], line: line))
            if let earlier = tiles[cells[code]] {
                throw .sameCode(line: line, code: cells[code], earlier: earlier.line)
            }
            if let earlier = taken[place] { throw .samePlace(line: line, earlier: earlier) }
            tiles[cells[code]] = (place, line)
            taken[place] = line
        }
        guard !tiles.isEmpty else { throw .noTile }
        let left = tiles.values.map(\.place.column).min() ?? 0
        let top = tiles.values.map(\.place.row).min() ?? 0
        self.init(tiles.mapValues { Place(column: $0.place.column - left, row: $0.place.row - top) })
    }

    /// Reads a grid from a file in UTF-8, as `init(table:)` does.
    ///
    /// - Parameter path: of a file of at most 1 MiB.
    /// - Throws: `TileGridError`, also for a file that can't be read.
    public init(contentsOf path: String) throws(TileGridError) {
        let data: Data
        do {
            data = try MapFile.contents(of: path, limit: Self.mostBytes)
        } catch {
            switch error {
            case .unreadable(let reason): throw .unreadable(path: path, reason: reason)
            case .notAFile:
                throw .unreadable(path: path, reason: String(fr: "ce n’est pas un fichier", en: "it is not a file"))
            case .tooLarge: throw .tooLarge(limit: Self.mostBytes)
            }
        }
        let text = String(decoding: data, as: UTF8.self)
        try self.init(table: text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    }

    private static func cells(_ line: String, _ separator: Character) -> [String] {
        line.split(separator: separator, omittingEmptySubsequences: false).map {
            var cell = $0.trimmingCharacters(in: .whitespaces)
            if cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") { cell = String(cell.dropFirst().dropLast()) }
            return cell
        }
    }

    private static func number(_ text: String, line: Int) throws(TileGridError) -> Int {
        guard let number = Int(text), (0...mostPlaces).contains(number) else {
            throw .noPlace(line: line, text: text, limit: mostPlaces)
        }
        return number
    }
}
