import Testing

@testable import ODS

/// The names of charts' categories and series, each there and in the order of what it names.
@Suite struct ChartOrderTests {
    private func chart(_ count: Int, series: Int, _ kind: Chart.Kind = .bars) -> Chart {
        PresentationSample.chart(
            kind, "Barres", categories: (1...count).map { "Communauté de communes n° \($0)" }, series: series)
    }

    @Test func `the legend of horizontal bars is in the order of the bars`() throws {
        let opened = try Opened(Composition("Essai") { chart(6, series: 3) })
        try opened.keep(as: "legend.ods")
        #expect(!opened["Object 1/content.xml"].contains("<chart:legend"))
        let line = try #require(opened.sheet("Synthèse").rows.joined().first { $0.text.contains("■") })
        let places = (2014...2016).map { line.text.range(of: "Exercice \($0)")!.lowerBound }
        #expect(places == places.sorted())
        for index in 0..<3 { #expect(opened.content.contains("<text:span text:style-name=\"T\((index + 1) << 8)\">■")) }
    }

    @Test func `stacked and standing bars keep the chart's own legend`() throws {
        let horizontal = try Opened(Composition("Essai") { chart(6, series: 3, .stackedBars) })
        #expect(horizontal["Object 1/content.xml"].contains("<chart:legend"))
        let standing = PresentationSample.chart(.bars, "Barres", categories: PresentationSample.shortNames, series: 2)
        #expect(try Opened(Composition("Essai") { standing })["Object 1/content.xml"].contains("<chart:legend"))
    }

    @Test func `bars that a page has no room for go on in another chart, and none is left out`() throws {
        let opened = try Opened(Composition("Essai") { chart(90, series: 1) })
        try opened.keep(as: "ninety.ods")
        let objects = opened.names.filter { $0.hasPrefix("Object ") && $0.hasSuffix("content.xml") }
        #expect(objects.count > 1)
        for number in [1, 45, 90] {
            let holders = objects.filter { opened[$0].contains("<text:p>Communauté de communes n° \(number)</text:p>") }
            #expect(holders.count == 1, "\(number)")
        }
        #expect(opened[objects[1]].contains("Barres (suite)"))
        #expect(opened[objects[0]].contains("chart:text-overlap=\"true\""))
    }

    @Test func `curves over more names than have room under them are horizontal bars, told`() throws {
        let opened = try Opened(Composition("Essai") { chart(90, series: 1, .lines) })
        #expect(opened["Object 1/content.xml"].contains("chart:vertical=\"true\""))
        #expect(opened.summary.diagnostics.map(\.block) == ["graphique « Barres »"])
    }

    @Test func `the legend over horizontal bars goes to the next page with them`() throws {
        let opened = try Opened(
            Composition("Essai") {
                for number in 0..<30 { Paragraph("Ligne \(number)") }
                chart(8, series: 3)
            })
        let row = try #require(
            opened.content.firstMatch(
                of: #/<table:table-row table:style-name="(ro\d+)"><table:table-cell[^>]*><text:p><text:span[^>]*>■/#))
        #expect(
            opened.content.contains(
                try Regex("style:name=\"\(row.1)\" [^>]*><style:table-row-properties [^>]*fo:break-before=\"page\"")))
    }
}
