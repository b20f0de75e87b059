import Testing

@testable import ODS

/// What cells have beside their values, as the file has it.
@Suite struct TraitTests {
    private static let look = CellAppearance(bold: true, colour: Colour("#9b1c1c")!)

    private func opened(_ change: (Column<Int>) -> Column<Int>) throws -> Opened {
        try Opened(Composition("Essai") { Table("Notes", [3, 12]) { change(Column("Note", { $0 })) } })
    }

    @Test func `a comment stands in the column's header, before the words`() throws {
        let content = try opened { $0.commented(CellComment("Sur vingt", author: "Le jury")) }.content
        #expect(
            content.contains(
                #/<office:annotation[^>]*><dc:creator>Le jury</dc:creator><dc:date>2018-12-31T00:00:00</dc:date><text:p>Sur vingt</text:p></office:annotation><text:p>Note</#
            ))
    }

    @Test func `a cell of nothing may have a comment`() throws {
        let grid = Grid("Grille") { GridRow { GridCell.empty.commented("À remplir") } }
        #expect(
            try Opened(Composition("Essai") { grid }).content.contains(#/<table:table-cell [^>]*><office:annotation/#))
    }

    @Test func `a rule is written once, and called by every cell of the column`() throws {
        let content = try opened {
            $0.validated(CellValidation(.integer(.between(.integer(0), .integer(20))), prompt: "Sur vingt"))
        }.content
        #expect(
            content.contains("table:condition=\"of:cell-content-is-whole-number() and cell-content-is-between(0,20)\""))
        #expect(content.matches(of: #/table:content-validation-name="val1"/#).count == 2)
        #expect(content.matches(of: #/<table:content-validation /#).count == 1)
    }

    @Test func `a list's values may hold quotes`() throws {
        let content = try opened { $0.validated(CellValidation(.list(["dit \"oui\"", "non"]))) }.content
        #expect(
            content.contains("of:cell-content-is-in-list(&quot;dit &quot;&quot;oui&quot;&quot;&quot;;&quot;non&quot;)"))
    }

    @Test func `a list may be cells of another sheet, fixed in place`() throws {
        let composition = Composition("Essai") {
            Grid("Saisie") { GridRow { GridCell("").validated(CellValidation(.values(.range("A1:A2", of: "Choix")))) } }
            Grid("Choix") {
                GridRow { "a" }
                GridRow { "b" }
            }
        }
        #expect(try Opened(composition).content.contains("of:cell-content-is-in-list([$Choix.$A$1:.$A$2])"))
    }

    @Test func `a list of a table's column goes on over the rows to fill in`() throws {
        var codes = Table("Codes", ["a", "b"]) { Column("Code", { $0 }) }
        codes.spareRows = 10
        let grid = Grid("Saisie") {
            GridRow { GridCell("").validated(CellValidation(.values(.column("Code", of: "Codes")))) }
        }
        #expect(
            try Opened(
                Composition("Essai") {
                    codes
                    grid
                }
            ).content.contains("of:cell-content-is-in-list([$Codes.$A$3:.$A$14])"))
    }

    @Test func `a condition stands in an automatic style, with the look that it brings`() throws {
        let opened = try opened { $0.highlighted(when: .greaterOrEqual(.integer(10)), Self.look) }
        #expect(
            opened.content.contains(
                "<style:map style:condition=\"cell-content()&gt;=10\" style:apply-style-name=\"hi1\" style:base-cell-address=\"Notes.A3\"/>"
            ))
        #expect(
            opened["styles.xml"].contains(
                #/<style:style style:name="hi1"[^>]*>.*?fo:color="#9b1c1c"[^>]*fo:font-weight="bold"/#))
        #expect(Set(opened.sheet("Notes").rows[2...3].map { $0[0].style }) == ["cc1", "cc2"])
    }

    @Test func `a condition on another column compares the two cells of the row`() throws {
        let table = Table("Aides", [1]) {
            Column("Versé", { $0 }).highlighted(when: .exceeds(column: "Voté"), Self.look)
            Column("Voté", { $0 })
        }
        #expect(
            try Opened(Composition("Essai") { table }).content.contains(
                "style:condition=\"is-true-formula([.A3]&gt;[.B3])\""))
    }

    @Test func `a column's extremes are marked by what they were, also of a computed column`() throws {
        let table = Table("Aides", [3, 9, 4]) {
            Column("Nom", { "ligne \($0)" })
            Column("Versé", { $0 }).highlighted(when: .greatest, Self.look)
            Column("Voté", { 2 * $0 }).highlighted(when: .least, Self.look)
            Column("Écart", .difference(of: "Voté", minus: "Versé"), format: .integer).highlighted(
                when: .greatest, Self.look)
            Column("Objet", { "\($0)" }).highlighted(when: .greatest, Self.look)
        }
        let content = try Opened(Composition("Essai") { table }).content
        let conditions = content.matches(of: #/style:condition="([^"]*)"[^>]*base-cell-address="Aides\.([A-Z])3"/#)
            .map { "\($0.2) \($0.1)" }
        #expect(
            Set(conditions) == [
                "B cell-content()=9", "C cell-content()=6", "D cell-content()=9", "E is-true-formula(FALSE())",
            ], "\(conditions)")
    }

    @Test func `on a protected sheet only what is editable can be changed`() throws {
        let sheet = Sheet("Saisie", isProtected: true) {
            Grid("Grille") {
                GridRow {
                    "Libellé"
                    GridCell(1).editable()
                    GridCell(formula: .cell("B1") * 2).hidingFormula()
                }
            }
        }
        let opened = try Opened(Composition("Essai") { sheet })
        #expect(opened.sheet("Saisie").attributes["table:protected"] == "true")
        #expect(opened["styles.xml"].contains("style:cell-protect=\"none\""))
        #expect(opened["styles.xml"].contains("style:cell-protect=\"protected formula-hidden\""))
    }

    @Test func `text in a cell keeps its emphasis and links`() throws {
        let content = try Opened(
            Sample.values([.rich("Un mot \(strong: "fort") et \(link: "un lien", to: "https://exemple.fr/")")])
        ).content
        #expect(content.contains("<text:span text:style-name=\"T1\">fort</text:span>"))
        #expect(content.contains("xlink:href=\"https://exemple.fr/\">un lien</text:a>"))
    }

    @Test func `rows to fill in have the column's format and rule`() throws {
        var table = Table("Notes", [3]) { Column("Note", { $0 }).validated(CellValidation(.integer(.any))) }
        table.spareRows = 5
        let sheet = try Opened(Composition("Essai") { table }).sheet("Notes")
        #expect(sheet.rows.count == 8)
        #expect(sheet["A8"].attributes["table:content-validation-name"] == "val1")
        #expect(sheet["A8"].style == sheet["A3"].style)
    }

    @Test func `looks that differ have names that differ`() throws {
        let grid = Grid("Grille") {
            GridRow {
                GridCell("a").look(CellAppearance(bold: true))
                GridCell("b").look(CellAppearance(italic: true))
                GridCell("c").look(CellAppearance(bold: true))
            }
        }
        let names = try Opened(Composition("Essai") { grid })["styles.xml"].matches(
            of: #/style:display-name="([^"]*)"/#
        ).map(\.1)
        #expect(Set(names).count == names.count)
    }

    @Test func `a duration is typed time`() throws {
        let cell = try Opened(Sample.values([.duration(.seconds(135_005))])).sheet("Valeurs")["B3"]
        #expect(cell.type == "time")
        #expect(cell.attributes["office:time-value"] == "PT37H30M05S")
        #expect(cell.text == "37\u{00A0}h\u{00A0}30\u{00A0}min")
    }

    @Test func `an amount in another currency names it`() throws {
        let cell = try Opened(Sample.values([.decimal(1.5)], format: .amount(.swissFranc, in: .one))).sheet("Valeurs")[
            "B3"]
        #expect(cell.attributes["office:currency"] == "CHF")
        #expect(cell.text == "1,50\u{00A0}CHF")
    }
}
