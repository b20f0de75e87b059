/// The names that authorities give to the columns of their lists of subsidies, as `AwardColumn` has them.
enum HeaderAliases {
    /// The column of `subventions` that a name stands for; of several columns with such names the lower rank is read.
    static func column(_ name: String) -> (name: String, rank: Int)? {
        guard let found = known[HeaderKey.sense(name)] else { return nil }
        return found.name == "montant" && isNumberOrShare(name) ? nil : found
    }

    /// « N° de la subvention » and « % subvention attribuée » are no amounts.
    private static func isNumberOrShare(_ name: String) -> Bool {
        name.contains("%") || HeaderKey.words(name).contains { ["N", "NO", "NUM", "NUMERO"].contains($0) }
    }

    /// The column that a name stands for but for one letter: « iBénéficiaire ».
    static func near(_ name: String) -> String? {
        let sense = Array(HeaderKey.sense(name).utf8)
        guard sense.count >= 8, !isNumberOrShare(name) else { return nil }
        return known.keys.sorted().first { isNear(sense, Array($0.utf8)) }.flatMap { known[$0]?.name }
    }

    /// Whether one letter more, less or other makes one of the other.
    private static func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard other.count >= 8, abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
        return start + end >= max(one.count, other.count) - 1
    }

    /// Whether a column of that name holds years, which stand for days where a list has none.
    static func isYear(_ name: String) -> Bool {
        HeaderKey.words(name).contains { $0 == "ANNEE" || $0 == "EXERCICE" || $0.hasPrefix("ANNEE") }
    }

    /// By the senses of their names.
    private static let known: [String: (name: String, rank: Int)] = {
        var known: [String: (name: String, rank: Int)] = [:]
        for column in DossierTable.subventions.columns {
            for (rank, alias) in column.aliases.enumerated() { known[HeaderKey.sense(alias)] = (column.name, rank) }
        }
        return known
    }()
}
