import Testing

@testable import Content

/// What is wrong in rows is told with the table, the column and the row.
@Suite struct RowExaminationTests {
    private func findings(_ table: Table) -> [Diagnostic] {
        let evaluator = TableEvaluator([table])
        _ = evaluator.summary(of: table.name)
        return evaluator.diagnostics
    }

    private func column(_ values: [CellValue], _ format: NumberFormat, total: Aggregate? = nil) -> [Diagnostic] {
        findings(Table("T", values) { Column("x", { $0 }, format: format, total: total) })
    }

    @Test func `a group that comes back is an error that says what to sort by`() {
        let table = Table("Aides", ["A", "B", "A"], groupedBy: [Grouping("Lettre") { $0 }]) { Column("x", { $0 }) }
        let found = findings(table)
        #expect(found.map(\.block) == ["table « Aides », ligne 3"])
        #expect(
            found.first?.severity == .error && found.first?.message.contains("triez les lignes par « Lettre »") == true)
    }

    @Test func `an inner group may come again under another outer one`() {
        let rows = [("A", "1"), ("A", "2"), ("B", "1"), ("B", "2")]
        let table = Table("T", rows, groupedBy: [Grouping("Un", \.0), Grouping("Deux", \.1)]) { Column("x", { $0.0 }) }
        #expect(findings(table).isEmpty)
    }

    @Test func `a total over texts is an error`() {
        let found = column([.text("un"), .text("deux")], .text, total: .sum)
        #expect(found.map(\.block) == ["table « T », colonne « x »"])
        #expect(found.first?.message.hasPrefix("le total porte sur des textes") == true)
    }

    @Test func `texts may be counted, and missing values stand among numbers`() {
        #expect(column([.text("un")], .text, total: .count).isEmpty)
        #expect(column([.missing("non communiqué"), .integer(2)], .integer, total: .sum).isEmpty)
        #expect(column([.missing("non communiqué")], .integer, total: .sum).isEmpty)
    }

    @Test func `a ratio over texts is an error`() {
        let table = Table("T", ["un"]) {
            Column("a", { $0 })
            Column("b", { _ in 2 })
            Column("c", .ratio(of: "a", over: "b"), format: .percent)
        }
        #expect(findings(table).map(\.block) == ["table « T », colonne « c »"])
    }

    @Test func `a figure on the total of texts is an error`() {
        let table = Table("T", ["un"]) { Column("a", { $0 }) }
        #expect(TableEvaluator([table]).faults(of: .total(table: "T", column: "a")).count == 1)
    }

    @Test(arguments: [
        (CellValue.money(Money(euros: 1)), NumberFormat.percent), (.money(Money(euros: 1)), .date),
        (.money(Money(euros: 1)), .amount(.swissFranc, in: .one)), (.integer(3), .money), (.integer(3), .percent),
        (.decimal(3), .date), (.share(Share(0.5)), .money), (.date(CivilDate("2018-12-31")!), .integer),
        (.duration(.seconds(60)), .money), (.boolean(true), .percent),
    ])
    func `a format that doesn't suit a column's values is an error with the row`(value: CellValue, format: NumberFormat)
    {
        let found = column([value, value], format)
        #expect(found.map(\.block) == ["table « T », colonne « x », ligne 1"])
        #expect(found.first?.severity == .error)
    }

    @Test func `a value of another kind among others is a warning`() {
        #expect(column([.money(.zero), .integer(3)], .money).map(\.severity) == [.warning])
    }

    @Test func `a text stands in a column of any format`() {
        #expect(column([.text("voir la note"), .money(.zero)], .money).isEmpty)
    }

    @Test(arguments: [CellValue.decimal(.infinity), .decimal(.nan), .share(Share(-.infinity))])
    func `what is no number is told with its row, and is an error where a total takes it`(value: CellValue) {
        let found = column([.decimal(1), value, value], .percent)
        #expect(found.map(\.block) == ["table « T », colonne « x », ligne 2"])
        #expect(
            found.first?.severity == .warning && found.first?.message.hasSuffix("(et dans une autre ligne)") == true)
        #expect(column([value], .percent, total: .sum).map(\.severity) == [.error])
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan]) func `what is no number shows as a dash`(value: Double) {
        for format in [NumberFormat.decimal(2), .integer, .money, .percent, .millions] {
            #expect(format.string(.decimal(value)).hasPrefix("—"))
        }
    }

    @Test func `a link of a cell that leads nowhere names its row`() {
        let found = column([.link("ici", uri: "https://exemple.fr/"), .link("là", uri: "javascript:alert(1)")], .text)
        #expect(found.map(\.block) == ["table « T », colonne « x », ligne 2"])
    }

    @Test func `a chart of texts is an error that names the series`() {
        let table = Table("T", ["un"]) {
            Column("Nom", { $0 })
            Column("Texte", { $0 })
        }
        let evaluator = TableEvaluator([table])
        _ = Chart(.bars, "Barres", of: table, category: "Nom", series: ["Texte"]).data(evaluator)
        #expect(evaluator.diagnostics.map(\.block) == ["graphique « Barres »"])
        #expect(evaluator.diagnostics.first?.message.contains("la série « Texte » contient des textes") == true)
    }

    @Test func `all faults are told at once, those of rows too`() {
        let composition = Composition(" ") {
            Table("T", ["A", "B", "A"], groupedBy: [Grouping("Lettre") { $0 }]) { Column("x", { $0 }) }
        }
        let error = #expect(throws: DocumentError.self) { try composition.checked() }
        #expect(error?.diagnostics.map(\.block) == ["document", "table « T », ligne 3"])
    }
}
