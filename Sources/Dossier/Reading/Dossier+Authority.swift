import BilanKit
internal import GRDB
import Support

extension Dossier {
    /// How many awards of a hundred must name an authority for it to be the data's.
    private static let share = 95

    private static let lengthLimit = 200

    /// The authority that grants all or nearly all awards, as they write it most often; nil where there is none. Names
    /// that differ in capitals, accents and punctuation alone are one.
    package func authority() throws -> String? {
        let names = try queue.unsafeRead { db -> [(name: String, count: Int)] in
            let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM subventions") ?? 0
            // Spellings of one award in a thousand decide nothing.
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT nomAttribuant, count(*) FROM subventions WHERE nomAttribuant IS NOT NULL
                    GROUP BY nomAttribuant HAVING count(*) * 1000 >= ? ORDER BY count(*) DESC, nomAttribuant
                    """, arguments: [total]
            ).map { ($0[0], $0[1]) } + [("", total)]
        }
        guard let total = names.last?.count, total > 0 else { return nil }
        var counts: [String: Int] = [:]
        for (name, count) in names.dropLast() { counts[SortKey.folded(name), default: 0] += count }
        guard let key = counts.first(where: { $0.value * 100 >= total * Self.share })?.key,
            let name = names.first(where: { SortKey.folded($0.name) == key })?.name
        else { return nil }
        return Self.line(name)
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
