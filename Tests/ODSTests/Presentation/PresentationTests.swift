import Foundation
import FoundationXML
import Testing

@testable import ODS

/// How a sheet reads and prints. LibreOffice's own view of the sample is judged by `.ci/conformance`.
@Suite struct ODSPresentationTests {
    @Test func `the sample is well-formed in both forms, and kept for other programs to judge`() throws {
        let opened = try Opened(PresentationSample.composition)
        for name in opened.names where name.hasSuffix(".xml") {
            #expect(XMLParser(data: Data(opened[name].utf8)).parse(), "\(name)")
        }
        let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] ?? FileManager.default.temporaryDirectory.path
        let path = "\(folder)/presentation-\(UUID().uuidString).fods"
        _ = try ODSWriter(theme: Opened.theme, info: Opened.info).writeFlat(PresentationSample.composition, to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let flat = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(XMLParser(data: flat).parse())
        if let folder = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] {
            try Data(opened.bytes).write(to: URL(fileURLWithPath: "\(folder)/presentation.ods"))
            try flat.write(to: URL(fileURLWithPath: "\(folder)/presentation.fods"))
        }
    }
}

/// What stands for pages and numbers of blocks where there are none.
@Suite struct ODSReferenceTests {

    @Test func `a reference reads the name of what it is to, and leads to its cell`() throws {
        let opened = try Opened(PresentationSample.composition)
        let cell = try #require(opened.sheet("Synthèse").rows.joined().first { $0.text.hasPrefix("Voir") })
        #expect(cell.text == "Voir Tableau\u{00A0}1 (feuille\u{00A0}«\u{00A0}Tables\u{00A0}») et Figure\u{00A0}1.")
        #expect(cell.links == ["#Tables.A1", "#Tables.A1", "#Graphiques.A1"])
        #expect(opened.sheet("Tables")["A1"].text == "Tableau\u{00A0}1 – Codes et durées")
    }

    @Test func `a heading is referred to by its title, and a page by its sheet`() throws {
        let opened = try Opened(PresentationSample.composition)
        let cell = try #require(opened.sheet("Synthèse").rows.joined().first { $0.text.hasPrefix("La méthode") })
        #expect(
            cell.text
                == "La méthode est dite dans «\u{00A0}Où trouver quoi\u{00A0}», feuille\u{00A0}«\u{00A0}Synthèse\u{00A0}»."
        )
        #expect(Set(cell.links) == ["#'Synthèse'.A1"])
    }

    @Test func `a page without the word for it is a sheet with the word for it`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Heading("Méthode", label: "m")
                Paragraph("Pages \(page: "m") ; puis \(page: "m") ; \(reference: "m")")
            })
        let text = opened.sheet("Synthèse").rows.joined().map(\.text).first { $0.hasPrefix("Feuilles") }
        #expect(text?.contains("Feuilles\u{00A0}«\u{00A0}Synthèse\u{00A0}»\u{202F}; puis feuille\u{00A0}«") == true)
    }

    @Test func `an English workbook refers in English`() throws {
        var composition = Composition("Trial") {
            Heading("Method", label: "m")
            Paragraph("See \(reference: "m"), page \(page: "m").")
        }
        composition.language = "en-GB"
        let texts = try Opened(composition).sheets.flatMap { $0.rows.joined().map(\.text) }
        #expect(texts.contains { $0.hasPrefix("See “Method”, sheet\u{00A0}“") })
    }

    @Test func `a workbook whose blocks bear no label numbers no caption`() throws {
        var table = Sample.table()
        table.caption = "Aides"
        #expect(try Opened(Composition("Essai") { table }).sheet("Aides")["A1"].text == "Aides")
    }

    @Test func `a reference in a cell reads and leads as in running text`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Heading("Méthode", label: "m")
                Sample.values([.rich("Voir \(reference: "m")")]).blocks
            })
        let cell = opened.sheet("Valeurs")["B3"]
        #expect(cell.text == "Voir «\u{00A0}Méthode\u{00A0}»")
        #expect(cell.links == ["#'Synthèse'.A1"])
    }

    @Test func `a cell's reference to nothing is an error that names the label`() throws {
        let error = try #require(throws: DocumentError.self) {
            try Opened(Sample.values([.rich("Voir \(reference: "absent")")]))
        }
        #expect(error.description.contains("« absent »"))
    }

    @Test func `captions are numbered as the PDF numbers them`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Sheet("Ensemble") {
                    Grid("Un", caption: "Un") { GridRow { 1 } }
                    Grid("Sans", rows: [GridRow([GridCell(2)])])
                    PresentationSample.narrow
                }
                Paragraph("Voir \(reference: "codes")")
            })
        #expect(opened.sheet("Ensemble").cell(showing: "Tableau\u{00A0}2 – Codes et durées") != nil)
    }
}

