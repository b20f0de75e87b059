import BilanKit

/// Every kind of chart, with the values that are hard to draw: one document to look at in both formats.
enum ChartGallery {
    struct Year {
        var year: Int
        var engaged: Money?
        var ordered: Money?
        var paid: Money?
        var rate: Share
        var balance: Int
    }

    static let years: [Year] = (2010..<2019).map { year in
        let step = Int64(year - 2009)
        return Year(
            year: year, engaged: year == 2013 ? nil : Money(euros: step * 910_000),
            ordered: Money(euros: step * step * 70_000),
            paid: Money(euros: 400_000 + step % 3 * 350_000), rate: Share(Double(step) / 12),
            balance: Int(step % 4) * 30 - 45)
    }

    static var table: Table {
        Table("Exercices", years) {
            Column("Exercice", { "\($0.year)" }, isRowHeader: true)
            Column("Engagé", \.engaged, total: .sum)
            Column("Mandaté", \.ordered, total: .sum)
            Column("Payé", \.paid, total: .sum)
            Column("Taux", \.rate)
            Column("Solde", \.balance)
        }
    }

    static func parts(_ name: String, _ values: [(String, Int?)]) -> Table {
        Table(name, values) {
            Column("Nature", \.0, isRowHeader: true)
            Column("Montant", { $0.1.map { Money(euros: Int64($0)) } })
        }
    }

    static var natures: Table {
        parts(
            "Natures",
            [
                ("Robotisation et automatisation des lignes", 4_200_000), ("Numérique", 2_900_000),
                ("Formation", 1_100_000),
                ("Conseil", 640_000), ("Études préalables à l’investissement", 310_000), ("Non communiqué", nil),
                ("Nul", 0), ("Divers", 45_000),
            ])
    }

    static var manyNames: Table {
        parts("Communes", (1...40).map { ("Communauté de communes n° \($0)", $0 * $0 * 1_300) })
    }

    static var single: Table { parts("Un seul", [("2018", 125_000)]) }
    static var signed: Table { parts("Signés", [("Avances", 30_000), ("Reprises", -12_000)]) }
    static var slivers: Table {
        parts("Miettes", [("Le reste", 960_000)] + (1...11).map { ("Petite part d’un poste \($0)", 3_000) })
    }

    private static func chart(
        _ kind: Chart.Kind, _ title: String, of table: Table = table, _ series: [String], category: String = "Exercice",
        _ change: (inout Chart) -> Void = { _ in }
    ) -> Chart {
        var chart = Chart(kind, title, of: table, category: category, series: series)
        change(&chart)
        return chart
    }

    private static func part(
        _ kind: Chart.Kind, _ title: String, of table: Table, _ change: (inout Chart) -> Void = { _ in }
    ) -> Chart {
        chart(kind, title, of: table, ["Montant"], category: "Nature", change)
    }

    static var composition: Composition {
        Composition("Tous les graphiques") {
            Sheet("Graphiques") {
                chart(.bars, "Barres de trois séries", ["Engagé", "Mandaté", "Payé"]) {
                    $0.valueTitle = "Montants de l’exercice"
                }
                chart(.stackedBars, "Barres empilées, valeurs écrites", ["Engagé", "Mandaté", "Payé"]) { chart in
                    chart.subtitle = "En millions d’euros, de 2010 à 2018"
                    chart.valueLabels = .shown
                    chart.legend = .end
                }
                chart(.bars, "Barres couchées à la demande", ["Solde"]) { chart in
                    chart.direction = .horizontal
                    chart.valueTitle = "Solde des emplois"
                }
                chart(.lines, "Courbes", ["Engagé", "Mandaté", "Payé"]) { $0.legend = .bottom }
                chart(.lines, "Un taux", ["Taux"])
                chart(.areas, "Surfaces", ["Engagé", "Mandaté"])
                chart(.areas, "Surface au-dessus et au-dessous de zéro", ["Solde"])
                chart(.stackedAreas, "Surfaces empilées", ["Engagé", "Mandaté", "Payé"])
                chart(.stackedAreas, "Empilées, dont une négative", ["Solde"])
                part(.donut, "Anneau", of: natures)
                part(.donut, "Anneau avec légende", of: natures) { $0.legend = .end }
                part(.donut, "Anneau de miettes", of: slivers)
                part(.donut, "Anneau d’une part", of: single)
                part(.donut, "Anneau impossible", of: signed)
                part(.bars, "Quarante noms longs", of: manyNames)
                part(.areas, "Quarante points", of: manyNames)
                part(.lines, "Un seul point", of: single)
                part(.areas, "Surface d’un point", of: single)
                chart(.dots, "Points", ["Engagé", "Payé"]) { $0.note = "Source : données inventées." }
                chart(.bullet, "Mandaté, et un repère à l’engagé", ["Mandaté", "Engagé"])
                part(.bullet, "Repères d’une seule série", of: natures)
                part(.bars, "Format imposé", of: natures) { chart in
                    chart.valueFormat = .wholeEuros
                    chart.categoryTitle = ""
                }
            }
            Sheet("Répartition") {
                Histogram(
                    "Effectifs", of: (0..<200).map { Double($0 * $0 % 251) }, format: .integer, from: "De",
                    to: "à moins de", count: "Entreprises"
                ).noted("Source : données inventées.")
            }
            Sheet("Données") {
                table
                natures
                manyNames
                single
                signed
                slivers
            }
        }
    }
}
