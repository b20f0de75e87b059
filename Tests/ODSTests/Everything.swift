@testable import ODS

/// A workbook with one of everything: what the conformance checks are run on.
enum Everything {
    struct Award {
        var number: Int
        var department: String
        var activity: String
        var committed: Money
        var paid: Money?
        var share: Share?
        var date: CivilDate?
        var isNotified: Bool
        var staff: Int?
    }

    static let departments = ["16 – Charente", "33 – Gironde", "64 – Pyrénées-Atlantiques"]

    static let awards: [Award] = (0..<60).map { (number: Int) -> Award in
        let committed = Int64(1_234_567 + number * 7_919)
        let paid = Int64(number * 131)
        return Award(
            number: number, department: departments[number / 20], activity: ["25.62B", "30.30Z"][number / 10 % 2],
            committed: Money(cents: committed), paid: number % 5 == 0 ? nil : Money(cents: paid),
            share: number % 9 == 0 ? nil : Share(Double(number) / 100),
            date: CivilDate(year: 2014 + number % 5, month: 1 + number % 12, day: 1), isNotified: number % 2 == 0,
            staff: number % 7 == 0 ? nil : number * 3)
    }

    static func table(groupedBy groupings: [Grouping<Award>]) -> Table {
        Table(
            "Aides", awards, caption: "Aides engagées", groupedBy: groupings, note: "Source : dossier de démonstration."
        ) {
            Column("Bénéficiaire", { "Entreprise n° \($0.number)" }, isRowHeader: true)
            Column("SIRET", { "0000000000\(1000 + $0.number)" })
            Column("Département", \.department)
            Column("NAF", \.activity)
            Column("Engagé", \.committed, total: .sum)
            Column("Payé", \.paid, total: .sum)
            Column("Reste", .difference(of: "Engagé", minus: "Payé"), format: .money)
            Column("Taux", .ratio(of: "Payé", over: "Engagé"), format: .percent)
            Column("Ensemble", .sum(of: ["Engagé", "Payé"]), format: .wholeEuros)
            Column("Part", \.share, total: .average)
            Column("Date", \.date, total: .count)
            Column("Notifié", \.isNotified)
            Column("Effectif", \.staff, total: .maximum)
            Column("Remarque", { $0.number % 4 == 0 ? "" : "voir" })
            Column("Effectif le plus bas", \.staff, total: .minimum)
        }
    }

    static var summary: Table {
        Table("Par département", departments + ["<50", "", "absent*"], caption: "Par département") {
            Column("Département", { $0 }, isRowHeader: true)
            Column(
                "Engagé", .sumIf(table: "Aides", column: "Engagé", match: "Département", key: "Département"),
                format: .money, total: .sum)
            Column(
                "Sans part", .sumIf(table: "Aides", column: "Engagé", match: "Remarque", key: "Département"),
                format: .money, total: .sum)
            Column(
                "Dossiers", .countIf(table: "Aides", match: "NAF", key: "Département"), format: .integer, total: .sum)
            Column(
                "Part du total",
                { name in
                    CellValue.figure(
                        .ratio(
                            .value(.money(Money(euros: Int64(name.count) * 1_000))),
                            over: .total(table: "Aides", column: "Engagé")))
                }, format: .percent)
        }
    }

    static var values: Table {
        let values: [CellValue] = [
            .text("=1+1"), .text("+33 5"), .text("-x"), .text("@SUM(A1)"), .text("a  b\tc\nd & <e> \"f\" 'g' ]]>"),
            .text(" \u{7}\u{FFFE} "),
            .text("𝔘 🎉"), .missing("non communiqué"), .link("Le site", uri: "https://exemple.fr/?a=1&b=2"),
            .integer(-1_234_567),
            .decimal(-1234.5678), .decimal(.infinity), .money(Money(cents: -12_345_678_901)), .share(Share(0.425)),
            .boolean(false),
            .date(CivilDate(year: 2018, month: 2, day: 3)!), .empty, .figure(.total(table: "Vide", column: "Valeur")),
            .figure(.difference(.total(table: "Aides", column: "Engagé"), minus: .value(.money(Money(cents: 1))))),
        ]
        return Table("Valeurs : [toutes] / '*'", Array(values.enumerated())) {
            Column("N°", \.offset)
            Column("Valeur", \.element, format: .money)
            Column("Compte", \.element, total: .count)
        }
    }

    static var empty: Table {
        Table("Vide", [Int]()) {
            Column("Nom", { "\($0)" })
            Column("Valeur", { $0 }, total: .average)
        }
    }

