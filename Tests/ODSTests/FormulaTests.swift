import Testing

@testable import ODS

@Suite struct FormulaTests {
    private func figure(_ figure: ComputedValue, format: NumberFormat = .money, _ tables: Table...) throws -> ReadCell {
        try Opened(
            Composition("Essai") {
                KeyFigures([KeyFigure("Chiffre", figure, format: format)])
                tables.map(Block.table)
            }
        ).sheet("Synthèse")["B1"]
    }

    @Test func `the grand total is a SUBTOTAL over the whole body with its result`() throws {
        let cell = try Opened(Composition("Essai") { Sample.table() }).sheet("Aides")["C7"]
        #expect(cell.formula == "of:=SUBTOTAL(9;[.C3:.C6])")
        #expect(cell.value == "12645.67")
    }

    @Test(arguments: [
        (Aggregate.sum, "SUBTOTAL(9;[.A3:.A4])", "8"), (.count, "SUBTOTAL(3;[.A3:.A4])", "2"),
        (.average, "IF(SUBTOTAL(2;[.A3:.A4])=0;\"\";SUBTOTAL(1;[.A3:.A4]))", "4"),
        (.minimum, "IF(SUBTOTAL(2;[.A3:.A4])=0;\"\";SUBTOTAL(5;[.A3:.A4]))", "3"),
        (.maximum, "IF(SUBTOTAL(2;[.A3:.A4])=0;\"\";SUBTOTAL(4;[.A3:.A4]))", "5"),
    ])
    func `each aggregate has its function`(aggregate: Aggregate, formula: String, result: String) throws {
        let table = Table("Nombres", [3, 5]) { Column("N", { $0 }, total: aggregate) }
        let cell = try Opened(Composition("Essai") { table }).sheet("Nombres")["A5"]
        #expect(cell.formula == "of:=" + formula)
        #expect(cell.value.flatMap(Double.init) == Double(result))
    }

    @Test func `a computed column has a formula on every row, with its result`() throws {
        let sheet = try Opened(Composition("Essai") { Sample.table() }).sheet("Aides")
        #expect(sheet["E3"].formula == "of:=IF(COUNT([.C3];[.D3])=0;\"\";N([.C3])-N([.D3]))")
        #expect(sheet["E3"].value == "60")
        #expect(sheet["F3"].formula == "of:=IF(COUNT([.D3];[.C3])<2;\"\";IF([.C3]=0;\"\";[.D3]/[.C3]))")
        #expect(sheet["F3"].value == "0.4")
    }

    @Test func `a ratio over nothing is an empty text`() throws {
        let cell = try Opened(Composition("Essai") { Sample.table() }).sheet("Aides")["F4"]
        #expect(cell.type == "string")
        #expect(cell.attributes["office:string-value"] == "")
    }

    @Test func `a total of ratios is the ratio of totals`() throws {
        let cell = try Opened(Composition("Essai") { Sample.table() }).sheet("Aides")["F7"]
        #expect(cell.formula?.hasSuffix("[.D7]/[.C7]))") == true)
    }

    @Test func `a sum by key looks its rows up in the other table`() throws {
        let summary = Table("Départements", ["16 – Charente", "33 – Gironde"]) {
            Column("Département", { $0 })
            Column(
                "Engagé", .sumIf(table: "Aides", column: "Engagé", match: "Département", key: "Département"),
                format: .money)
            Column("Dossiers", .countIf(table: "Aides", match: "Département", key: "Département"), format: .integer)
        }
        let sheet = try Opened(
            Composition("Essai") {
                summary
                Sample.table()
            }
        ).sheet("Départements")
        #expect(sheet["B4"].formula == "of:=SUMIF([$Aides.$B$3:.$B$6];\"=\"&[.A4];[$Aides.$C$3:.$C$6])")
        #expect(sheet["B4"].value == "12545.67")
        #expect(sheet["C4"].formula == "of:=COUNTIF([$Aides.$B$3:.$B$6];\"=\"&[.A4])")
        #expect(sheet["C4"].value == "3")
    }

