import Testing

@testable import ODS

/// How sheets are shown, printed and kept.
@Suite struct SheetOptionTests {
    private func opened(_ sheet: Sheet) throws -> Opened {
        try Opened(
            Composition("Essai") {
                sheet
                Sheet("Autre") { Paragraph("Texte") }
            })
    }

    @Test func `a hidden sheet is neither shown nor printed`() throws {
        let opened = try opened(Sheet("Listes", isHidden: true) { Paragraph("Texte") })
        #expect(opened.content.contains("table:display=\"false\""))
        #expect(opened.sheet("Listes").attributes["table:print"] == "false")
        #expect(opened["settings.xml"].contains("config:name=\"ActiveTable\" config:type=\"string\">Autre<"))
    }

    @Test func `a tab has its colour`() throws {
        #expect(
            try opened(Sheet("Feuille", tabColour: Colour("#0b4f6c")!) { Paragraph("Texte") }).content.contains(
                "table:tab-color=\"#0b4f6c\""))
    }

    @Test func `zoom, chosen cell and frozen cells are in the settings`() throws {
        let view = SheetView(
            zoom: 150, activeCell: "C7", frozen: .cells(columns: 2, rows: 3), showsGrid: true, isActive: true)
        let settings = try opened(Sheet("Feuille", view: view) { Paragraph("Texte") })["settings.xml"]
        for (name, value) in [
            ("ZoomValue", "150"), ("CursorPositionX", "2"), ("CursorPositionY", "6"), ("HorizontalSplitPosition", "2"),
            ("VerticalSplitPosition", "3"),
        ] {
            #expect(settings.contains(try Regex("config:name=\"\(name)\" config:type=\"[a-z]*\">\(value)<")))
        }
    }

    @Test func `a page set-up of its own is a page style`() throws {
        let page = SheetPage(
            orientation: .landscape, scale: .toPages(across: 1, down: 2), footer: .init(centre: "{sheet}"),
            isCentred: false)
        let styles = try opened(Sheet("Feuille", page: page) { Paragraph("Texte") })["styles.xml"]
        #expect(styles.contains("style:scale-to-X=\"1\" style:scale-to-Y=\"2\""))
        #expect(styles.contains("style:name=\"Mise-en-page-1\" style:display-name=\"Mise en page 1\""))
        #expect(styles.contains("style:name=\"Portrait\""))
    }

    @Test func `a page break begins a printed page`() throws {
        let content = try opened(
            Sheet("Feuille") {
                Paragraph("Un")
                PageBreak()
                Paragraph("Deux")
            }
        ).content
        #expect(content.contains("fo:break-before=\"page\""))
    }

    @Test func `the column that stays in sight is printed again on pages beside one another`() throws {
        let content = try Opened(Composition("Essai") { Sample.table() }).content
        #expect(
            content.contains(
                #/<table:table-header-columns><table:table-column [^>]*><\/table:table-header-columns><table:table-column /#
            ))
    }

    @Test func `hidden columns and rows are collapsed`() throws {
        let sheet = Sheet("Feuille") {
            Table("Notes", [1]) {
                Column("Nom", { "\($0)" })
                Column("Code", { $0 }).hidden()
            }
        }
        #expect(
            try opened(sheet).content.matches(of: #/<table:table-column [^>]*table:visibility="collapse"/#).count == 1)
        let grid = Sheet("Feuille") {
            Grid("Grille") {
                GridRow { "a" }
                GridRow { "b" }.hidden()
            }
        }
        #expect(try opened(grid).content.matches(of: #/<table:table-row [^>]*table:visibility="collapse"/#).count == 1)
    }

    @Test func `titles over groups of columns stand over the header`() throws {
        let table = Table("Aides", [1]) {
            Column("Nom", { "\($0)" })
            ColumnGroup("2018") {
                Column("Engagé", { $0 })
                Column("Versé", { $0 })
            }
        }
        let opened = try Opened(Composition("Essai") { table })
        let sheet = opened.sheet("Aides")
        #expect(sheet["B2"].text == "2018" && sheet["B2"].attributes["table:number-columns-spanned"] == "2")
        #expect(["A3", "B3", "C3"].map { sheet[$0].text } == ["Nom", "Engagé", "Versé"])
        #expect(sheet.headerRows == [1, 2])
        #expect(opened.content.contains("table:target-range-address=\"Aides.A3:Aides.C4\""))
    }

    @Test func `a cell over several columns covers those beside it`() throws {
        let rows = [
            TableRow(cells: [.text("Section"), .empty, .empty], spans: [0: 3]),
            TableRow(cells: [.text("a"), .integer(1), .integer(2)]),
        ]
        var table = Table("Aides", [Never](), columns: {})
        table.columns = ["Nom", "Un", "Deux"].map { TableColumn(title: $0, format: .integer, alignment: .start) }
        table.rows = Records(rows)
        let sheet = try Opened(Composition("Essai") { table }).sheet("Aides")
        #expect(sheet["A3"].attributes["table:number-columns-spanned"] == "3")
        #expect(sheet.rows[2].count == 3 && sheet["B4"].text == "1")
    }
}
