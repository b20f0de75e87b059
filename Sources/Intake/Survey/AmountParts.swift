import Support

/// A cell's amount taken apart: its sign, its number, its unit and its currency. « - 1 234,5 k€ », « EUR 1500 », `£20`.
struct AmountParts {
    /// Digits, marks and the spaces between them.
    let number: Substring.UTF8View
    let isNegative: Bool
    /// What the cell itself says; nil where it has no unit.
    let unit: AmountUnit?
    /// The ISO code of a currency that isn't the euro.
    let currency: String?
    let isPercentage: Bool

    /// - Returns: nil where anything else stands in the cell.
    init?(_ cell: String) {
        var text = Substring(cell)
        func trim() {
            while let first = text.unicodeScalars.first, first.isFigureSpace { text.unicodeScalars.removeFirst() }
            while let last = text.unicodeScalars.last, last.isFigureSpace { text.unicodeScalars.removeLast() }
        }
        trim()
        var isNegative = false
        func takeSign() {
            guard let first = text.unicodeScalars.first, ["-", "+", "\u{2212}", "\u{2013}"].contains(first) else {
                return
            }
            isNegative = isNegative || first != "+"
            text.unicodeScalars.removeFirst()
            trim()
        }
        // Accountants write what is taken away in brackets.
        if text.first == "(", text.last == ")" {
            text = text.dropFirst().dropLast()
            isNegative = true
            trim()
        }
        takeSign()
        let start = text.unicodeScalars.prefix { !Self.isOfNumber($0) }
        let front = String(start)
        text = text[start.endIndex...]
        takeSign()
        let end = text.unicodeScalars.lastIndex { ("0"..."9").contains($0) }
        guard let end else { return nil }
        let after = text.unicodeScalars.index(after: end)
        let back = String(text[after...])
        text = text[..<after]
        var unit: AmountUnit?
        var currency: String?
        var isPercentage = false
        for word in [front, back] {
            let plain = String(word.unicodeScalars.filter { !$0.isFigureSpace }).lowercased()
            if plain.isEmpty { continue }
            guard unit == nil, currency == nil, !isPercentage else { return nil }
            if let known = Self.units[plain] {
                unit = known
            } else if let known = Self.currencies[plain] {
                currency = known
            } else if plain == "%" {
                isPercentage = true
            } else {
                return nil
            }
        }
        number = text.utf8
        self.isNegative = isNegative
        self.unit = unit
        self.currency = currency
        self.isPercentage = isPercentage
    }

