import Testing

@testable import ODS

/// What a spreadsheet's cell can't hold is written in words, or refused by name.
@Suite struct UnheldValueTests {
    @Test func `twelve rows of eighteen digits are written where no total is asked`() throws {
        let composition = Composition("Essai") {
            Table("Codes", Array(repeating: 999_999_999_999_999_999, count: 12)) { Column("Code", { $0 }) }
        }
        #expect(try Opened(composition).summary.rows == 12)
    }

    @Test func `a total too large to be held is refused with its table and column`() {
        let composition = Composition("Essai") {
            Table("Codes", Array(repeating: 999_999_999_999_999_999, count: 12)) { Column("Code", { $0 }, total: .sum) }
        }
        let error = #expect(throws: DocumentError.self) { try Opened(composition) }
        #expect(error?.diagnostics.map(\.block) == ["table « Codes », colonne « Code »"])
    }

    @Test(arguments: [("1582-10-15", "date"), ("1789-07-14", "date"), ("1899-12-30", "date")])
    func `a day since the Gregorian calendar is a date`(day: String, type: String) throws {
        let cell = try Opened(Sample.values([.date(CivilDate(day)!)])).sheet("Valeurs")["B3"]
        #expect(cell.type == type && cell.attributes["office:date-value"] == day)
    }

    @Test(arguments: [("1582-10-14", "14/10/1582"), ("0850-03-03", "03/03/0850")])
    func `a day before it, which spreadsheet programs show as another, is a text that is told`(
        day: String, text: String
    ) throws {
        let opened = try Opened(Sample.values([.date(CivilDate(day)!)]))
        let cell = opened.sheet("Valeurs")["B3"]
        #expect(cell.type == "string" && cell.text == text)
        #expect(opened.summary.diagnostics.map(\.block) == ["cellule Valeurs.B3"])
    }

    @Test func `infinity is a dash that is told`() throws {
        let opened = try Opened(Sample.values([.decimal(.infinity)], format: .decimal(1)))
        #expect(opened.sheet("Valeurs")["B3"].text == "—")
        #expect(opened.summary.diagnostics.map(\.block) == ["table « Valeurs », colonne « Valeur », ligne 1"])
    }
}
