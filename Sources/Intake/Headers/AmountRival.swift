/// A second column that may be the amount of an award as well as the one that was chosen: « Montant voté » beside
/// « Montant attribué », « Montant en euros » beside « Montant ». Which of them is meant, a person must say.
enum AmountRival {
    /// - Parameters:
    ///   - chosen: the column that would be read, and how it was known.
    ///   - fits: whether a column's values may be amounts.
    /// - Returns: the name of another column that is as likely; nil where there is none.
    static func name(
        of chosen: (place: Int, basis: ColumnReading.Basis), among names: [String], fits: (Int) -> Bool
    ) -> String? {
        guard chosen.basis != .profile else { return nil }
        let own = HeaderKey.words(names[chosen.place])
        for place in names.indices where place != chosen.place && names[place] != names[chosen.place] {
            let name = names[place]
            guard let kind = kind(of: name) else { continue }
            switch kind {
            // Who says « en euros » beside a column that doesn't has another unit there.
            case .inEuros where !saysEuro(names[chosen.place]): break
            // The format's own name is the format's; a name in everyday words may mean less than another.
            case .granted
            where chosen.basis > .exact && own.allSatisfy({ neutral.contains($0) || granted.contains($0) }):
                break
            default: continue
            }
            if fits(place) { return name }
        }
        return nil
    }

    private enum Kind { case inEuros, granted }

    private static func kind(of name: String) -> Kind? {
        let words = HeaderKey.words(name)
        guard let first = words.first, neutral.contains(first),
            !HeaderGuess.isNeverAmount(name),
            AmountParts.currency(inName: name) == nil, AmountParts.unknownUnit(inName: name) == nil,
            words.allSatisfy({ neutral.contains($0) || granted.contains($0) || euros.contains($0) })
        else { return nil }
        if words.contains(where: granted.contains) { return .granted }
        return saysEuro(name) ? .inEuros : nil
    }

    private static func saysEuro(_ name: String) -> Bool {
        name.contains("€") || HeaderKey.words(name).contains(where: euros.contains)
    }

    private static let euros: Set = ["EUR", "EURO", "EUROS"]
    /// Words that say of an amount that it is an award's.
    private static let neutral: Set = [
        "AIDE", "AIDES", "CONTRE", "CONTREVALEUR", "D", "DE", "DES", "DU", "EN", "L", "LA", "LE", "MONTANT", "MONTANTS",
        "SOMME", "SUBVENTION", "SUBVENTIONS", "TTC", "VALEUR",
    ]
    /// Words that say that it was granted, or changed since.
    private static let granted: Set = [
        "ACCORDE", "ACCORDEE", "ALLOUE", "ALLOUEE", "ATTRIBUE", "ATTRIBUEE", "COMPLEMENTAIRE", "DECIDE", "DECIDEE",
        "DEFINITIF", "DEFINITIVE", "EXCEPTIONNEL", "EXCEPTIONNELLE", "MODIFIE", "MODIFIEE", "NOTIFIE", "NOTIFIEE",
        "OCTROYE", "OCTROYEE", "REVISE", "REVISEE", "SUPPLEMENTAIRE", "VOTE", "VOTEE",
    ]
}
