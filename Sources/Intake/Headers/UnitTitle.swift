/// A unit or a currency that a title, a note below the table or a sheet's name gives all amounts: « Montants en milliers
/// d'euros ». Whether it holds for the column a person must say.
enum UnitTitle {
    /// - Parameters:
    ///   - titles: what stands above the header, its cells joined by a space, and the sheet's name.
    ///   - notes: rows below it that hold no data.
    /// - Returns: nil where nothing names a unit, or the column or a person does.
    static func fault(
        _ titles: [String], notes: [Survey.Note], header: Header, table: DossierTable, map: ColumnMap
    ) -> Fault? {
        guard let amount = table.amountColumn, let index = table.index(of: amount), let place = header.places[index],
            map.units[amount] == nil, header.styles[index].unit == .euro, !header.undecided.contains(index),
            let (title, said, unit) = titles.lazy.filter({ !isOfOtherThings($0) }).compactMap({ found(in: $0) }).first
                ?? notes.lazy.compactMap({ note in legend(in: note, of: place).flatMap { found(in: $0) } }).first
        else { return nil }
        return Fault(
            file: header.file, line: header.line,
            column: Fault.Column(name: header.names[place], index: place + 1), value: title,
            .header(.unitInTitle(field: amount, said: said, unit: unit)), severity: .fatal)
    }

    private static let signs: Set = ["k€", "keur", "keuro", "keuros", "m€", "meur", "meuros"]

    private static func isYear(_ word: String) -> Bool {
        word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
    }

    /// The part of a note that speaks of the table's amounts.
    /// - Parameter place: the amounts' column: a bare unit under another is that one's.
    private static func legend(in note: Survey.Note, of place: Int) -> String? {
        func isOfAmounts(_ text: String) -> Bool { AmountParts.unitWords(text).contains { amounts.contains($0) } }
        if isLegend(note.text) {
            let isMeant = isOfAmounts(note.text) || note.place == nil || note.place == 0 || note.place == place
            return isMeant ? note.text : nil
        }
        return note.text.split { ",;.".contains($0) }.map(String.init).first { isOfAmounts($0) && isLegend($0) }
    }

    private static let amounts: Set = [
        "AIDES", "CHIFFRES", "DONNEES", "MONTANT", "MONTANTS", "SOMMES", "SUBVENTIONS", "UNITE", "UNITES", "VALEURS",
    ]

    /// Whether a title above the header gives a figure, or speaks of a budget or of people.
    private static func isOfOtherThings(_ title: String) -> Bool {
        let words = AmountParts.unitWords(title)
        let isFigure = words.contains {
            $0.count >= 2 && $0.allSatisfy(\.isNumber) && !isYear($0) && $0 != "1000" && $0 != "000"
        }
        return isFigure && title.contains(":")
            || words.contains { ["BUDGET", "CONVENTION", "ENVELOPPE", "HABITANTS", "HORS", "POPULATION"].contains($0) }
    }

    /// Whether a row below the header speaks of the table's amounts, and not of a budget or of people: what it says
    /// besides the unit is that these are amounts.
    static func isLegend(_ text: String) -> Bool {
        AmountParts.unitWords(text).allSatisfy { word in
            legend.contains(word) || isYear(word) || word.count <= 1 || word == "1000" || word == "000"
                || AmountParts.currency(inName: word) != nil
                || ["KEUR", "MEUR", "KEUROS", "MEUROS", "X1000"].contains(word)
        }
    }

    private static let legend: Set = [
        "AIDE", "AIDES", "ANNEE", "ATTRIBUE", "ATTRIBUES", "CENTAINES", "CENTIMES", "CFP", "CHIFFRES", "CONSEIL",
        "DE", "DES", "DEVISE", "DONNEES", "EN", "EST", "EUR", "EURO", "EUROS", "EXPRIME", "EXPRIMEE", "EXPRIMEES",
        "EXPRIMES", "LA", "LE", "LES", "MILLE", "MILLIER", "MILLIERS", "MILLION", "MILLIONS", "MONNAIE", "MONTANT",
        "MONTANTS", "NB", "NOTA", "NOTE", "SOMMES", "SONT", "SOURCE", "SUBVENTION", "SUBVENTIONS", "TABLEAU", "TOTAUX",
        "TOUS", "TOUTES", "UNITE", "UNITES", "VALEUR", "VALEURS", "VERSE", "VERSES", "VOTE", "VOTES", "XPF",
    ]

    private static func found(in title: String) -> (title: String, said: String, unit: AmountUnit?)? {
        let words = title.lowercased().split { $0.isWhitespace || "()[],;:.".contains($0) }.map(String.init)
        for (place, word) in words.enumerated() where word == "en" && place + 1 < words.count {
            // « en euros (et non en k€) », « en milliers d'habitants »
            guard place == 0 || words[place - 1] != "non" else { continue }
            let said = words[(place + 1)...].prefix(2).joined(separator: " ")
            if let unit = AmountParts.unit(inName: said), unit != .euro, !isOfOthers(words[(place + 1)...]) {
                return (title, said, unit)
            }
            if AmountParts.currency(inName: "en " + said) != nil || AmountParts.unknownUnit(inName: said) != nil {
                return (title, said, nil)
            }
        }
        // « Devise : CHF »
        if let word = words.first, word == "devise" || word == "monnaie", words.count == 2,
            AmountParts.currency(inName: words[1]) != nil
        {
            return (title, words[1], nil)
        }
        // « Subventions 2018 (k€) », « Unité : millier d'euros »; but not « un plan de 10 M€ ».
        for (place, word) in words.enumerated()
        where place == 0 || !words[place - 1].contains(where: \.isNumber) && words[place - 1] != "en"
            || isYear(words[place - 1])
        {
            if signs.contains(word) { return (title, word, AmountParts.unit(inName: word)) }
            let said = words[place...].prefix(2).joined(separator: " ")
            if word.hasPrefix("millier"), said.contains("euro") || said.contains("€") {
                return (title, said, .thousand)
            }
        }
        // A sheet may be called « USD » or « Francs CFP ».
        if words.count <= 2, AmountParts.currency(called: title) != nil { return (title, title, nil) }
        let plain = AmountParts.unitWords(title)
        if let place = AmountParts.thousands(in: plain) {
            return (title, plain[place].joined(separator: " "), .thousand)
        }
        if let sign = title.firstMatch(of: /\(([A-Z]{3,4}|F\.? ?CFP|[$£])\)/)?.1,
            AmountParts.currency(called: String(sign)) != nil
        {
            return (title, String(sign), nil)
        }
        return nil
    }

    /// « milliers d'habitants »: what is counted is named, and isn't euros.
    private static func isOfOthers(_ words: ArraySlice<String>) -> Bool {
        guard words.first?.hasPrefix("millier") == true || words.first?.hasPrefix("million") == true,
            let next = words.dropFirst().first, next.hasPrefix("d'") || next.hasPrefix("d’") || next == "de"
        else { return false }
        return !next.contains("euro") && words.dropFirst(2).first?.contains("euro") != true
    }
}
