@testable import ODS

/// Formulas by what they try, each with a few words on it.
enum FormulaSamples {
    typealias Named = [(String, CellFormula)]

    static var all: [(String, Named)] {
        [
            ("Opérateurs", operators), ("Comparaisons", comparisons), ("Arrondis", rounding), ("Agrégats", aggregates),
            ("Critères", criteria), ("Logique", logic), ("Recherches", lookUps), ("Écritures", texts),
            ("Calendrier", calendar),
            ("Priorités", precedence),
        ]
    }

    private static func cell(_ address: String) -> CellFormula { .cell(address, of: "Données") }
    private static func range(_ addresses: String) -> CellArea { .range(addresses, of: "Données") }

    private static let operands: Named = [
        ("1", 1), ("−0", -(0 as CellFormula)), ("0,1", 0.1), ("« 12 »", "12"), ("« 1,5 »", "1,5"), ("« x »", "x"),
        ("«  »", ""), ("vrai", true),
        ("3,50 €", .value(Money(cents: 350))), ("A4", cell("A4")), ("H2", cell("H2")), ("D2", cell("D2")),
        ("C2", cell("C2")),
        ("G2", cell("G2")), ("G4", cell("G4")), ("E2", cell("E2")),
    ]

    /// Every operator over every pair of kinds.
    static var operators: Named {
        var formulas: Named = []
        for (a, first) in operands {
            for (b, second) in operands.prefix(8) {
                formulas.append(("\(a) + \(b)", first + second))
                formulas.append(("\(a) − \(b)", first - second))
                formulas.append(("\(a) × \(b)", first * second))
                formulas.append(("\(a) / \(b)", first / second))
                formulas.append(("\(a) & \(b)", .concatenate(first, second)))
            }
            formulas.append(("−\(a)", -first))
            formulas.append(("\(a) %", first.percent))
            formulas.append(("\(a) puissance 2", first.raised(to: 2)))
        }
        return formulas + [
            ("zéro à un bit près", 0.1 + 0.2 - 0.3), ("un reste nul", 1 - .value(0.9) - 0.1),
            ("un petit reste", 0.1 + 0.2 - 0.30000000000001),
            ("deux grands nombres", 1e16 + 1 - 1e16),
            ("des entiers voisins", .value(9_007_199_254_740_992.0) - 9_007_199_254_740_990),
            ("trop grand", 1e308 * 10), ("racine cubique", .value(-27.0).raised(to: 1 / .value(3))),
            ("racine d’un négatif", .value(-2.0).raised(to: 0.5)), ("zéro puissance zéro", .value(0).raised(to: 0)),
            ("zéro puissance −1", .value(0).raised(to: -1)), ("trop petit", .value(10).raised(to: -400)),
            ("un tiers", .concatenate("n", 1 / .value(3))), ("petit nombre", .concatenate("n", 1 / .value(4e10))),
            ("grand nombre", .concatenate("n", 1e16)),
            ("seize chiffres", .concatenate("n", 1_234_567_890_123_456)), ("très petit", .concatenate("n", 1e-15)),
            ("quatorze zéros", .concatenate("n", 1e-14)),
            ("moins un demi", .concatenate("n", -.value(0.5))),
            ("grand non entier", .concatenate("n", 1e16 / .value(3))),
            ("centièmes", .concatenate("n", .value(Money(cents: 1205)))),
            ("une date", .concatenate("n", .value(CivilDate(year: 2018, month: 12, day: 31)!))),
            ("deux erreurs", 1 / .value(0) + .notAvailable),
            ("deux erreurs, l’autre d’abord", .notAvailable + 1 / .value(0)),
        ]
    }

    static var comparisons: Named {
        let pairs: [(String, CellFormula, CellFormula)] = [
            ("0,1 + 0,2 et 0,3", 0.1 + 0.2, 0.3), ("1,1 − 1 et 0,1", 1.1 - .value(1), 0.1),
            ("grands entiers", 1e15, 1e15 + .value(1)),
            ("casse", "abc", "ABC"), ("accent", "e", "é"), ("accent et casse", "é", "E"),
            ("cote, côte", "coté", "côte"),
            ("a avant B", "a", "B"), ("ligature", "œ", "of"), ("chiffres en texte", "10", "9"), ("tiret", "a-b", "ab"),
            ("espace", "a b", "ab"),
            ("nombre et texte", 1, "a"), ("nombre et son texte", 1, "1"), ("vrai et texte", true, "a"),
            ("vrai et un", true, 1),
            ("vide et zéro", cell("H2"), 0), ("vide et rien", cell("H2"), ""), ("vide et vide", cell("H2"), cell("H3")),
            ("rien et zéro", cell("G4"), 0), ("cellules", cell("C2"), cell("C3")), ("erreur", cell("G2"), 1),
            ("date", cell("E2"), 43465),
        ]
        return pairs.flatMap { name, a, b in
            [
                ("\(name) =", a == b), ("\(name) ≠", a != b), ("\(name) <", a < b), ("\(name) ≤", a <= b),
                ("\(name) >", a > b), ("\(name) ≥", a >= b),
            ]
        }
    }

