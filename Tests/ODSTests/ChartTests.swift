import Foundation
import Testing

@testable import ODS

@Suite struct ODSChartTests {
    private func chart(
        _ kind: Chart.Kind = .bars, of table: Table = Sample.table(), series: [String] = ["Engagé"]
    ) -> Chart {
        Chart(kind, "Engagements", of: table, category: "Entreprise", series: series)
    }

    @Test func `a chart stands on the cells of its table`() throws {
        let object = try Opened(
            Composition("Essai") {
                chart()
                Sample.table()
            })["Object 1/content.xml"]
        #expect(
            object.contains(
                "chart:values-cell-range-address=\"Aides.C3:Aides.C6\" chart:label-cell-address=\"Aides.C2\""))
        #expect(object.contains("<chart:categories table:cell-range-address=\"Aides.A3:Aides.A6\"/>"))
    }

    @Test func `a chart whose table is not in the composition has its data under it`() throws {
        let opened = try Opened(Composition("Essai") { chart() })
        #expect(opened.sheetNames == ["Synthèse"])
        #expect(opened.sheet("Synthèse").cell(showing: "Données du graphique\u{00A0}: Engagements") != nil)
        #expect(opened["Object 1/content.xml"].contains("chart:values-cell-range-address=\"'Synthèse'.C"))
    }

    @Test func `a chart of a table with groups stands on a copy without them`() throws {
        let table = Sample.table(groupedBy: [Sample.byDepartment])
        let opened = try Opened(
            Composition("Essai") {
                chart(of: table)
                table
            })
        let sheet = opened.sheet("Synthèse")
        #expect(sheet.cell(showing: "Gamma") != nil)
        #expect(sheet.cell(showing: "Département") == nil)
    }

    @Test func `a chart that a printed page would cut in two begins the next`() throws {
        let opened = try Opened(
            Composition("Essai") {
                for _ in 0..<3 { chart() }
                Sample.table()
            })
        let style = opened.content.firstMatch(
            of:
                #/style:name="(ro\d+)" style:family="table-row"><style:table-row-properties [^>]*fo:break-before="page"/#
        )
        let name = try #require(style?.1)
        #expect(opened.content.components(separatedBy: "<table:table-row table:style-name=\"\(name)\"").count == 2)
    }

    @Test func `two charts of one table share its data`() throws {
        let opened = try Opened(
            Composition("Essai") {
                chart()
                chart(.lines, series: ["Payé"])
            })
        #expect(opened.names.filter { $0.hasPrefix("Object ") } == ["Object 1/content.xml", "Object 2/content.xml"])
        #expect(opened.sheet("Synthèse").rows.joined().filter { $0.text == "Alpha" }.count == 1)
    }

    @Test func `a reader who can't see a chart is told its values`() throws {
        let content = try Opened(Composition("Essai") { chart() }).content
        #expect(
            content.contains(
                "<svg:title>Engagements</svg:title><svg:desc>Graphique en barres\u{00A0}: Engagements. Alpha\u{00A0}: 100\u{00A0}€"
            ))
    }

    @Test func `an author's description is kept`() throws {
        var described = chart()
        described.alternative = "Bêta domine"
        #expect(try Opened(Composition("Essai") { described }).content.contains("<svg:desc>Bêta domine</svg:desc>"))
    }

    @Test func `stacked bars are stacked and lines are lines`() throws {
        let opened = try Opened(
            Composition("Essai") {
                chart(.stackedBars, series: ["Engagé", "Payé"])
                chart(.lines)
            })
        #expect(opened["Object 1/content.xml"].contains("chart:stacked=\"true\""))
        #expect(opened["Object 2/content.xml"].contains("chart:class=\"chart:line\""))
    }

    @Test func `a chart keeps a copy of its values, gaps included`() throws {
        let object = try Opened(Composition("Essai") { chart(series: ["Payé"]) })["Object 1/content.xml"]
        #expect(object.contains("<text:p>Bêta</text:p></table:table-cell><table:table-cell/>"))
        #expect(object.contains("office:value=\"40.0\""))
    }
}
