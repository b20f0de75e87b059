import Testing

@testable import PDF

@Suite struct ChartTests {
    private let table = Table("Points", ["2014", "2015", "2016"]) {
        Column("Année", { $0 }, isRowHeader: true)
        Column("Retenues", { $0 == "2015" ? CellValue.empty : .integer(Int($0)! - 1951) }, format: .integer)
        Column("Solde", { Money(euros: ($0 == "2016" ? -1 : 1) * 120_000) })
    }

    @Test func `an axis counts in round steps from zero`() {
        let scale = ChartScale([3, 47, 409], includesZero: true, steps: 5)
        #expect(scale.ticks == [0, 100, 200, 300, 400, 500])
    }

    @Test func `an axis holds negative values and zero`() {
        let scale = ChartScale([-120, 340], includesZero: true, steps: 5)
        #expect(scale.ticks == [-200, -100, 0, 100, 200, 300, 400])
        #expect(scale.position(-200) == 0)
        #expect(scale.position(400) == 1)
    }

    @Test(arguments: [[], [0], [5], [-5], [1e12, 1], [1e-6, 2e-6], [.infinity, 3], [7, 7, 7]] as [[Double]])
    func `an axis has a sound scale whatever the values`(values: [Double]) {
        for includesZero in [true, false] {
            let scale = ChartScale(values, includesZero: includesZero, steps: 5)
            #expect(scale.upper > scale.lower)
            #expect((2...30).contains(scale.ticks.count))
            for value in values where value.isFinite { #expect((-0.001...1.001).contains(scale.position(value))) }
        }
    }

    @Test func `ticks are in the unit that suits them`() {
        func money(_ largest: Double) -> ChartNumbers {
            ChartNumbers(format: .money, unit: AmountUnit(.money, largest: largest), styles: NumberStyles())
        }
        #expect(money(4e6).tick(1_500_000, step: 500_000) == "1,5\u{00A0}M€")
        #expect(money(9e4).tick(-20_000, step: 10_000) == "−20\u{00A0}k€")
        let share = ChartNumbers(format: .percent, unit: .one, styles: NumberStyles())
        #expect(share.tick(0.25, step: 0.05) == "25\u{00A0}%")
    }

    @Test func `a chart without an alternative lists its values`() throws {
        let file = try Rendered { Chart(.lines, "Entreprises", of: table, category: "Année", series: ["Retenues"]) }
        let chart = Chart(.lines, "Entreprises", of: table, category: "Année", series: ["Retenues"])
        let alternative = chart.description(of: chart.data(TableEvaluator([table])), NumberStyles())
        #expect(alternative.contains("2014\u{00A0}: 63"))
        #expect(alternative.contains("2015\u{00A0}: non communiqué"))
        #expect(try file.structure().contains("Figure"))
        #expect(try file.syntax().contains("/BBox"))
    }

    @Test(arguments: [Chart.Kind.bars, .stackedBars, .lines, .areas])
    func `every kind is drawn, with gaps and negative values`(kind: Chart.Kind) throws {
        let file = try Rendered {
            Chart(
                kind, "Les deux", of: table, category: "Année", series: ["Retenues", "Solde"],
                alternative: "Les deux séries.")
        }
        let text = try file.text()
        #expect(text.contains("Figure 1 – Les deux"))
        for word in ["Retenues", "Solde", "2014", "2015", "2016"] { #expect(text.contains(word)) }
    }

    @Test func `a chart without values says so`() throws {
        let empty = Table("Vide", [String]()) {
            Column("Nom", { $0 })
            Column("N", { $0.count })
        }
        #expect(
            try Rendered { Chart(.bars, "Rien", of: empty, category: "Nom", series: ["N"]) }.text().contains(
                "Aucune donnée"))
    }

    @Test func `long names get bars that lie, over pages where there are many`() throws {
        let many = Table("Noms", (0..<120).map { "Communauté d’agglomération, site °\($0)." }) {
            Column("Nom", { $0 })
            Column("Taille", { $0.count })
        }
        let file = try Rendered { Chart(.bars, "Beaucoup", of: many, category: "Nom", series: ["Taille"]) }
        #expect(file.summary.pages > 1)
        let text = try file.text()
        for number in [0, 60, 119] { #expect(text.count(of: "°\(number).") == 1) }
        #expect(text.contains("Beaucoup (suite)"))
    }

    @Test func `series stand out from the page`() {
        let pale = Colour("#ffee88")!
        #expect(pale.darkened(toContrast: 3).contrast(with: .white) >= 3)
        #expect(Colour("#0b4f6c")!.darkened(toContrast: 3) == Colour("#0b4f6c")!)
    }
}