    static var rounding: Named {
        let numbers: [Double] = [
            2.5, -2.5, 1.005, 2.675, 0.285, 1234.5678, -0.4, 1.4999, 5.015, 99.995, 0, 1e-7, 123456789.125,
        ]
        return numbers.flatMap { number -> Named in
            [-2, 0, 1, 2].flatMap { decimals -> Named in
                let count = CellFormula.value(decimals)
                return [
                    ("\(number) à \(decimals)", .round(.value(number), count)),
                    ("\(number) à \(decimals) en haut", .roundUp(.value(number), count)),
                    ("\(number) à \(decimals) en bas", .roundDown(.value(number), count)),
                ]
            }
        } + [
            ("somme avant", .roundDown((0.1 + 0.7) * 10)), ("somme avant, en haut", .roundUp((0.1 + 0.2) * 10)),
            ("texte", .round("1,5")),
            ("décimales coupées", .round(123.456, 1.9)), ("texte faux", .round("x", 1)),
            ("absolu", .absolute(cell("A4"))),
        ]
    }

    static var aggregates: Named {
        let areas: [(String, CellArea)] = [
            ("nombres", range("A2:A9")), ("décimaux", range("B2:B9")), ("textes", range("C2:C9")),
            ("divers", range("D2:D9")),
            ("dates", range("E2:E9")), ("montants", range("F2:F9")), ("erreurs", range("G2:G9")),
            ("vides", range("H2:H9")),
            ("tout sauf calculs", range("A1:F9")), ("par nom", .range(named: "nombres")),
            ("une cellule", range("$B$3")), ("calculs sans erreur", range("G4:G9")),
        ]
        return areas.flatMap { name, area -> Named in
            [
                ("\(name), somme", .sum(area)), ("\(name), nombre", .count(area)),
                ("\(name), remplies", .countFilled(area)),
                ("\(name), moyenne", .average(area)), ("\(name), minimum", .minimum(area)),
                ("\(name), maximum", .maximum(area)),
                ("\(name), sous-total", .subtotal(.sum, area)), ("\(name), sous-total compté", .subtotal(.count, area)),
            ]
        } + [
            ("termes", .sum(0.1, 0.2, -0.3)), ("termes et cellule", .sum(cell("D2"), 1)),
            ("terme texte", .sum("12", 1)), ("compte de termes", .count("12", "x", true)),
            ("moyenne de termes", .average(1, cell("C2"), 2)), ("minimum de termes", .minimum(3, cell("H2"), 2)),
            ("maximum de négatifs", .maximum(-3, -2)),
            ("deux plages", .sum(range("A2:A4"), range("F2:F4"))), ("zéro au bit près", .sum(0.1, 0.2, -0.3) == 0),
            ("lignes", .rows(range("A2:A9"))),
            ("une cellule par son nom", .named("premier") + 1),
        ]
    }

