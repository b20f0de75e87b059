import BilanKit
internal import GRDB
import Support

extension Dossier {
    /// The authority that grants all or nearly all awards, as it was found when the dossier was filled; nil where there
    /// is none.
    package func authority() throws -> String? {
        try queue.unsafeRead { try String.fetchOne($0, sql: "SELECT attribuant FROM sommes") }
    }
}

/// Finds out who grants the awards.
enum Authority {
    /// How many awards of a hundred must name an authority for it to be the data's.
    private static let share = 95

    private static let lengthLimit = 200

    /// The authority that grants all or nearly all awards, as they write it most often; nil where there is none. Names
    /// that differ in capitals, accents and punctuation alone are one.
    static func found(_ db: Database) throws -> String? {
        let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM subventions") ?? 0
        // Spellings of one award in a thousand decide nothing.
        let names = try Row.fetchAll(
            db,
            sql: """
                SELECT nomAttribuant, count(*) FROM subventions WHERE nomAttribuant IS NOT NULL
                GROUP BY nomAttribuant HAVING count(*) * 1000 >= ? ORDER BY count(*) DESC, nomAttribuant
                """, arguments: [all]
        ).map { (name: $0[0] as String, count: $0[1] as Int) }
        var counts: [String: Int] = [:]
        for (name, count) in names { counts[SortKey.folded(name), default: 0] += count }
        guard let key = counts.first(where: { $0.value * 100 >= all * share })?.key,
            let name = names.first(where: { SortKey.folded($0.name) == key })?.name
        else { return nil }
        return line(name)
    }

    /// A name as margins and properties can hold it; nil for one that stands for somebody who may not be named.
    private static func line(_ name: String) -> String? {
        guard ![NameFinder.person, NameFinder.company].contains(where: name.contains) else { return nil }
        let words = name.unicodeScalars.split {
            $0.properties.isWhitespace || ControlCharacters.isControl($0) || ControlCharacters.isBidirectional($0)
        }.map { String($0) }
        let line = words.joined(separator: " ")
        guard !line.isEmpty else { return nil }
        return line.count > lengthLimit ? line.prefix(lengthLimit) + "…" : line
    }
}
