import Testing

@testable import ODS

/// How formulas are written.
@Suite struct OpenFormulaTests {
    /// What is written for a formula in A2 of a grid that stands in the third row of its sheet.
    private func written(_ formula: CellFormula) throws -> String? {
        let opened = try Opened(
            Composition("Essai") {
                Sheet("Calcul") {
                    Heading("Titre")
                    Grid("Calcul", namedRanges: [.init("taux", "B1:B2")]) {
                        GridRow {
                            1
                            GridCell(2, name: "un")
                        }
                        GridRow {
                            GridCell(formula: formula)
                            3
                        }
                    }
                }
                Sheet("L’autre feuille") {
                    Grid("Autre") {
                        GridRow {
                            5
                            6
                        }
                    }
                    Sample.table()
                }
                Sample.table("Groupes", groupedBy: [Sample.byDepartment])
            })
        return opened.sheet("Calcul")["A3"].formula.map { String($0.dropFirst(4)) }
    }

    @Test func `literals are written whatever the language`() throws {
        #expect(try written(.value(0.5)) == "0.5")
        #expect(try written(.value(-3) + 1) == "-3+1")
        #expect(try written(.value(Money(cents: 5))) == "0.05")
        #expect(try written(.value(CivilDate(year: 2018, month: 12, day: 31)!)) == "DATE(2018;12;31)")
        #expect(try written("dit \"oui\"") == "\"dit \"\"oui\"\"\"")
        #expect(try written(true) == "TRUE()")
    }

    @Test func `parentheses stand where they must and nowhere else`() throws {
        let a = CellFormula.cell("A1")
        let b = CellFormula.cell("B1")
        #expect(try written((a - b) / b) == "([.A2]-[.B2])/[.B2]")
        #expect(try written(a - (b - a)) == "[.A2]-([.B2]-[.A2])")
        #expect(try written(a - b - a) == "[.A2]-[.B2]-[.A2]")
        #expect(try written(a * b + a) == "[.A2]*[.B2]+[.A2]")
        #expect(try written(-(a + b)) == "-([.A2]+[.B2])")
        #expect(try written((-a).raised(to: 2)) == "(-[.A2])^2")
        #expect(try written(-(a.raised(to: 2))) == "-([.A2]^2)")
        #expect(try written(.concatenate(a, b) == "x") == "[.A2]&[.B2]=\"x\"")
        #expect(try written(a - -b) == "[.A2]-(-[.B2])")
        #expect(try written((a + b).percent) == "([.A2]+[.B2])%")
    }

    @Test func `places are those of the sheet`() throws {
        #expect(try written(.cell("$B$1") + .cell("B$2")) == "[.$B$2]+[.B$3]")
        #expect(try written(.cell("B1", of: "Autre")) == "[$'L’autre feuille'.B1]")
        #expect(try written(.sum(.range("A1:B1", of: "Autre"))) == "SUM([$'L’autre feuille'.A1:.B1])")
        #expect(try written(.sum(.range("B2:B1"))) == "SUM([.B2:.B3])")
        #expect(try written(.sum(.range(named: "taux")) + .named("Un")) == "SUM(taux)+un")
    }

    @Test func `columns of tables are fixed ranges`() throws {
        #expect(try written(.sum(.column("Engagé", of: "Aides"))) == "SUM([$'L’autre feuille'.$C$5:.$C$8])")
        #expect(try written(.total("Engagé", of: "Aides") * 2) == "[$'L’autre feuille'.C9]*2")
        #expect(
            try written(.lookUp("Bêta", in: .body(of: "Aides"), column: 3))
                == "VLOOKUP(\"Bêta\";[$'L’autre feuille'.$A$5:.$G$8];3;FALSE())")
    }

    @Test func `a sum over a table with groups passes over its subtotals`() throws {
        #expect(try written(.sum(.column("Engagé", of: "Groupes"))) == "SUBTOTAL(9;[$Groupes.$C$3:.$C$10])")
        #expect(try written(.average(.column("Effectif", of: "Groupes"))) == "SUBTOTAL(1;[$Groupes.$G$3:.$G$10])")
    }

    @Test func `criteria hold no decimal mark`() throws {
        let area = CellArea.range("A1:B1", of: "Autre")
        #expect(try written(.countIf(area, .greaterOrEqual(10))) == "COUNTIF([$'L’autre feuille'.A1:.B1];\">=10\")")
        #expect(try written(.countIf(area, .less(0.5))) == "COUNTIF([$'L’autre feuille'.A1:.B1];\"<\"&0.5)")
        #expect(try written(.countIf(area, .equal(0.5))) == "COUNTIF([$'L’autre feuille'.A1:.B1];0.5)")
        #expect(try written(.countIf(area, .equal(.cell("B1")))) == "COUNTIF([$'L’autre feuille'.A1:.B1];\"=\"&[.B2])")
    }
}
