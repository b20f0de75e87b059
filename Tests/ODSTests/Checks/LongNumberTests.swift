import Testing

@testable import ODS

/// Numbers with more digits than a spreadsheet keeps are never changed in silence.
@Suite struct LongNumberTests {
    private static let long = 999_999_999_999_999_999

    @Test func `a number of more digits than a cell keeps is a text of all of them, told`() throws {
        let opened = try Opened(Sample.values([.integer(Self.long), .integer(-Self.long)], format: .integer))
        let cells = ["B3", "B4"].map { opened.sheet("Valeurs")[$0] }
        #expect(cells.map(\.type) == ["string", "string"])
        #expect(cells[0].text.filter(\.isNumber) == "\(Self.long)")
        #expect(opened.summary.diagnostics.map(\.block) == ["cellule Valeurs.B3", "cellule Valeurs.B4"])
    }

    @Test(arguments: [1 << 53, -(1 << 53), 99_999_999_999_999])
    func `a number that a cell keeps is a number`(value: Int) throws {
        let opened = try Opened(Sample.values([.integer(value)], format: .integer))
        #expect(opened.sheet("Valeurs")["B3"].value == "\(value)")
        #expect(opened.summary.diagnostics.isEmpty)
    }

    @Test func `an amount whose cents a cell would lose is a text of all of them`() throws {
        let opened = try Opened(Sample.values([.money(Money(cents: 9_999_999_999_999_999))], format: .millions))
        let cell = opened.sheet("Valeurs")["B3"]
        #expect(cell.type == "string" && cell.text.filter(\.isNumber) == "9999999999999999")
    }

    @Test func `a grid's cell keeps its digits too, and formulas see a text`() throws {
        let grid = Grid("Codes") {
            GridRow {
                Self.long
                GridCell(formula: .isText(.cell("A1")))
            }
        }
        let opened = try Opened(Composition("Essai") { Sheet("Feuille") { grid } })
        #expect(opened.sheet("Feuille")["A1"].type == "string")
        #expect(opened.summary.diagnostics.map(\.block) == ["cellule Feuille.A1"])
    }

    @Test func `a number that is summed up stays one, and the loss is told`() throws {
        let table = Table("Codes", [Self.long]) {
            Column("Nom", { _ in "a" })
            Column("Code", { $0 }, total: .sum)
        }
        let opened = try Opened(Composition("Essai") { table })
        #expect(opened.sheet("Codes")["B3"].type == "float")
        #expect(opened.summary.diagnostics.map(\.block) == ["cellule Codes.B3", "cellule Codes.B4"])
    }
}
