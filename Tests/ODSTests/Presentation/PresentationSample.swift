@testable import ODS

/// What is hard to show on a sheet: one workbook to look at, and to be judged by other programs.
enum PresentationSample {
    struct Line {
        var code: String
        var name: String
        var amount: Money
        var time: Duration
    }

    static let lines = [
        Line(
            code: "00000266700012", name: "Robotisation et automatisation des lignes de production",
            amount: Money(cents: -49), time: .seconds(1)),
        Line(
            code: "00000620500017", name: "Études préalables à l’investissement productif",
            amount: Money(euros: 12_345_678), time: .seconds(2)),
        Line(
            code: "00001042100014", name: "Accompagnement des petites et moyennes entreprises",
            amount: Money(euros: 2_345_678), time: .milliseconds(59_600)),
        Line(code: "00001779800018", name: "Formation", amount: Money(euros: 987_654), time: .milliseconds(400)),
    ]

    /// Widths that suit a page, and are too narrow for a code.
    static var narrow: Table {
        var table = Table("Codes", lines, caption: "Codes et durées") {
            Column("SIRET", \.code, width: 40...60)
            Column("Nature", \.name, width: 60...90)
            Column("Montant", \.amount, format: .wholeEuros, total: .sum)
            Column("Temps passé", \.time, total: .average)
        }
        table.label = "codes"
        return table
    }

    static var references: [Block] {
        [
            .heading(Heading("Où trouver quoi", label: "ou")),
            .paragraph(Paragraph("Voir \(reference: "codes") (page \(page: "codes")) et \(reference: "barres").")),
            .paragraph(Paragraph("La méthode est dite dans \(reference: "ou"), p. \(page: "ou").")),
        ]
    }

    /// Values that are rounded to zero, or nearly.
    static func nearZero(_ value: Double, _ format: NumberFormat) -> Composition {
        Sample.values([.decimal(value)], format: format)
    }

    static let zeroes: [(CellValue, NumberFormat)] = [
        (.money(Money(cents: -49)), .wholeEuros), (.money(Money(cents: -50)), .wholeEuros),
        (.decimal(-0.0004), .decimal(2)), (.decimal(-0.005), .decimal(2)), (.decimal(-0.3), .integer),
        (.share(Share(-0.0004)), .percent), (.share(Share(-0.0005)), .percent), (.decimal(-0.004), .money),
        (.money(Money(euros: -40_000)), .millions), (.money(Money(euros: -50_000)), .millions),
        (.decimal(-40), .amount(.euro, in: .thousands)), (.decimal(-60), .amount(.swissFranc, in: .thousands)),
        (.decimal(-40_000_000), .amount(.euro, in: .billions)),
        (.duration(.seconds(-30)), .duration), (.duration(.seconds(-60)), .duration),
        (.duration(.milliseconds(-59_700)), .duration), (.duration(.milliseconds(1_500)), .duration),
        (.integer(34), .signed(.integer)), (.integer(-12), .signed(.integer)), (.integer(0), .signed(.integer)),
        (.decimal(0.3), .signed(.integer)), (.decimal(-0.3), .signed(.integer)),
        (.money(Money(cents: 49)), .signed(.wholeEuros)), (.money(Money(cents: 50)), .signed(.wholeEuros)),
        (.money(Money(cents: -50)), .signed(.wholeEuros)), (.share(Share(0.0005)), .signed(.percent)),
        (.money(Money(euros: 2_158_633)), .signed(.millions)),
    ]

    static var roundings: Grid {
        Grid(
            "Arrondis",
            rows: zeroes.map { value, format in
                GridRow([
                    GridCell(.value(value), format: format),
                    GridCell(.value(.text(format.string(value)))),
                ])
            })
    }

    static var durations: Grid {
        Grid("Durées") {
            GridRow {
                Duration.seconds(1)
                Duration.seconds(2)
                GridCell(formula: .average(.range("A1:B1")), format: .duration)
                GridCell(formula: .cell("A1") / 3, format: .duration)
                GridCell(formula: .cell("C1") * 86_400, format: .decimal(3))
            }
        }
    }

    /// A text over five rows that none of them has room for, and links longer than their column.
    static var spans: Grid {
        let long = "Les crédits de paiement de l’exercice suivent le calendrier voté en commission permanente. "
        var grid = Grid("Fusions") {
            GridRow(.columnHeader) {
                "Exercice"
                "Observations"
                "Adresse"
            }
            for year in 2014..<2019 {
                GridRow {
                    "\(year)"
                    if year == 2014 { GridCell(String(repeating: long, count: 6), rowSpan: 5) }
                    CellValue.link(
                        "La page du programme sur le site de la collectivité", uri: "https://exemple.fr/\(year)")
                }
            }
        }
        grid.widths = [nil, 160, 120]
        return grid
    }

    static func chart(
        _ kind: Chart.Kind, _ title: String, categories: [String], series: Int = 1,
        _ change: (inout Chart) -> Void = { _ in }
    ) -> Chart {
        let names = (1...series).map { "Exercice \(2013 + $0)" }
        let table = Table("\(title)", Array(categories.enumerated())) {
            Column<(offset: Int, element: String)>("Nature", { $0.element })
            for (index, name) in names.enumerated() {
                Column<(offset: Int, element: String)>(
                    name, { Money(euros: Int64(($0.offset * 7 + index * 3) % 11 + 1) * 123_456) })
            }
        }
        var chart = Chart(kind, title, of: table, category: "Nature", series: names)
        change(&chart)
        return chart
    }

    static let shortNames = ["2014", "2015", "2016", "2017", "2018"]
    static let longNames = [
        "Robotisation et automatisation des lignes de production", "Études préalables à l’investissement productif",
        "Accompagnement des petites et moyennes entreprises", "Formation", "Conseil en organisation",
        "Transformation numérique de la chaîne logistique", "Dépenses d’ingénierie", "Divers et imprévus",
    ]

    static var charts: [Block] {
        var blocks: [Block] = []
        for kind in Chart.Kind.allCases {
            blocks.append(
                .chart(chart(kind, "\(kind), noms courts", categories: shortNames, series: kind == .donut ? 1 : 2)))
            blocks.append(
                .chart(chart(kind, "\(kind), noms longs", categories: longNames, series: kind == .donut ? 1 : 3)))
        }
        blocks.append(
            .chart(chart(.bars, "Debout à la demande", categories: longNames, series: 2) { $0.direction = .upright }))
        blocks.append(
            .chart(chart(.lines, "Étiquettes partout", categories: shortNames, series: 4) { $0.valueLabels = .shown }))
        blocks.append(
            .chart(
                chart(.bars, "Étiquettes de quatre séries", categories: shortNames, series: 4) {
                    $0.valueLabels = .shown
                }))
        blocks.append(
            .chart(chart(.bars, "Trente communes", categories: (1...30).map { "Communauté de communes n° \($0)" })))
        blocks.append(
            .chart(chart(.lines, "Trente mois", categories: (1...30).map { "Mois n° \($0)" }, series: 2)))
        return blocks
    }

    static var composition: Composition {
        Composition("Présentation") {
            references
            Sheet("Tables") {
                narrow
                roundings
                durations
                spans
            }
            Sheet("Graphiques") {
                chart(.bars, "Barres", categories: shortNames) { $0.label = "barres" }
                charts
            }
        }
    }
}
