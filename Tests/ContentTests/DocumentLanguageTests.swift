import Testing

@testable import Content

/// A document is in one language throughout, whenever it was told which.
@Suite struct DocumentLanguageTests {
    private let date = CivilDate("2018-10-01")!

    private func both(_ text: Text) -> (french: String, english: String) {
        (text.localized(.french).plain, text.localized(.english).plain)
    }

    @Test func `numbers and dates in running text are in the document's language`() {
        let text: Text = """
            Au \(date) : \(Money(cents: 123_456_78)), \(Share(0.425)), \(1_234) aides, \(millions: Money(euros: 42_512_345)) ; \
            \(Quarter("2018-T4")!) !
            """
        let (french, english) = both(text)
        #expect(
            french
                == "Au 1er\u{A0}octobre 2018\u{A0}: 123\u{202F}456,78\u{A0}€, 42,5\u{A0}%, 1\u{202F}234 aides, 42,5\u{A0}M€\u{202F}; "
                + "4e trimestre 2018\u{202F}!")
        #expect(english == "Au 1\u{A0}October 2018 : €123,456.78, 42.5%, 1,234 aides, €42.5M ; Q4 2018 !")
    }

    @Test func `an ordinal that English hasn't leaves no superscript`() {
        let text: Text = "On \(date), at \(strong: "10%") of \(emphasis: "aid"): yes"
        let runs = text.localized(.english).runs
        #expect(runs.allSatisfy { $0.style != .superscript })
        #expect(runs.map(\.text).joined() == "On 1\u{A0}October 2018, at 10% of aid: yes")
        #expect(runs.first { $0.style == .strong }?.text == "10%")
    }

    @Test func `text from data has no French spaces in an English document`() {
        #expect(both(Text("Note: really?")).english == "Note: really?")
        #expect(both(Text("Note: really?")).french == "Note\u{A0}: really\u{202F}?")
    }

    @Test func `a text that says the same in French is the same text`() {
        #expect("\(1_234) aides" == Text([Text.Run("1\u{202F}234 aides")]))
    }

    @Test func `a text that was set anew stays as it was set`() {
        var text: Text = "\(1_234)"
        text.runs[0].text = "mille"
        #expect(both(text).english == "mille")
    }

    @Test func `captions, cells, comments, pivots and empty tables follow the composition's language`() throws {
        let table = Table("Aids", [Text("a: \(1_234)")], caption: "Total: \(Money(euros: 1))", note: "Source: x") {
            Column("Text", { $0 }).commented("Note: x")
        }
        var composition = Composition("Report") {
            table
            Table("Empty", [Int]()) { Column("x", { $0 }) }
            Pivot("Crosstab", of: "Aids", rows: ["Text"], columns: [], value: .count("Text"))
            Grid("G") { GridRow { Text("b: \(2_000)") } }
        }
        composition.language = "en-GB"
        let localized = composition.localized(NumberStyles())
        let aids = localized.tables[0]
        #expect(aids.caption?.plain == "Total: €1.00" && aids.note?.plain == "Source: x")
        #expect(aids.rows.map(\.cells) == [[.rich(Text([Text.Run("a: 1,234")]))]])
        #expect(aids.columns[0].traits.comment?.text == "Note: x")
        #expect(localized.tables[1].emptyText == "No rows")
        #expect(localized.pivots[0].shownCaption.plain == "Count - Text, by Text")
        guard case .value(.rich(let cell)) = localized.grids[0].rows[0].cells[0].content else {
            return #expect(Bool(false))
        }
        #expect(cell.plain == "b: 2,000")
    }

    @Test func `a chart is described in the document's language`() {
        let table = Table("Aids", [("Alpha", 1_234)]) {
            Column("Name", { $0.0 })
            Column("Count", { $0.1 })
        }
        let chart = Chart(.bars, "Aids", of: table, category: "Name", series: ["Count"])
        var styles = NumberStyles()
        styles.language = .english
        #expect(chart.description(of: chart.data(TableEvaluator([table])), styles) == "Bar chart: Aids. Alpha: 1,234.")
    }

    @Test func `what a chart counts by is written in the document's language and currency`() {
        let table = Table("Classes", [(Money(euros: 1_500), 3)]) {
            Column("From", { $0.0 }, format: .wholeEuros)
            Column("Count", { $0.1 })
        }
        let chart = Chart(.bars, "Classes", of: table, category: "From", series: ["Count"])
        var styles = NumberStyles()
        (styles.language, styles.currency) = (.english, .poundSterling)
        #expect(chart.data(TableEvaluator([table]), styles).categories == ["£1,500"])
        #expect(chart.data(TableEvaluator([table])).categories == ["1\u{202F}500\u{A0}€"])
    }

    @Test func `an indicator is shown in the document's language`() {
        let fact = Indicator(
            subject: .context, code: "c", name: "n", value: 1234.5, text: "1234.5", unit: "M",
            origin: Origin(file: "f", line: 1))
        #expect(fact.shown == "1\u{202F}234,5\u{A0}M" && fact.shown(in: .english) == "1,234.5\u{A0}M")
    }
}