    @Test func `an empty key does not find the rows that groups add`() throws {
        let summary = Table("Départements", [""]) {
            Column("Département", { $0 })
            Column(
                "Engagé", .sumIf(table: "Aides", column: "Engagé", match: "Département", key: "Département"),
                format: .money)
            Column("Sans effectif", .countIf(table: "Aides", match: "Effectif", key: "Département"), format: .integer)
        }
        let sheet = try Opened(
            Composition("Essai") {
                summary
                Sample.table(groupedBy: [Sample.byDepartment])
            }
        ).sheet("Départements")
        #expect(
            sheet["B3"].formula == "of:=IF([.A3]=\"\";0;SUMIF([$Aides.$B$3:.$B$10];\"=\"&[.A3];[$Aides.$C$3:.$C$10]))")
        #expect(sheet["C3"].formula == "of:=COUNTIFS([$Aides.$G$3:.$G$10];\"=\"&[.A3];[$Aides.$B$3:.$B$10];\"<>\")")
        #expect(sheet["C3"].value == "1")
    }

    @Test func `a figure refers to the grand total's cell`() throws {
        let cell = try figure(.total(table: "Aides", column: "Engagé"), Sample.table())
        #expect(cell.formula == "of:=[$Aides.C7]")
        #expect(cell.value == "12645.67")
    }

    @Test func `without a grand total a figure sums the body`() throws {
        var table = Sample.table()
        table.hasGrandTotal = false
        #expect(try figure(.total(table: "Aides", column: "Engagé"), table).formula == "of:=SUM([$Aides.C3:.C6])")
    }

    @Test func `a figure on a column without total sums the body even so`() throws {
        let table = Table("Nombres", [3, 5]) { Column("N", { $0 }) }
        let cell = try figure(.total(table: "Nombres", column: "N"), format: .integer, table)
        #expect(cell.formula == "of:=SUM([$Nombres.A3:.A4])")
        #expect(cell.value == "8")
    }

    @Test func `rows are counted by the body's extent`() throws {
        let cell = try figure(.count(table: "Aides"), format: .integer, Sample.table())
        #expect(cell.formula == "of:=ROWS([$Aides.A3:.A6])")
        #expect(cell.value == "4")
    }

    @Test func `in a table with groups rows are counted by a column that none leaves empty`() throws {
        let cell = try figure(.count(table: "Aides"), format: .integer, Sample.table(groupedBy: [Sample.byDepartment]))
        #expect(cell.formula == "of:=SUBTOTAL(3;[$Aides.B3:.B10])")
        #expect(cell.value == "4")
    }

    @Test func `a ratio of figures that are always numbers guards against zero alone`() throws {
        let ratio = ComputedValue.ratio(
            .total(table: "Aides", column: "Payé"), over: .total(table: "Aides", column: "Engagé"))
        let cell = try figure(ratio, format: .percent, Sample.table())
        #expect(cell.formula == "of:=IF([$Aides.C7]=0;\"\";[$Aides.D7]/[$Aides.C7])")
    }

    @Test func `a mean amount is an amount, not a percentage`() throws {
        let mean = ComputedValue.ratio(.total(table: "Aides", column: "Engagé"), over: .count(table: "Aides"))
        let cell = try figure(mean, format: .money, Sample.table())
        #expect(cell.type == "currency")
        #expect(cell.text == "3\u{202F}161,42\u{00A0}€")
    }

    @Test func `a figure on an empty table is an empty cell`() throws {
        let cell = try figure(.total(table: "Aides", column: "Engagé"), Sample.table("Aides", []))
        #expect(cell.formula == nil)
        #expect(cell.type == nil)
    }

    @Test func `a value of its own has no formula`() throws {
        let cell = try figure(.value(.money(Money(euros: 3))))
        #expect(cell.formula == nil)
        #expect(cell.value == "3")
    }

    @Test func `a figure in a table's cell is a formula too`() throws {
        let lines = Table("Contrôle", ["Écart"]) {
            Column("Nom", { $0 })
            Column(
                "Valeur",
                { _ in
                    CellValue.figure(
                        .difference(.total(table: "Aides", column: "Engagé"), minus: .value(.money(Money(cents: 567)))))
                }, format: .money)
        }
        let cell = try Opened(
            Composition("Essai") {
                lines
                Sample.table()
            }
        ).sheet("Contrôle")["B3"]
        #expect(cell.formula == "of:=[$Aides.C7]-5.67")
        #expect(cell.value == "12640")
    }

    @Test func `marks in a formula's text are doubled`() {
        #expect(Formula.literal("dit \"oui\"").text == "\"dit \"\"oui\"\"\"")
    }

    @Test func `a difference within a ratio stands in parentheses`() {
        let one = Formula(text: "1", isNumber: true)
        #expect(Formula.ratio(.difference(one, one), one).text == "IF(1=0;\"\";(1-1)/1)")
    }
}
