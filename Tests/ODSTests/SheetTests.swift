import Testing

@testable import ODS

@Suite struct SheetTests {
    @Test func `what stands loose goes on a first sheet, and a table on its own`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Sample.table()
                Heading("Partie")
                Paragraph("Texte")
            })
        #expect(opened.sheetNames == ["Synthèse", "Aides"])
        #expect(opened.sheet("Synthèse").cell(showing: "Texte") != nil)
    }

    @Test func `the summary leads to each table's sheet`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Heading("Partie")
                Sample.table("Aides : 2018")
            })
        #expect(opened.sheet("Synthèse").rows.joined().flatMap(\.links) == ["#'Aides - 2018'.A1"])
    }

    @Test func `a link to a sheet is an address whatever the sheet is called`() throws {
        let opened = try Opened(
            Composition("Essai") {
                Heading("Partie")
                Sample.table("Part #1, 50 %")
            })
        #expect(opened.sheet("Synthèse").rows.joined().flatMap(\.links) == ["#'Part %231, 50 %25'.A1"])
    }

    @Test func `a title page alone stands at the head of the first sheet`() throws {
        let opened = try Opened(
            Composition("Essai") {
                TitlePage("Rapport", details: ["T4"])
                Sheet("Dossiers") { Sample.table() }
            })
        #expect(opened.sheetNames == ["Dossiers"])
        #expect(opened.sheet("Dossiers")["A1"].text == "Rapport")
    }

    @Test func `notices stand before all else`() throws {
        var composition = Composition("Essai") { Sample.table() }
        composition.notices = ["Démonstration"]
        #expect(try Opened(composition).sheet("Aides")["A1"].text == "Démonstration")
    }

    @Test func `a composition of nothing is a workbook of one sheet`() throws {
        #expect(try Opened(Composition("Essai") {}).sheetNames == ["Synthèse"])
    }

    @Test func `names of sheets lose what programs refuse and stay apart`() {
        var names = SheetNames()
        #expect(names.unique("a/b:[c]*?\\d") == "a-b--c----d")
        #expect(names.unique("'Aides'") == "Aides")
        #expect(names.unique("AIDES") == "AIDES (2)")
        #expect(names.unique("") == "Feuille")
        let long = String(repeating: "é", count: 40)
        #expect(names.unique(long).utf16.count == 31)
        #expect(names.unique(long) == String(repeating: "é", count: 27) + " (2)")
    }

    @Test func `tables on one sheet stand one under the other, each with its title and header`() throws {
        let sheet = try Opened(
            Composition("Essai") {
                Sheet("Tout") {
                    Sample.table("Un")
                    Sample.table("Deux")
                }
            }
        ).sheet("Tout")
        #expect(sheet["A1"].text == "Un")
        #expect(sheet["A2"].text == "Entreprise")
        #expect(sheet["A7"].text == "Total")
        #expect(sheet["A9"].text == "Deux")
        #expect(sheet["C10"].text == "Engagé")
    }

    @Test func `the header is repeated on printed pages and stays in sight`() throws {
        let opened = try Opened(Composition("Essai") { Sample.table() })
        #expect(opened.sheet("Aides").headerRows == [1])
        let settings = opened["settings.xml"]
        #expect(settings.contains("config:name=\"VerticalSplitPosition\" config:type=\"int\">2<"))
        #expect(settings.contains("config:name=\"HorizontalSplitPosition\" config:type=\"int\">1<"))
    }

    @Test func `the sheet is printed as far as it is used`() throws {
        let sheet = try Opened(Composition("Essai") { Sample.table() }).sheet("Aides")
        #expect(sheet.attributes["table:print-ranges"] == "Aides.A1:Aides.G7")
    }

    @Test func `filter buttons cover header and body, not the grand total`() throws {
        let content = try Opened(Composition("Essai") { Sample.table() }).content
        #expect(
            content.contains("table:target-range-address=\"Aides.A2:Aides.G6\" table:display-filter-buttons=\"true\""))
    }

    @Test func `the body and each grand total have a name`() throws {
        let content = try Opened(Composition("Essai") { Sample.table("Aides 2018") }).content
        #expect(content.contains("table:name=\"Aides_2018_lignes\" table:base-cell-address=\"$'Aides 2018'.$A$3\""))
        #expect(
            content.contains("table:name=\"Aides_2018_total_Engagé\" table:base-cell-address=\"$'Aides 2018'.$C$7\""))
    }

    @Test func `an empty table says so and has no total`() throws {
        let sheet = try Opened(Composition("Essai") { Sample.table("Aides", []) }).sheet("Aides")
        #expect(sheet["A3"].text == "Aucune ligne")
        #expect(sheet.rows.count == 3)
        #expect(sheet.formulas.isEmpty)
    }

    @Test func `groups stand in outline, headed and summed up`() throws {
        let sheet = try Opened(Composition("Essai") { Sample.table(groupedBy: [Sample.byDepartment]) }).sheet("Aides")
        #expect(sheet["A3"].text == "Département\u{00A0}: 16 – Charente")
        #expect(sheet["A5"].text == "Sous-total 16 – Charente")
        #expect(sheet["A11"].text == "Total")
        #expect(sheet.depths == [0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 0])
    }

    @Test func `inner groups stand within outer ones`() throws {
        let staff = Grouping<Aid>("Effectif") { $0.staff.map(String.init) ?? "?" }
        let inOrder = Sample.aids.enumerated().sorted {
            ($0.element.department, $0.element.staff ?? 99) < ($1.element.department, $1.element.staff ?? 99)
        }.map(\.element)
        let table = Sample.table("Aides", inOrder, groupedBy: [Sample.byDepartment, staff])
        let sheet = try Opened(Composition("Essai") { table }).sheet("Aides")
        #expect(sheet.depths.max() == 2)
        #expect(sheet["C5"].formula == nil && sheet["C6"].formula == "of:=SUBTOTAL(9;[.C4:.C5])")
        #expect(sheet["C7"].formula == "of:=SUBTOTAL(9;[.C3:.C6])")
    }

    @Test func `groups without totals have a heading alone`() throws {
        let table = Table("Liste", Sample.aids, groupedBy: [Sample.byDepartment]) { Column("Entreprise", \.name) }
        let sheet = try Opened(Composition("Essai") { table }).sheet("Liste")
        #expect(sheet.rows.count == 8)
        #expect(sheet.depths == [0, 0, 0, 1, 0, 1, 1, 1])
    }

    @Test func `a row with too few cells or too many keys is made to fit`() throws {
        var table = Sample.table()
        table.rows = Records([
            TableRow(cells: [.text("Alpha")], keys: ["en trop"]),
            TableRow(cells: Array(repeating: .money(Money(euros: 1)), count: 12)),
        ])
        let sheet = try Opened(Composition("Essai") { table }).sheet("Aides")
        #expect(sheet.rows[2].count == 7)
        #expect(sheet.rows[3].count == 7)
        #expect(sheet["C5"].value == "1")
    }

    @Test func `a drawing is told in words`() throws {
        let sheet = try Opened(Composition("Essai") { Drawing(height: 100, alternative: "Une carte") { _ in } }).sheet(
            "Synthèse")
        #expect(sheet.cell(showing: "Une carte") != nil)
    }

    @Test func `a drawing's caption stands over it, and its note once under it`() throws {
        var drawing = Drawing(height: 100, alternative: "Une carte", caption: "Aides par département") { _ in }
        drawing.note = "Source du dessin"
        let content = try Opened(Composition("Essai") { drawing }).content
        let places = ["Aides par département", "Une carte", "Source du dessin"].map { content.ranges(of: $0) }
        #expect(places[2].count == 1)
        let starts = try places.map { try #require($0.first).lowerBound }
        #expect(starts == starts.sorted())
    }

    @Test func `a long text is merged across the sheet and high enough`() throws {
        let opened = try Opened(Composition("Essai") { Paragraph(Text(String(repeating: "mot ", count: 100))) })
        #expect(Int(opened.sheet("Synthèse")["A1"].attributes["table:number-columns-spanned"] ?? "1")! > 1)
        #expect(TextMeasure.lines(String(repeating: "mot ", count: 100), in: 400, size: 10) > 3)
    }

    @Test func `a column is wide enough for its longest number and total`() throws {
        let aids = [
            Aid(name: "x", committed: Money(cents: 999_999_999_999)),
            Aid(name: "y", committed: Money(cents: 999_999_999_999)),
        ]
        let plan = try WorkbookPlan(Composition("Essai") { Sample.table("Aides", aids) }, theme: Theme())
        let total = TextMeasure.width(FrenchNumber.money(Money(cents: 1_999_999_999_998)), size: 10, isBold: true)
        #expect(plan.sheets[0].widths[2] >= total)
    }

    @Test func `header and footer have page, pages and the sheet's name as fields`() throws {
        let styles = try Opened(Composition("Essai") { Sample.table() })["styles.xml"]
        #expect(
            styles.contains(
                "Page<text:s/><text:page-number>1</text:page-number><text:s/>/<text:s/><text:page-count>1</text:page-count>"
            ))
        #expect(styles.contains("<text:sheet-name>"))
        #expect(styles.contains("style:scale-to-X=\"1\""))
    }
}