/// Numbers that are nearly nothing, and spans of time.
@Suite struct ODSRoundingTests {
    @Test(arguments: [
        (NumberFormat.wholeEuros, "N-euros-entiers", "0.5"), (.integer, "N-entier", "0.5"),
        (.decimal(2), "N-decimal2", "0.005"), (.money, "N-euros", "0.005"), (.percent, "N-pourcent", "0.0005"),
        (.millions, "N-millions", "50000"), (.amount(.euro, in: .thousands), "N-EUR-thousands", "50"),
    ])
    func `what is rounded to zero is shown without a minus, its value kept`(
        format: NumberFormat, name: String, half: String
    ) throws {
        let opened = try Opened(Sample.values([.decimal(-0.0004)], format: format))
        let style = try #require(
            opened["styles.xml"].components(separatedBy: "style:name=\"\(name)\"").dropFirst().first)
        #expect(style.components(separatedBy: "-style>")[0].contains("style:condition=\"value()&gt;-\(half)\""))
        #expect(opened.sheet("Valeurs")["B3"].value == "-0.0004")
        #expect(opened.sheet("Valeurs")["B3"].text.hasPrefix("0"))
    }

    @Test func `durations keep the parts of their seconds`() throws {
        let grid = try Opened(Composition("Essai") { PresentationSample.durations }).sheet("Durées")
        #expect(grid["C1"].attributes["office:time-value"] == "PT00H00M01.5S")
        #expect(grid["E1"].value == "1.5")
    }

    @Test func `totals of durations are those of their exact values`() throws {
        let table = Table("Temps", [Duration.milliseconds(400), .milliseconds(59_600)]) {
            Column("Nom", { _ in "a" })
            Column("Passé", { $0 }, total: .sum)
        }
        let sheet = try Opened(
            Composition("Essai") {
                table
                KeyFigures([KeyFigure("Somme", .total(table: "Temps", column: "Passé"), format: .duration)])
            }
        ).sheet("Temps")
        #expect(sheet["B3"].attributes["office:time-value"] == "PT00H00M00.4S")
        #expect(sheet["B5"].attributes["office:time-value"] == "PT00H01M00S")
        #expect(sheet["B5"].text == "0\u{00A0}h\u{00A0}01\u{00A0}min")
    }

    @Test(arguments: [
        (Duration.milliseconds(59_700), "0\u{00A0}h\u{00A0}01\u{00A0}min"),
        (.milliseconds(59_400), "0\u{00A0}h\u{00A0}00\u{00A0}min"),
        (.seconds(-30), "0\u{00A0}h\u{00A0}00\u{00A0}min"),
        (.seconds(-90), "\u{2212}0\u{00A0}h\u{00A0}01\u{00A0}min"),
    ])
    func `a duration is shown to the second's nearest minute`(duration: Duration, text: String) {
        #expect(NumberFormat.duration.string(.duration(duration)) == text)
    }

    @Test func `a tab becomes spaces, which spreadsheet programs keep`() throws {
        let opened = try Opened(Sample.values([.text("a\tb")]))
        #expect(opened.sheet("Valeurs")["B3"].text == "a    b")
        #expect(!opened.content.contains("text:tab"))
    }
}

/// Widths, heights and pages.
@Suite struct ODSLayoutTests {
    @Test func `a code stands on one line whatever width suits a page`() throws {
        let opened = try Opened(Composition("Essai") { PresentationSample.narrow })
        #expect(try opened.width(0, of: "Codes") >= 14 * 6.5 + 8)
        #expect(try opened.width(1, of: "Codes") <= 110)
    }

    @Test func `the longest word of any row is the least width of its column`() throws {
        let texts =
            Array(repeating: "un texte de mots courts qui va à la ligne", count: 50) + ["anticonstitutionnellement"]
        let table = Table("Mots", texts) {
            Column("N°", { _ in 1 })
            Column("Mot", { $0 }, width: 20...30)
        }
        let opened = try Opened(Composition("Essai") { table })
        #expect(try opened.width(1, of: "Mots") >= TextMeasure.width("anticonstitutionnellement", size: 10))
    }

    @Test func `a number that only a late row computes finds its room`() throws {
        let table = Table("Écarts", Array(0..<300)) {
            Column("A", { $0 == 250 ? 9_000_000_000_000 : 1 })
            Column("B", { _ in 2 })
            Column("Écart", .difference(of: "B", minus: "A"), format: .decimal(2))
        }
        let opened = try Opened(Composition("Essai") { table })
        let text = NumberFormat.decimal(2).string(.integer(-8_999_999_999_998))
        #expect(try opened.width(2, of: "Écarts") >= TextMeasure.width(text, size: 10) + 8)
    }