    static var criteria: Named {
        let sought: [(String, CellCriterion)] = [
            ("= 7", .equal(7)), ("= « 12 »", .equal("12")), ("≠ 7", .notEqual(7)), ("> 2", .greater(2)),
            ("≥ 2", .greaterOrEqual(2)), ("< 0,25", .less(0.25)),
            ("≤ 0", .lessOrEqual(0)), ("= abc", .equal("abc")), ("= ÉTÉ", .equal("ÉTÉ")), ("= ete", .equal("ete")),
            ("≠ abc", .notEqual("abc")),
            ("> abc", .greater("abc")), ("< b", .less("b")), ("a* mot pour mot", .equal("a*c")), ("a*", .equal("a*")),
            ("a.c", .equal("a.c")),
            (".*", .equal(".*")), ("?", .equal("???")), ("vides", .empty), ("non vides", .notEmpty),
            ("rien", .equal("")), ("= vrai", .equal(true)),
            ("d’une cellule", .equal(cell("C2"))), ("d’une cellule vide", .equal(cell("H2"))),
            ("plus que la cellule", .greater(cell("B4"))),
            ("> date", .greater(.value(CivilDate(year: 2018, month: 1, day: 1)!))),
            ("= montant", .equal(.value(Money(cents: 5)))), ("écrit en texte", .expression("<>=1+1")),
            ("0,2", .equal(0.2)), ("« 1,5 »", .equal("1,5")), ("50 %", .equal("50%")), ("=1+1", .equal("=1+1")),
            ("erreur", .equal(1 / .value(0))),
        ]
        return sought.flatMap { name, criterion -> Named in
            [
                ("\(name), tout", .countIf(range("A2:H9"), criterion)),
                ("\(name), textes", .countIf(range("C2:D9"), criterion)),
                ("\(name), somme", .sumIf(range("A2:A9"), criterion, sum: range("F2:F9"))),
                ("\(name), somme de même", .sumIf(range("B2:B9"), criterion)),
                ("\(name), à deux", .countIfs((range("A2:A9"), criterion), (range("B2:B9"), .greater(0)))),
                ("\(name), sommes", .sumIfs(range("A2:A9"), (range("C2:C9"), criterion), (range("D2:D9"), .notEmpty))),
            ]
        } + [("somme d’erreurs", .sumIf(range("A2:A9"), .equal(1), sum: range("G2:G9")))]
    }

    static var logic: Named {
        let conditions: Named = [
            ("vrai", true), ("faux", false), ("2", 2), ("0", 0), ("« 1 »", "1"), ("« x »", "x"), ("«  »", ""),
            ("vide", cell("H2")), ("texte", cell("C2")),
            ("erreur", cell("G2")), ("comparaison", cell("A3") > 1),
        ]
        return conditions.flatMap { name, condition -> Named in
            [
                ("\(name), si", .if(condition, "oui", "non")), ("\(name), non", .not(condition)),
                ("\(name), et", .and(condition, true)),
                ("\(name), ou", .or(condition, false)), ("\(name), sinon", .ifError(condition + 1, "faute")),
                ("\(name), nombre", .isNumber(condition)),
                ("\(name), écrit", .isText(condition)), ("\(name), blanc", .isBlank(condition)),
                ("\(name), faute", .isError(condition)),
                ("\(name), N", .number(condition)),
            ]
        } + [
            ("si dans si", .if(cell("A2") > 5, "a", .if(cell("A2") > 0, .if(cell("H2") == "", "b", "c"), "d"))),
            ("vide par si", .if(true, cell("H2"), 1) == ""),
            ("vide par si, joint", .concatenate(.if(true, cell("H2"), 1), "x")),
            ("faute passée", .if(true, 1, 1 / .value(0))),
            ("et d’un vide", .and(cell("H2"))), ("ou d’un texte", .or(cell("C2"), cell("H2"))),
            ("faute sur faute", .ifError(.notAvailable, 1 / .value(0))),
            ("la cellule vide", cell("H2")), ("le texte vide", cell("G4")),
            ("le renvoi au vide", .concatenate(cell("G6"), "x")),
        ]
    }

    static var lookUps: Named {
        [
            ("nombre", .lookUp(7, in: range("A2:F9"), column: 3)),
            ("absent", .lookUp(8, in: range("A2:F9"), column: 3)),
            ("texte", .lookUp("ÉTÉ", in: range("C2:F9"), column: 4)),
            ("texte absent", .lookUp("ete*", in: range("C2:F9"), column: 4)),
            ("hors plage", .lookUp(7, in: range("A2:F9"), column: 9)),
            ("trié", .lookUp(43464.5, in: .range("A1:B4", of: "Barème"), column: 2, isSorted: true)),
            ("trié, exact", .lookUp(50, in: .range("A1:B4", of: "Barème"), column: 2, isSorted: true)),
            ("trié, avant", .lookUp(-5, in: .range("A1:B4", of: "Barème"), column: 2, isSorted: true)),
            ("rang", .match("abc", in: range("C2:C9"))), ("rang de nombre", .match(7, in: range("A2:A9"))),
            ("rang absent", .match("zz", in: range("C2:C9"))),
            ("rang trié", .match(60, in: .range("A1:A4", of: "Barème"), .ascending)),
            ("rang descendant", .match(60, in: .range("C1:C4", of: "Barème"), .descending)),
            ("rang en ligne", .match("Textes", in: range("A1:H1"))),
            ("case", .index(range("A2:C9"), row: 3, column: 3)),
            ("case vide", .concatenate(.index(range("A2:H9"), row: 1, column: 8), "x")),
            ("hors case", .index(range("A2:C9"), row: 30, column: 1)), ("place", .index(range("C2:C9"), 3)),
            ("place en ligne", .index(range("A1:H1"), 3)), ("place absente", .index(range("C2:C9"), 9)),
            ("en un pas", .lookUp("Ete", in: range("C2:C9"), giving: range("A2:A9"))),
            ("faute trouvée", .lookUp(1, in: range("A2:G9"), column: 7)),
            ("texte des chiffres", .match("12", in: range("D2:D9"))),
            ("chiffres des textes", .match(12, in: range("D2:D9"))),
            ("vrai", .match(true, in: range("D2:D9"))), ("rien", .match("", in: range("G2:G9"))),
            ("bonne casse", .match("ABC", in: range("C2:C9"))),
            ("œ", .match("Œuvre \"x\"", in: range("C2:C9"))),
        ]
    }

