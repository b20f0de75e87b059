/// A unit or a currency that a title, a second line of the header or a note below the table gives all amounts:
/// « Montants en milliers d'euros ».
/// Whether it holds for the column a person must say.
enum UnitTitle {
    /// - Parameter titles: the rows that hold no data, their cells joined by a space.
    /// - Returns: nil where no title names one, or the column or a person does.
    static func fault(_ titles: [String], header: Header, table: DossierTable, map: ColumnMap) -> Fault? {
        guard let amount = table.amountColumn, let index = table.index(of: amount), let place = header.places[index],
            map.units[amount] == nil, header.styles[index].unit == .euro, !header.undecided.contains(index),
            let (title, said, unit) = titles.lazy.compactMap({ found(in: $0) }).first
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

    private static func found(in title: String) -> (title: String, said: String, unit: AmountUnit?)? {
        let words = title.lowercased().split { $0.isWhitespace || "()[],;:.".contains($0) }.map(String.init)
        for (place, word) in words.enumerated() where word == "en" && place + 1 < words.count {
            let said = words[(place + 1)...].prefix(2).joined(separator: " ")
            if let unit = AmountParts.unit(inName: said), unit != .euro { return (title, said, unit) }
            if AmountParts.currency(inName: words[place + 1]) != nil { return (title, words[place + 1], nil) }
        }
        // « Subventions 2018 (k€) », « Unité : millier d'euros »; but not « un plan de 10 M€ ».
        for (place, word) in words.enumerated()
        where place == 0 || !words[place - 1].contains(where: \.isNumber) || isYear(words[place - 1]) {
            if signs.contains(word) { return (title, word, AmountParts.unit(inName: word)) }
            let said = words[place...].prefix(2).joined(separator: " ")
            if word.hasPrefix("millier"), said.contains("euro") || said.contains("€") {
                return (title, said, .thousand)
            }
        }
        let plain = AmountParts.unitWords(title)
        if let place = AmountParts.thousands(in: plain) {
            return (title, plain[place].joined(separator: " "), .thousand)
        }
        if let sign = title.firstMatch(of: /\(([A-Z]{3}|[$£])\)/)?.1, AmountParts.currency(inName: String(sign)) != nil
        {
            return (title, String(sign), nil)
        }
        return nil
    }
}