    @Test func `pages are numbered through the workbook`() throws {
        let styles = try Opened(PresentationSample.composition)["styles.xml"]
        let layouts = styles.components(separatedBy: "<style:page-layout-properties").dropFirst()
        #expect(layouts.count > 1)
        #expect(layouts.allSatisfy { $0.contains("style:first-page-number=\"continue\"") })
    }

    @Test func `a heading goes to the next page with the chart under it`() throws {
        let opened = try Opened(
            Composition("Essai") {
                for number in 0..<22 { Paragraph("Ligne \(number)") }
                Heading("Un titre seul")
                PresentationSample.chart(.bars, "Barres", categories: PresentationSample.shortNames) { $0.height = 400 }
            })
        #expect(try opened.beginsPage("Un titre seul"))
    }

    @Test func `a row of a long text is as high as its lines, on any row`() throws {
        let texts = (0..<260).map { $0 == 255 ? String(repeating: "un texte long ", count: 20) : "court" }
        let table = Table("Textes", texts) {
            Column("Texte", { $0 }, width: 80...120)
            Column("N", { _ in 1 })
        }
        let opened = try Opened(Composition("Essai") { table })
        let rows = opened.content.matches(of: #/<table:table-row table:style-name="(ro\d+)"/#).map { String($0.1) }
        #expect(Set(rows.suffix(10)).count == 2)
    }

    @Test func `rows under one cell are high enough together for its text`() throws {
        let opened = try Opened(Composition("Essai") { Sheet("Feuille") { PresentationSample.spans } })
        let heights = opened.content.matches(
            of: #/style:row-height="([0-9.]+)pt" style:use-optimal-row-height="false"/#
        ).compactMap { Double($0.1) }
        #expect(heights.contains { $0 > 30 })
    }

    @Test func `a long link is of several, between which a line may end`() throws {
        let cell = try Opened(
            Sample.values([.link("La page du programme sur le site de la collectivité", uri: "https://exemple.fr/")])
        ).sheet("Valeurs")["B3"]
        #expect(cell.text == "La page du programme sur le site de la collectivité")
        #expect(cell.links.count > 1)
        #expect(Set(cell.links) == ["https://exemple.fr/"])
    }
}

/// Names and labels of charts that don't lie over one another.
@Suite struct ODSChartRoomTests {
    private func object(_ chart: Chart) throws -> String {
        try Opened(Composition("Essai") { chart })["Object 1/content.xml"]
    }

    private func height(_ object: String) throws -> Double {
        let match = try #require(object.firstMatch(of: #/<chart:chart [^>]*svg:height="([0-9.]+)pt"/#))
        return try #require(Double(match.1))
    }

    @Test func `long names stand upright, with room of their own`() throws {
        let long = try object(PresentationSample.chart(.lines, "Courbes", categories: PresentationSample.longNames))
        let short = try object(PresentationSample.chart(.lines, "Courbes", categories: PresentationSample.shortNames))
        #expect(long.contains("chart:text-overlap=\"true\" text:line-break=\"true\" style:rotation-angle=\"90\""))
        #expect(short.contains("style:rotation-angle=\"0\""))
        #expect(try height(long) > height(short) + 50)
    }

    @Test func `values that would lie over a bar or another value are not written`() throws {
        let crowded = PresentationSample.chart(
            .bars, "Barres", categories: PresentationSample.shortNames, series: 4
        ) { $0.valueLabels = .shown }
        #expect(try object(crowded).contains("chart:style-name=\"ch-bare\""))
        let roomy = PresentationSample.chart(.bars, "Barres", categories: PresentationSample.shortNames)
        #expect(try !object(roomy).contains("chart:data-point chart:style-name=\"ch-bare\""))
    }

    @Test func `horizontal bars of several series are thick enough for their values`() throws {
        let one = try height(
            object(PresentationSample.chart(.bars, "Barres", categories: PresentationSample.longNames)))
        let three = try height(
            object(PresentationSample.chart(.bars, "Barres", categories: PresentationSample.longNames, series: 3)))
        #expect(three > one + 100)
    }

    @Test func `no chart is higher than a printed page`() throws {
        let chart = PresentationSample.chart(
            .bars, "Barres", categories: (1...90).map { "Communauté de communes n° \($0)" })
        #expect(try height(object(chart)) <= 842 - 2 * 57)
    }
}
