import BilanKit

/// Rows that an import takes and no report expects: texts without an end, texts that a terminal, a spreadsheet or a page
/// would obey, names that stand twice, amounts and dates at their ends, references to nothing.
enum HostileDossier {
    /// Texts as they may stand in a name or a label.
    static let texts: [String] = [
        String(repeating: "Nom sans fin ", count: 800), String(repeating: "x", count: 10_000),
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "<b>&amp;\"'</b>]]>", "<script>alert(1)</script>",
        "a\u{202E}gpj.exe", "\u{200B}a\u{200D}\u{FEFF}", "\u{1}\u{7}\u{1B}[31mrouge\u{1B}[0m",
        "ligne\u{2028}autre\u{2029}fin", "deux\nlignes", "une\ttabulation", "👩‍👩‍👧‍👦🏳️‍🌈", "\u{FFFE}\u{FFFF}\u{FFFD}",
        "e" + String(repeating: "\u{301}", count: 300), "مرحبا بالعالم", "日本語の会社", "../../etc/passwd",
        "%s%n%d", "« guillemets » : ; ! ?", "NULL", "NaN", "1e999", "Même nom", "Même nom", "MÊME NOM", ".", "\"\"",
        "Table", "Aides", "Total",
    ]

    /// Amounts in euros: nothing, a cent, a reduction, and what sums can hardly hold.
    static let amounts = ["0", "0.01", "-0.01", "-5000", "47800.20", "9999999999999.99", "-9999999999999.99", "1"]

    /// Days before and after all else; and the ends of the quarter that is reported on.
    static let dates = [
        "1900-01-01", "1949-12-31", "2000-02-29", "2018-10-01", "2018-12-31", "2019-01-01", "2200-12-31",
    ]

    private static let codes = ["A", "a", "../A", "=A1", "<&>\"'", "Z\u{202E}"]

    static func write(to folder: String) throws {
        let tables = FictitiousTables(in: folder)
        try writeProgramme(tables)
        // Of some companies nothing is said but their number.
        let described = (0..<texts.count).filter { $0 % 5 != 4 }
        try tables.write(
            "entreprises", FictitiousTables.companyHeader,
            described.map { number in
                [
                    FictitiousTables.siren(number), texts[number], number % 4 == 0 ? "1000" : "", "", text(number + 3),
                    ["oui", "non", ""][number % 3], ["oui", "non"][number % 2], text(number + 7),
                ]
            })
        try tables.write(
            "etablissements", FictitiousTables.siteHeader,
            described.map { number in
                [
                    FictitiousTables.siret(number), FictitiousTables.siren(number), number % 2 == 0 ? "oui" : "",
                    number % 3 == 0 ? "" : text(number + 11), "", ["", "2A", "971", "33", "99"][number % 5],
                    text(number + 13), number % 2 == 0 ? "" : "25.62B", "", "", ["", "0", "9999999"][number % 3],
                    dates[number % dates.count],
                ]
            })
        try writeApplications(tables)
        try writeAwards(tables)
        try writeFacts(tables)
    }

    private static func text(_ number: Int) -> String { texts[number % texts.count] }

    private static func writeProgramme(_ tables: FictitiousTables) throws {
        try tables.write(
            "dispositifs", FictitiousTables.schemeHeader,
            codes.enumerated().map { [$1, $0 < 2 ? "Même dispositif" : text($0 + 1), "", "", text($0 + 5), "", ""] })
        try tables.write(
            "appels", FictitiousTables.callHeader,
            codes.enumerated().map {
                [$1, $0 == 0 ? "=1+1" : "1", text($0 * 4), "2018-01-01", "2017-01-01", "0", "99"]
            })
        try tables.write(
            "autorisations", "dispositif,exercice,apVotee,apAffectee,cpVote",
            [["A", "2018", "0", "0", "0"], ["A", "2017", "9999999999999.99", "9999999999999.99", "0"]])
        try tables.write("avertissements", "texte", [0, 2, 6, 8].map { [texts[$0]] })
    }

    private static func writeApplications(_ tables: FictitiousTables) throws {
        let numbers = 0..<texts.count
        try tables.write(
            "dossiers", FictitiousTables.applicationHeader,
            numbers.map { number in
                [
                    "D\(number)", codes[number % codes.count], number % 6 == 1 ? "1" : "",
                    FictitiousTables.siret(number), text(number + 2),
                    number % 3 == 0 ? "" : dates[number % dates.count],
                    amounts[number % 2], ["", "0", "9999999999999.99"][number % 3],
                ]
            })
        // Some have no step at all, some go back.
        try tables.write(
            "statuts", "dossier,statut,date",
            numbers.filter { $0 % 4 != 3 }.flatMap { number in
                [
                    ["D\(number)", "solde", "2014-01-01"], ["D\(number)", "retenu", "2016-05-01"],
                    ["D\(number)", ["engage", "refuse", "abandonne"][number % 3], "2018-11-30"],
                ]
            })
    }

    private static func writeAwards(_ tables: FictitiousTables) throws {
        let count = amounts.count * dates.count
        try tables.write(
            "subventions", FictitiousTables.awardHeader,
            (0..<count).map { number in
                let beneficiary = [
                    "", FictitiousTables.siret(number % texts.count), FictitiousTables.siret(5000 + number),
                ]
                return FictitiousTables.authority + [
                    dates[number % dates.count], "C\(number)", text(number), beneficiary[number % 3],
                    number % 6 == 0 ? "W333216789" : "", String(text(number + 1).prefix(256)),
                    amounts[number / dates.count], "aide en numéraire", "", "", "", "", "", "",
                    number < texts.count ? "D\(number)" : "", text(number + 9), number % 2 == 0 ? "2018-12-31" : "",
                ]
            })
        try tables.write(
            "mouvements", "convention,type,date,montant",
            (0..<count).flatMap { number in
                [
                    ["C\(number)", "desengagement", "2018-12-31", "9999999999999.99"],
                    ["C\(number)", ["mandat", "paiement"][number % 2], dates[number % dates.count], "0"],
                ]
            })
        try tables.write(
            "cofinancements", "convention,financeur,montant",
            (0..<count).map { ["C\($0)", text($0 + 4), $0 % 2 == 0 ? "0" : "9999999999999.99"] })
    }

    private static func writeFacts(_ tables: FictitiousTables) throws {
        try tables.write(
            "indicateurs", FictitiousTables.indicatorHeader,
            texts.indices.filter { $0 % 5 != 4 }.map { number in
                let subject = [FictitiousTables.siren(number), codes[number % codes.count], "contexte"][number % 3]
                return [
                    subject, "code\(number % 4)", texts[number], ["0", "-1", "1e30", text(number + 1)][number % 4],
                    text(number + 2), dates[number % dates.count], text(number + 3), number % 2 == 0 ? "declare" : "",
                    text(number + 5),
                ]
            })
        try tables.write(
            "objectifs", "dispositif,indicateur,echeance,valeur",
            [
                ["A", "entreprisesRetenues", "1900-01-01", "0"], ["A", "montantEngage", "2200-12-31", "1"],
                ["a", texts[1], "2018-12-31", "0"],
            ])
    }
}