    /// Whether a unit or a currency stands beside the number.
    var saysMoney: Bool { unit != nil || currency != nil }

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || scalar == "-" || scalar == "\u{2212}"
    }

    private static let units: [String: AmountUnit] = [
        "€": .euro, "eur": .euro, "euro": .euro, "euros": .euro, "€ttc": .euro, "eurosttc": .euro, "€ht": .euro,
        "k": .thousand, "ke": .thousand, "milliers": .thousand, "mille": .thousand, "mille€": .thousand,
        "milleeuros": .thousand,
        "millions": .million, "million": .million,
        "k€": .thousand, "keur": .thousand, "keuro": .thousand, "keuros": .thousand, "milliersd'euros": .thousand,
        "milliersd’euros": .thousand, "milliers€": .thousand,
        "m€": .million, "meur": .million, "meuros": .million, "millionsd'euros": .million,
        "millionsd’euros": .million, "milliond'euros": .million, "milliond’euros": .million,
    ]

    /// The currencies that lists of European bodies show, by the signs and words that they are written with.
    private static let currencies: [String: String] = [
        "£": "GBP", "gbp": "GBP", "livres": "GBP", "$": "USD", "usd": "USD", "us$": "USD", "dollars": "USD",
        "chf": "CHF", "frs": "CHF", "f": "FRF", "fr": "FRF", "francssuisses": "CHF", "¥": "JPY", "jpy": "JPY",
        "cad": "CAD", "sek": "SEK", "dkk": "DKK", "nok": "NOK",
        "pln": "PLN", "czk": "CZK", "huf": "HUF", "ron": "RON", "bgn": "BGN", "xpf": "XPF", "cfp": "XPF",
        "fcfp": "XPF", "francscfp": "XPF", "xof": "XOF", "xaf": "XAF", "fcfa": "XOF", "cfa": "XOF", "mad": "MAD",
        "dh": "MAD", "dhs": "MAD", "dirhams": "MAD", "tnd": "TND", "dzd": "DZD",
        "dollarus": "USD", "dollarsus": "USD", "dollar": "USD", "dollarcanadien": "CAD", "dollarscanadiens": "CAD",
        "livresterling": "GBP", "livressterling": "GBP", "£sterling": "GBP", "livre": "GBP", "franccfp": "XPF",
        "francpacifique": "XPF", "francspacifique": "XPF", "f.cfp": "XPF", "francsuisse": "CHF", "fr.": "CHF",
        "yen": "JPY", "yens": "JPY", "roupies": "INR", "ariary": "MGA", "ar": "MGA", "zł": "PLN", "zlotys": "PLN",
        "kč": "CZK",
        "mga": "MGA", "mur": "MUR", "kmf": "KMF", "aud": "AUD", "nzd": "NZD", "cny": "CNY", "inr": "INR", "brl": "BRL",
        "zar": "ZAR", "sterling": "GBP", "frf": "FRF", "francs": "FRF", "ff": "FRF",
    ]

    /// Whether a text beside an amount says that it is in euros, and nothing else.
    static func saysEuro(_ text: String) -> Bool {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || "€$£¥".contains($0)) }.map(String.init)
        let euro: Set = ["€", "eur", "euro", "euros", "978"]
        return words.contains { euro.contains($0) }
            && words.allSatisfy { euro.contains($0) || ["courants", "constants", "ttc", "ht", "en"].contains($0) }
    }

    /// The currency that a column's name says, where it isn't the euro: « Montant (GBP) », « Amount in £ ».
    static func currency(inName name: String) -> String? {
        let words = name.lowercased().split { !($0.isLetter || "£$¥€".contains($0)) }.map(String.init)
        guard !words.contains(where: { ["€", "eur", "euro", "euros"].contains($0) }) else { return nil }
        // « Montant en F », « Montant (kF) », but not « Liste F ».
        let isInFrancs = words.indices.contains { place in
            ["f", "kf", "mf", "fr"].contains(words[place])
                && (place > 0 && words[place - 1] == "en"
                    || name.lowercased().replacing(".", with: "").contains("(\(words[place]))"))
        }
        if isInFrancs { return "FRF" }
        return words.lazy.compactMap(code).first
    }

    /// The currency that a text of its own is: « USD », « Francs CFP ».
    static func currency(called title: String) -> String? {
        let plain = title.lowercased().filter { !$0.isWhitespace }
        return plain.count < 3 && !title.allSatisfy(\.isCurrencySymbol) ? nil : currencies[plain]
    }

    /// The currency that a word of a name says: « USD », « k$ », « KUSD »; letters such as « F » alone say nothing.
    private static func code(ofWord word: String) -> String? {
        guard !["livres", "livre", "ff", "f", "fr", "ar", "dollar", "yen"].contains(word) else { return nil }
        if let code = currencies[word] { return code }
        guard word.count > 1, word.hasPrefix("k") || word.hasPrefix("m") else { return nil }
        let rest = String(word.dropFirst())
        return rest == "f" || rest == "fr" ? nil : currencies[rest]
    }

    /// What a column's name says its amounts are counted in, where that is no unit that can be given: « (en centimes) ».
    static func unknownUnit(inName name: String) -> String? {
        let words = HeaderKey.words(name.replacingOccurrences(of: "€", with: "EUR"))
        // « Montant en livres »: whatever it is, it isn't euros.
        if let place = words.indices.dropLast().first(where: { words[$0] == "EN" }), case let word = words[place + 1],
            words.first == "MONTANT" || words.first == "MONTANTS", unit(inName: name) == nil,
            word.count > 2, !notUnits.contains(word), !word.allSatisfy(\.isNumber)
        {
            return word.lowercased()
        }
        if let place = words.firstIndex(of: "EUR"), place + 1 < words.count, name.contains("/"),
            ["HAB", "HABITANT", "AN", "MOIS", "JOUR", "H", "HEURE", "M2"].contains(words[place + 1])
        {
            return "euros par " + words[place + 1].lowercased()
        }
        if ["DIZAINES", "DIZAINE"].contains(where: words.contains) { return "dizaines d’euros" }
        if ["CENTIMES", "CENTIME", "CEUR"].contains(where: words.contains) { return "centimes" }
        if words.contains("CENTAINES") || words.contains("CENTAINE") { return "centaines d’euros" }
        if words.contains("KILO"), words.contains("EUROS") || words.contains("EURO") { return "kilo-euros" }
        return words.contains { ["MILLIARDS", "MILLIARD", "MDEUR", "MDSEUR", "MD"].contains($0) }
            ? "milliards d’euros" : nil
    }

    /// What may stand behind « en » in an amount's name that is in euros.
    private static let notUnits: Set = [
        "EUROS", "EURO", "EUR", "MILLIERS", "MILLIER", "MILLIONS", "MILLION", "CENTAINES", "CENTIMES", "DIZAINES",
        "DIZAINE", "MILLE", "KEUR", "KEUROS", "MEUR", "MEUROS", "ATTENTE", "CHIFFRES", "CHIFFRE", "COURS", "ANNEE",
        "NUMERAIRE", "NATURE", "LETTRES", "FONCTIONNEMENT", "INVESTISSEMENT", "FAVEUR", "COMMISSION", "CONSEIL",
        "SEANCE", "JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE",
        "NOVEMBRE", "DECEMBRE",
    ]

    /// A column's name without its unit or currency: « Montant (k€) » is « Montant ».
    static func withoutUnit(_ name: String) -> String {
        guard unit(inName: name) != nil || currency(inName: name) != nil else { return name }
        let words = name.split { $0.isWhitespace || "()[]/,;:".contains($0) }.map(String.init)
        let idle: Set<String> = [
            "k", "m", "ke", "x", "x1000", "x1", "×", "×1000", "×1", "1", "000", "000€", "1000", "1000€", "f", "kf",
            "mf",
            "en", "d", "de", "milliers", "millions", "d'euros", "d’euros", "euros", "euro",
        ]
        return words.filter { word in
            let plain = word.lowercased()
            return !idle.contains(plain) && units[plain] == nil && currencies[plain] == nil
                && code(ofWord: plain) == nil
        }.joined(separator: " ")
    }

    /// The unit that a column's name says: « Montant (k€) », « en milliers d'euros »; not « aides de plus de 23 k€ ».
    static func unit(inName name: String) -> AmountUnit? {
        let words = unitWords(name)
        func isUnit(_ forms: Set<String>) -> Bool {
            words.indices.contains { place in
                let pair = place + 1 < words.count ? words[place] + words[place + 1] : ""
                return (forms.contains(words[place]) || words[place].count == 1 && forms.contains(pair))
                    && (place == 0 || !isFigure(words[place - 1]))
            }
        }
        let end = words.suffix(3).joined()
        let lower = name.lowercased()
        // « en euros (et non en k€) »
        if let place = words.firstIndex(of: "NON"), place + 1 < words.count, words[place + 1] == "EN" { return nil }
        // « montantKE », « Montant_keur »
        let isGlued = words.contains { word in
            ["KE", "KEUR", "KEUROS"].contains { word == "MONTANT" + $0 || word == "MONTANTS" + $0 }
        }
        let isThousand =
            isGlued || isUnit(["KEUR", "MILLIERS", "KEUROS", "KE"]) || thousands(in: words) != nil
            || ["1000EUR", "1000EUROS"].contains(where: end.hasSuffix)
            || words.count > 1 && words.last == "K"
        if isThousand { return .thousand }
        let isMillion =
            isUnit(["MEUR", "MILLIONS", "MEUROS"]) || lower.contains("(m)") || lower.contains("en m d")
        return isMillion ? .million : nil
    }

    /// A number that is no year.
    private static func isFigure(_ word: String) -> Bool {
        word.allSatisfy(\.isNumber) && !(word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")))
    }

    /// The words of a text that may say a unit.
    static func unitWords(_ text: String) -> [String] {
        HeaderKey.words(text.replacingOccurrences(of: "€", with: "EUR").replacingOccurrences(of: "×", with: "X"))
    }

    /// Where words say that a number is to be multiplied by a thousand: « x 1000 », « × 1 000 », « 000 € »; not « 23 000 € ».
    static func thousands(in words: [String]) -> Range<Int>? {
        let forms = [
            ["X", "1000"], ["X", "1", "000"], ["X1000"], ["X1", "000"], ["000", "EUR"], ["000", "EUROS"], ["000EUR"],
            ["000", "S"], ["MILLE", "EUR"], ["MILLE", "EUROS"], ["MILLE", "D", "EUROS"],
        ]
        for start in words.indices where start == 0 || !words[start - 1].allSatisfy(\.isNumber) {
            for form in forms where words[start...].starts(with: form) { return start..<start + form.count }
        }
        return nil
    }
}
