import BilanKit
import BilanTesting
import Foundation
import Testing
@testable import Templates

/// Tables, charts, maps and figures that a report of a template asks for.
@Suite struct TemplateBlockTests {
    private let sample: TemplateSample

    init() throws { sample = try TemplateSample() }

    private func rows(_ yaml: String, programme: Programme? = nil) throws -> [[String]] {
        try sample.composition("# T\n\n```table\n\(yaml)\n```\n", programme: programme).rows()
    }

    @Test func `rows are those that meet every condition`() throws {
        #expect(
            try rows(
                "from: subventions\nwhere: { departement: \"33\", engage: \"> 60000\" }\ncolumns: [referenceDecision, engage]"
            )
                == [["C1", "150 000,00 €"]])
    }

    @Test func `a condition may name several values, or any but one`() throws {
        #expect(
            try rows("from: subventions\nwhere: { referenceDecision: [C1, C3] }\ncolumns: [referenceDecision]") == [
                ["C1"], ["C3"],
            ])
        #expect(
            try rows("from: subventions\nwhere: { referenceDecision: \"!= C2\" }\ncolumns: [referenceDecision]") == [
                ["C1"], ["C3"],
            ])
    }

    @Test func `a condition by a day counts that day`() throws {
        #expect(
            try rows("from: subventions\nwhere: { dateConvention: \"<= 2017-03-01\" }\ncolumns: [referenceDecision]")
                == [["C1"], ["C2"]])
    }

    @Test func `a setting that isn't given lets all rows pass`() throws {
        let front = "title: Essai\nsettings:\n  ou: { type: text, list: true }"
        let text =
            "# T\n\n```table\nfrom: subventions\nwhere: { departement: \"{{settings.ou}}\" }\ncolumns: [referenceDecision]\n```\n"
        #expect(try sample.composition(text, front: front).rows().count == 3)
        #expect(try sample.composition(text, front: front, settings: ["ou": ["64"]]).rows() == [["C3"]])
        #expect(try sample.composition(text, front: front, settings: ["ou": ["64,33"]]).rows().count == 3)
    }

    @Test func `groups count, add up, and say their part of the whole`() throws {
        #expect(
            try rows(
                """
                from: subventions
                group: departement
                columns:
                  - { count: rows, title: Aides }
                  - engage
                  - { share: engage, title: Part }
                """) == [["33", "2", "200 000,00 €", "66,7 %"], ["64", "1", "100 000,00 €", "33,3 %"]])
    }

    @Test func `groups compare with an earlier quarter, also where there was nothing yet`() throws {
        #expect(
            try rows(
                """
                from: subventions
                group: departement
                columns:
                  - { difference: engage, since: previous-quarter, title: Écart }
                """) == [["33", "0,00 €"], ["64", "+100 000,00 €"]])
    }

    @Test func `groups behind the limit are one row, and the total stays that of all`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\ngroup: referenceDecision\nsort: -engage\nlimit: 1\ncolumns: [engage]\n```\n"
        )
        #expect(composition.rows() == [["C1", "150 000,00 €"], ["Autres (2)", "150 000,00 €"]])
        #expect(composition.tables[0].columns[1].total == .sum && composition.tables[0].hasGrandTotal)
    }

    @Test func `rows behind the limit are told of, and the total says what it is of`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\nsort: -engage\nlimit: 1\ncolumns: [referenceDecision, { value: engage, total: sum }]\n```\n"
        )
        #expect(composition.tables[0].note?.plain.contains("sur 3") == true)
        #expect(composition.tables[0].totalLabel == "Total des lignes montrées")
    }

    @Test func `groups of several columns stand within one another`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\ngroup: [departement, exercice]\ncolumns: [engage]\n```\n")
        #expect(composition.tables[0].groupings == ["Département"])
        #expect(composition.rows().map { $0[0] } == ["2016", "2017", "2018"])
    }

    @Test func `rows without a value don't count, and are told of`() throws {
        let programme = try SampleProgramme().company("A", headcount: 10).company("B")
            .award("C1", to: "A", euros: 10, on: "2016-09-12").award("C2", to: "B", euros: 10, on: "2016-09-12")
            .programme
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: beneficiaires\ngroup: departement\ncolumns: [effectif]\n```\n", programme: programme
        )
        #expect(composition.rows() == [["33", "10"]])
        #expect(
            composition.tables[0].note?.plain.contains("1 bénéficiaire") == true,
            "\(composition.tables[0].note?.plain ?? "")")
    }

    @Test func `sums of groups are found again in the rows of files`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\ngroup: departement\ncolumns: [engage, { count: rows }]\n```\n")
        let measures = composition.tables[0].tracedRows.map { Array($0.map(\.measures)) } ?? []
        #expect(measures.map { $0.map { $0?.department } } == [[nil, "33", "33"], [nil, "64", "64"]])
        #expect(measures[0][1]?.quantity == .committed)
    }

    @Test func `a sum of some rows that no measure says has none`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\nwhere: { engage: \"> 1\" }\ngroup: departement\ncolumns: [engage]\n```\n"
        )
        #expect(
            composition.tables[0].tracedRows.map { Array($0.flatMap(\.measures)) }?.allSatisfy { $0 == nil } == true)
    }

    @Test func `a rate follows from the columns before it, as a formula`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\ngroup: departement\ncolumns: [mandate, engage, { ratio: [mandate, engage], title: Taux }]\n```\n"
        )
        #expect(composition.tables[0].columns[3].computation == .ratio(of: "Mandaté", over: "Engagé"))
    }

    @Test func `a chart shows a group a point`() throws {
        let composition = try sample.composition(
            "# T\n\n```chart\ntitle: Par an\nkind: lines\nfrom: subventions\ngroup: exercice\nvalues: [engage]\n```\n")
        guard case .chart(let chart)? = composition.blocks.last else { Issue.record("no chart"); return }
        #expect(
            chart.kind == .lines && chart.data(TableEvaluator([chart.table])).values == [[150_000, 50_000, 100_000]])
    }

    @Test func `a map shows the last of its values, and stands over their table`() throws {
        let composition = try sample.composition(
            "# T\n\n```map\ncaption: Par emploi\nfrom: beneficiaires\ngroup: departement\nvalues: [engage, effectif, { ratio: [engage, effectif], format: euros, title: Par emploi }]\n```\n"
        )
        #expect(composition.rows().map(\.last) == ["5 000 €", "10 000 €"])
        #expect(composition.rows()[0][0] == "33 – Gironde")
        #expect(composition.blocks.contains { if case .drawing = $0 { true } else { false } })
    }

    @Test func `a pivot sums up a table of the report crosswise`() throws {
        let text = """
            # T

            ```table
            name: Aides
            from: subventions
            columns: [nomDepartement, exercice, engage]
            ```

            ```pivot
            table: Aides
            rows: Département
            columns: Exercice
            sum: Engagé
            ```
            """
        #expect(try sample.composition(text).blocks.contains { if case .pivot = $0 { true } else { false } })
    }

    @Test func `Markdown becomes headings, lists, tables, notes, links and footnotes`() throws {
        let composition = try sample.composition(
            "# Un\n\nUn **mot** et [un lien](https://example.org)[^1].\n\n- a\n- b\n\n| A | B |\n|---|--:|\n| x | 1 |\n\n> [!WARNING] Attention.\n\n---\n\n## Deux\n\n```\ncode\n```\n\n[^1]: La note.\n"
        )
        let kinds = composition.blocks.map { String("\($0)".prefix { $0 != "(" }) }
        #expect(kinds == ["heading", "paragraph", "list", "table", "note", "pageBreak", "heading", "code"])
        guard case .paragraph(let paragraph) = composition.blocks[1], case .note(let note) = composition.blocks[4]
        else { return }
        #expect(paragraph.text.runs.contains { $0.style == .strong && $0.text == "mot" })
        #expect(paragraph.text.runs.contains { $0.link == "https://example.org" })
        #expect(paragraph.text.runs.contains { $0.footnote?.text.plain == "La note." })
        #expect(note.kind == .warning && note.text.plain == "Attention.")
    }

    @Test func `what a placeholder stands for is a value, whatever it looks like`() throws {
        let programme = try SampleProgramme()
            .award("C1", to: "!= Zorro", euros: 10, on: "2016-09-12")
            .award("C2", to: ">= 10 ans", euros: 10, on: "2016-09-12").programme
        let text = """
            # T

            {{#beneficiaires}}
            ```table
            from: subventions
            where: { nomBeneficiaire: "{{nomBeneficiaire}}" }
            columns: [referenceDecision]
            ```
            {{/beneficiaires}}
            """
        let tables = try sample.composition(text, programme: programme).tables
        #expect(tables.map { Array($0.rows).count } == [1, 1])
    }

    @Test func `a row's value that is empty chooses the rows without one, not all`() throws {
        let programme = try SampleProgramme().scheme("A", committee: "Industrie").scheme("B")
            .application("D1", by: "X", to: "A", filed: "2016-01-11").application(
                "D2", by: "X", to: "B", filed: "2016-01-11"
            )
            .award("C1", to: "X", euros: 10, on: "2016-09-12", application: "D1")
            .award("C2", to: "X", euros: 10, on: "2016-09-12", application: "D2").programme
        let text = """
            # T

            {{#dispositifs}}
            ```table
            from: subventions
            where: { commission: "{{commission}}" }
            columns: [referenceDecision]
            ```
            {{/dispositifs}}
            """
        let tables = try sample.composition(text, programme: programme).tables
        #expect(tables.map { $0.rows.map(\.cells) } == [[[.text("C1")]], [[.text("C2")]]])
    }

    @Test func `a total of rows that aren't all shown says so`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\ngroup: referenceDecision\nlimit: 1\ncolumns: [engage, { average: engage }]\n```\n"
        )
        #expect(composition.tables[0].totalLabel == "Total des lignes montrées")
    }

    @Test func `groups stand together whatever their rows are sorted by`() throws {
        let composition = try sample.composition(
            "# T\n\n```table\nfrom: subventions\ngroup: [departement, exercice]\nsort: -engage\ncolumns: [engage]\n```\n"
        )
        #expect(
            Array(composition.tables[0].rows).map(\.keys) == [
                ["Département 33"], ["Département 33"], ["Département 64"],
            ])
        #expect(composition.rows().map { $0[0] } == ["2016", "2017", "2018"])
    }

    @Test func `a map without a value in its place is refused`() throws {
        #expect {
            try sample.composition(
                "# T\n\n```map\ncaption: C\nfrom: subventions\ngroup: nomDepartement\nvalues: [engage]\n```\n")
        } throws: { "\($0)".contains("sa place sur la carte") }
    }

    @Test func `a pivot takes columns by their names in the data too`() throws {
        let text = """
            # T

            ```table
            name: Aides
            from: subventions
            columns: [nomDepartement, engage]
            ```

            ```pivot
            table: Aides
            rows: nomDepartement
            sum: engage
            ```
            """
        guard case .pivot(let pivot)? = try sample.composition(text).blocks.last else {
            Issue.record("no pivot"); return
        }
        #expect(pivot.rows == ["Département"] && pivot.value.column == "Engagé")
    }

    @Test func `a paragraph behind a table that begins with a colon is its caption`() throws {
        let composition = try sample.composition("# T\n\n| A | B |\n|---|---|\n| x | y |\n\n: La légende\n")
        #expect(composition.tables[0].caption?.plain == "La légende")
        #expect(composition.words == ["T"])
    }

    @Test func `a report made for a part knows it, and a setting of its name takes its code`() throws {
        let front = "title: Essai\nsettings:\n  department: { type: text, default: \"64\" }"
        try sample.write("---\n\(front)\n---\n# T\n\n{{recipient}} : {{settings.department}}\n", to: "reports/essai.md")
        let template = try TemplateReader(folder: sample.folder).read()
        let quarter = Quarter("2018-T4")!
        let request = ReportRequest(
            programme: try TemplateSample.programme.programme, quarter: quarter, date: quarter.end)
        let documents = try TemplateReport.all(in: sample.folder)[0].documents(
            request, template, given: [:], part: (division: "department", code: "33", title: "Gironde"))
        #expect(try documents[0].compose().words.last == "Gironde\u{A0}: 33")
    }
}