    static var texts: Named {
        let words: Named = [
            ("abc", "abc"), ("Été", "Été"), ("emoji", "😀é"), ("nombre", 12.5), ("vide", cell("H2")),
            ("espaces", "  a   b "), ("guillemets", "a\"b'c"),
        ]
        return words.flatMap { name, word -> Named in
            [
                ("\(name), gauche", .left(word, 2)), ("\(name), droite", .right(word, 2)),
                ("\(name), milieu", .middle(word, 2, 1)), ("\(name), longueur", .length(word)),
                ("\(name), capitales", .upper(word)), ("\(name), minuscules", .lower(word)),
                ("\(name), sans blancs", .trim(word)),
            ]
        } + [
            ("rien à gauche", .left("abc", 0)), ("moins que rien", .left("abc", -1)),
            ("plus que tout", .right("abc", 9)), ("après la fin", .middle("abc", 5, 2)),
            ("avant le début", .middle("abc", 0, 1)),
            ("coupé", .left("abc", 1.9)), ("valeur", .number(in: "12")), ("valeur décimale", .number(in: "1,5")),
            ("valeur en pour cent", .number(in: "50%")), ("valeur datée", .number(in: "31/12/2018")),
            ("valeur ISO", .number(in: "2018-12-31")), ("pas une valeur", .number(in: "x")),
            ("valeur en euros", .number(in: "12 €")), ("valeur signée", .number(in: "- 5")),
            ("valeur savante", .number(in: "1,5e3")), ("valeur anglaise", .number(in: "1.5")), ("fixe", .fixed(1234.5)),
            ("fixe à zéro", .fixed(2.5, 0)), ("fixe négatif", .fixed(-0.001)),
            ("fixe de 0,285", .fixed(0.285)), ("fixe joint", .concatenate("Total : ", .fixed(cell("F2") * 2), " €")),
            ("fixe de texte", .fixed("x")), ("trois morceaux", .concatenate("a", 1, true)),
            ("retour à la ligne", .concatenate("a\nb", "c")), ("signes", .concatenate("<&>", "]]>")),
            ("tabulation", .concatenate("a\tb", "")),
        ]
    }

    static var calendar: Named {
        let days: [(CellFormula, CellFormula, CellFormula)] = [
            (2018, 12, 31), (2018, 2, 29), (2020, 2, 29), (2018, 13, 1), (2018, 0, 1), (2018, -1, -5), (2018, 1, 400),
            (18, 1, 1), (29, 12, 31), (30, 1, 1), (99, 5, 5), (1900, 2, 28), (9999, 12, 31),
            (-1, 1, 1), (2018.9, 1.9, 1.9), ("2018", "1", "2"), ("x", 1, 1), (1899, 12, 30), (1600, 2, 29),
        ]
        return days.flatMap { year, month, day -> Named in
            let date = CellFormula.date(year, month, day)
            return [("jour", date + 0), ("année", .year(date)), ("mois", .month(date)), ("quantième", .day(date))]
        } + [
            ("année d’une cellule", .year(cell("E2"))), ("année d’un texte", .year("2018-12-31")),
            ("année du vide", .year(cell("H2"))), ("jours entre deux", cell("E2") - cell("E3")),
            ("avant l’époque", .day(-1)), ("heure laissée", .day(43465.9)), ("année fausse", .year("x")),
            ("date écrite", .value(CivilDate(year: 2018, month: 3, day: 1)!) - 1),
        ]
    }