    /// Parameters, a balance on other sheets' figures, and controls that must be zero.
    static var balance: Grid {
        Grid("Équilibre", caption: "Équilibre de l’enveloppe", note: "Chaque contrôle doit être nul.", widths: [170]) {
            GridRow(.columnHeader) {
                GridCell("Poste", rowSpan: 2)
                GridCell("Montants", columnSpan: 2)
                GridCell("Part", rowSpan: 2)
            }
            GridRow(.columnHeader) {
                "Voté"
                "Engagé"
            }
            GridRow {
                GridCell("Enveloppe", role: .rowHeader)
                GridCell(Money(euros: 1_000_000), name: "enveloppe")
                GridCell(formula: .total("Engagé", of: "Aides"), format: .money)
                GridCell(formula: .cell("C3") / .cell("B3"), format: .percent)
            }
            for department in departments {
                GridRow {
                    GridCell(department, role: .rowHeader)
                    CellValue.missing("non communiqué")
                    GridCell(
                        formula: .sumIf(
                            .column("Département", of: "Aides"), .equal(.value(department)),
                            sum: .column("Engagé", of: "Aides")),
                        format: .money)
                    GridCell(
                        formula: .cell("$C\(departments.firstIndex(of: department)! + 4)") / .named("enveloppe"),
                        format: .percent)
                }
            }
            GridRow(.total) {
                "Reste"
                GridCell(formula: .named("enveloppe") - .sum(.range("C4:C6")), format: .money, columnSpan: 2)
                GridCell(formula: .if(.named("enveloppe") > 0, 1 - .sum(.range("D4:D6")), ""), format: .percent)
            }
            GridRow {
                GridCell("Contrôle", role: .rowHeader)
                GridCell(formula: .round(.sum(.range("C4:C6")) - .cell("C3"), 2), format: .money)
                GridCell(formula: .sum(.column("Engagé", of: "Aides")) == .total("Engagé", of: "Aides"), format: .yesNo)
                GridCell(formula: 1 / .sum(.column("Valeur", of: "Vide")), format: .percent)
            }
        }
    }

    static func composition(isGrouped: Bool) -> Composition {
        let aids = table(
            groupedBy: isGrouped ? [Grouping("Département") { $0.department }, Grouping("NAF") { $0.activity }] : [])
        let engaged = ComputedValue.total(table: "Aides", column: "Engagé")
        var composition = Composition("Tableau de bord", subject: "Aides régionales", keywords: ["aides", "industrie"])
        {
            TitlePage("Usine du Futur", subtitle: "4e trimestre 2018", details: ["Commission permanente"])
            Heading("Chiffres clés")
            Paragraph(
                "Texte \(strong: "gras"), \(emphasis: "italique"), \(code: "code"), \(superscript: "er"), \(link: "lien", to: "https://exemple.fr/")."
            )
            KeyFigures([
                KeyFigure("Engagé", engaged, format: .millions, comment: "depuis 2014"),
                KeyFigure("Engagé, au centime", engaged, format: .money),
                KeyFigure("Dossiers", .count(table: "Aides"), format: .integer),
                KeyFigure("Montant moyen", .ratio(engaged, over: .count(table: "Aides")), format: .money),
                KeyFigure("Reste", .total(table: "Aides", column: "Reste"), format: .money),
                KeyFigure("Taux", .total(table: "Aides", column: "Taux"), format: .percent),
                KeyFigure("Part moyenne", .total(table: "Aides", column: "Part"), format: .percent),
                KeyFigure(
                    "Contrôle", .difference(engaged, minus: .total(table: "Par département", column: "Engagé")),
                    format: .money),
                KeyFigure(
                    "Somme", .sum([engaged, .total(table: "Vide", column: "Valeur"), .value(.integer(1))]),
                    format: .money),
                KeyFigure(
                    "Rien", .ratio(.total(table: "Vide", column: "Valeur"), over: .count(table: "Vide")),
                    format: .percent),
                KeyFigure("Gain de productivité", .value(.missing("non communiqué")), format: .percent),
            ])
            Note("À retenir", kind: .information)
            Chart(.bars, "Engagé par département", of: summary, category: "Département", series: ["Engagé"])
            Chart(.stackedBars, "Empilé", of: aids, category: "Bénéficiaire", series: ["Engagé", "Payé"])
            Chart(
                .lines, "Sans table",
                of: Table("Années", [2014, 2015, 2016]) {
                    Column("Année", { "\($0)" })
                    Column("Écart", { $0 - 2015 })
                }, category: "Année", series: ["Écart"])
            Chart(.bars, "Vide", of: empty, category: "Nom", series: ["Valeur"])
            List(["Un", "Deux"], isNumbered: true)
            Drawing(height: 100, alternative: "Une carte des départements") { _ in }
            Sheet("Équilibre") {
                Heading("Équilibre", level: 2)
                balance
            }
            Sheet("Départements") {
                summary
                empty
            }
            Landscape { aids }
            values
        }
        composition.notices = ["Démonstration"]
        return composition
    }
}
