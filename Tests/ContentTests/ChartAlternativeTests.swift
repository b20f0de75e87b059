import Content
import Programme
import Testing

/// What each kind of chart says to who doesn't see it, word for word, in both languages.
@Suite struct ChartAlternativeTests {
    private static var table: Table {
        Table("Budget", [("2016", 1_200, 0.5), ("2017", 2_400, -0.25), ("2018", 900, 1)]) {
            Column("Année", { $0.0 }, isRowHeader: true)
            Column("Engagé", { Money(euros: Int64($0.1)) }, format: .wholeEuros)
            Column("Part", { $0.1 == 900 ? CellValue.missing("?") : .share(Share($0.2)) }, format: .percent)
        }
    }

    private func alternative(
        _ kind: Chart.Kind, series: [String], of table: Table? = nil, _ language: NumberLanguage
    ) -> String {
        let table = table ?? Self.table
        var styles = NumberStyles()
        styles.language = language
        let chart = Chart(kind, "Le titre", of: table, category: "Année", series: series).subtitle("en euros")
        return chart.description(of: chart.data(TableEvaluator([table]), styles), styles)
            .replacing("\u{202F}", with: " ").replacing("\u{00A0}", with: " ")
    }

    @Test(
        arguments: [
            (.bars, "Graphique en barres", "Bar chart"),
            (.stackedBars, "Graphique en barres empilées", "Stacked bar chart"),
            (.lines, "Graphique en courbes", "Line chart"), (.dots, "Graphique en points", "Dot plot"),
            (.bullet, "Graphique en barres avec repères", "Bullet chart"),
            (.areas, "Graphique en surfaces", "Area chart"),
        ] as [(Chart.Kind, String, String)])
    func `every value is told with its category where there are few`(
        kind: Chart.Kind, french: String, english: String
    ) {
        #expect(
            alternative(kind, series: ["Engagé", "Part"], .french)
                == "\(french) : Le titre, en euros. 2016 : Engagé 1 200 €, Part 50,0 % ; 2017 : Engagé 2 400 €, Part −25,0 % ; 2018 : Engagé 900 €, Part non communiqué."
        )
        #expect(
            alternative(kind, series: ["Engagé", "Part"], .english)
                == "\(english): Le titre, en euros. 2016: Engagé €1,200, Part 50.0%; 2017: Engagé €2,400, Part −25.0%; 2018: Engagé €900, Part not disclosed."
        )
    }

    @Test func `a stack of areas tells its values`() {
        #expect(
            alternative(.stackedAreas, series: ["Engagé"], .french)
                == "Graphique en surfaces empilées : Le titre, en euros. 2016 : 1 200 € ; 2017 : 2 400 € ; 2018 : 900 €."
        )
        #expect(
            alternative(.stackedAreas, series: ["Engagé"], .english)
                == "Stacked area chart: Le titre, en euros. 2016: €1,200; 2017: €2,400; 2018: €900.")
    }

    @Test func `a ring tells each part's share of the whole`() {
        #expect(
            alternative(.donut, series: ["Engagé"], .french)
                == "Graphique en anneau : Le titre, en euros. 2016 : 1 200 € (26,7 %) ; 2017 : 2 400 € (53,3 %) ; 2018 : 900 € (20,0 %)."
        )
        #expect(
            alternative(.donut, series: ["Engagé"], .english)
                == "Ring chart: Le titre, en euros. 2016: €1,200 (26.7%); 2017: €2,400 (53.3%); 2018: €900 (20.0%).")
    }

    @Test(arguments: [Chart.Kind.bars, .stackedBars, .lines, .dots, .bullet, .areas])
    func `of many values the extremes, the first and the last are told`(kind: Chart.Kind) {
        let table = Table("Long", Array(1...200)) {
            Column("Année", { "n\($0)" }, isRowHeader: true)
            Column("Engagé", { ($0 * 37) % 211 })
        }
        let french = alternative(kind, series: ["Engagé"], of: table, .french)
        #expect(
            french.hasSuffix(
                " : Le titre, en euros. 200 valeurs par série. Engagé : de 1 (n154) à 210 (n57), au début 37, à la fin 15."
            ),
            "\(french)")
        let english = alternative(kind, series: ["Engagé"], of: table, .english)
        #expect(
            english.hasSuffix(
                ": Le titre, en euros. 200 values in each series. Engagé: from 1 (n154) to 210 (n57), at the start 37, at the end 15."
            ), "\(english)")
    }

    @Test func `a chart without a value says so`() {
        let table = Table("Vide", [1]) {
            Column("Année", { "\($0)" }, isRowHeader: true)
            Column("Engagé", { _ in CellValue.empty }, format: .integer)
        }
        #expect(
            alternative(.bars, series: ["Engagé"], of: table, .french)
                == "Graphique en barres : Le titre, en euros. Aucune donnée.")
    }
}