    /// Where parentheses must stand, and where they need not.
    static var precedence: Named {
        let a = cell("A2")
        let b = cell("A3")
        let c = cell("A4")
        return [
            ("a−(b−c)", a - (b - c)), ("(a−b)−c", (a - b) - c), ("a/(b/c)", a / (b / c)), ("(a/b)/c", (a / b) / c),
            ("a×(b+c)", a * (b + c)), ("a×b+c", a * b + c), ("(a+b)×c", (a + b) * c),
            ("−a²", (-a).raised(to: 2)), ("−(a²)", -(b.raised(to: 2))), ("(b^c)^b", b.raised(to: c).raised(to: b)),
            ("b^(c^b)", b.raised(to: c.raised(to: b))), ("−(a+b)", -(a + b)), ("−−b", -(-b)),
            ("(a+b) %", (a + b).percent), ("a+b %", a + b.percent), ("(b%)%", b.percent.percent),
            ("(−b)%", (-b).percent), ("a−(−b)", a - -b), ("a × −3", a * -3), ("(a=b)=c", (a == b) == c),
            ("a=(b=c)", a == (b == c)), ("a<b+c", a < b + c), ("(a<b)+c", (a < b) + c),
            ("a&(b+c)", .concatenate(a, b + c)), ("(a&b)+c", .concatenate(a, b) + c),
            ("(a&b)=12", .concatenate(a, b) == 12), ("a&(b=c)", .concatenate(a, b == c)),
            ("a&(b&c)", .concatenate(a, .concatenate(b, c))), ("2^−1", .value(2).raised(to: -1)),
            ("(−2)^2", .value(-2).raised(to: 2)), ("−2 €", .value(Money(euros: -2)).raised(to: 2)),
            ("b^%", .value(2).raised(to: b.percent)),
        ]
    }

    static var overTables: Named {
        func column(_ title: String, _ table: String = "Aides") -> CellArea { .column(title, of: table) }
        return [
            ("somme", .sum(column("Engagé"))), ("remplies", .countFilled(column("Payé"))),
            ("nombre", .count(column("Effectif"))), ("moyenne", .average(column("Effectif"))),
            ("calculée", .sum(column("Reste"))), ("taux le plus haut", .maximum(column("Taux"))),
            ("remplies, calculée", .countFilled(column("Taux"))),
            ("si", .sumIf(column("Département"), .equal("33 – Gironde"), sum: column("Engagé"))),
            ("compte", .countIf(column("Effectif"), .less(50))),
            (
                "à deux",
                .sumIfs(
                    column("Engagé"), (column("Département"), .equal("33 – gironde")), (column("Payé"), .greater(0)))
            ),
            ("total", .total("Engagé", of: "Aides") + 0), ("total calculé", .total("Taux", of: "Aides") * 1),
            ("lignes", .rowCount(of: "Aides") * 2),
            ("rapport", .total("Payé", of: "Aides") / .total("Engagé", of: "Aides")),
            ("moyenne par ligne", .total("Engagé", of: "Aides") / .rowCount(of: "Aides")),
            ("recherche", .lookUp("bêta", in: .body(of: "Aides"), column: 3)),
            ("rang", .match("Delta", in: column("Entreprise"))),
            ("groupes, somme", .sum(column("Engagé", "Groupes"))),
            ("groupes, compte", .count(column("Engagé", "Groupes"))),
            ("groupes, minimum", .minimum(column("Payé", "Groupes"))),
            ("groupes, moyenne", .average(column("Effectif", "Groupes"))),
            ("groupes, remplies", .countFilled(column("Département", "Groupes"))),
            (
                "groupes, si",
                .sumIf(column("Département", "Groupes"), .equal("33 – Gironde"), sum: column("Engagé", "Groupes"))
            ), ("groupes, total", .total("Payé", of: "Groupes") + 1),
            ("groupes, lignes", .rowCount(of: "Groupes") + 0),
            ("groupes, rang d’un titre", .match("Total 33 – Gironde", in: column("Entreprise", "Groupes"))),
            ("rien, somme", .sum(column("Engagé", "Rien"))), ("rien, lignes", .rowCount(of: "Rien") + 0),
            ("rien, remplies", .countFilled(column("Entreprise", "Rien"))),
            ("rien, moyenne", .average(column("Engagé", "Rien"))),
            ("contrôle", .sum(column("Engagé")) - .total("Engagé", of: "Aides") == 0),
            ("contrôle des groupes", .sum(column("Engagé", "Groupes")) == .sum(column("Engagé"))),
            ("deux tables", .sum(column("Engagé"), column("Payé", "Groupes"))),
            ("sous-total", .subtotal(.average, column("Effectif"))),
        ]
    }
}
