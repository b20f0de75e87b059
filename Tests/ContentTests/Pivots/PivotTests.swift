import Content
import Testing

@Suite struct PivotTests {
    private struct Line {
        var place: String
        var year: Int
        var amount: CellValue
    }

    private static let lines = [
        Line(place: "Pau", year: 2018, amount: .integer(3)), Line(place: "Agen", year: 2017, amount: .integer(5)),
        Line(place: "PAU", year: 2017, amount: .integer(4)), Line(place: "", year: 2017, amount: .integer(1)),
        Line(place: "Élan", year: 2018, amount: .missing("non communiqué")),
    ]

    private func table(groupedBy groupings: [Grouping<Line>] = []) -> Table {
        Table("Lignes", Self.lines, groupedBy: groupings) {
            Column("Lieu", \.place)
            Column("Année", \.year)
            Column("Montant", \.amount, format: .integer)
            Column("Part", { Share(Double($0.year) / 2_000) })
        }
    }

    private func result(_ pivot: Pivot) throws -> PivotResult {
        try #require(TableEvaluator([table()]).result(of: pivot))
    }

    private func pivot(_ value: Pivot.Value = .sum("Montant")) -> Pivot {
        Pivot("Croisé", of: "Lignes", rows: ["Lieu"], columns: ["Année"], value: value)
    }

    @Test func `texts keep the order in which they are met, numbers rise, and empty values come last`() throws {
        let result = try result(pivot())
        #expect(result.rowKeys == [[.text("Pau")], [.text("Agen")], [.text("Élan")], [.empty]])
        #expect(result.columnKeys == [[.integer(2017)], [.integer(2018)]])
    }

    @Test func `texts may go from A to Z, whatever their accents`() throws {
        var pivot = pivot()
        pivot.order = .alphabetical
        #expect(try result(pivot).rowKeys == [[.text("Agen")], [.text("Élan")], [.text("Pau")], [.empty]])
    }

    @Test func `rows come together whatever the case of their texts`() throws {
        #expect(try result(pivot()).value(row: 0, column: nil) == .integer(7))
    }

    @Test func `a cell without a number is empty, not zero`() throws {
        let result = try result(pivot())
        #expect(result.value(row: 2, column: 1) == .empty)
        #expect(result.value(row: 1, column: 1) == .empty)
    }

    @Test(arguments: [
        (Pivot.Value.sum("Montant"), CellValue.integer(13)), (.count("Montant"), .integer(5)),
        (.average("Montant"), .decimal(3.25)),
        (.minimum("Montant"), .integer(1)), (.maximum("Montant"), .integer(5)),
    ])
    func `each aggregate is made of the rows, not of other cells`(value: Pivot.Value, total: CellValue) throws {
        #expect(try result(pivot(value)).value(row: nil, column: nil) == total)
    }

    @Test func `a filter takes the rows that say its text`() throws {
        var pivot = Pivot("Croisé", of: "Lignes", rows: ["Année"], value: .sum("Montant"))
        pivot.filters = [Pivot.Filter("Lieu", is: "pau")]
        let result = try result(pivot)
        #expect(result.rowKeys == [[.integer(2017)], [.integer(2018)]])
        #expect(result.value(row: nil, column: nil) == .integer(7))
    }

    @Test func `as a table it has a heading over its values and the right totals`() throws {
        let pivot = pivot(.average("Montant"))
        let table = pivot.table(try result(pivot))
        #expect(table.columns.map(\.title) == ["Lieu", "2\u{202F}017", "2\u{202F}018", "Total"])
        #expect(table.columns[1].headings == ["Année"])
        #expect(Array(table.rows).last?.cells.last == .rich(Text([Text.Run("3,3", style: .strong)])))
    }

    private func faults(_ blocks: @autoclosure () -> [Block]) -> [String] {
        Composition("Essai") { blocks() }.check().map(\.message)
    }

    @Test func `a pivot names a table of the composition`() {
        #expect(faults([.pivot(pivot())]).contains { $0.contains("pas de table « Lignes »") })
        #expect(faults([.table(table()), .pivot(pivot())]).isEmpty)
    }

    @Test func `a table in groups can't feed a pivot`() {
        let grouped = table(groupedBy: [Grouping("Lieu", \.place)])
        #expect(faults([.table(grouped), .pivot(pivot())]).contains { $0.contains("a des groupes") })
    }

    @Test(arguments: [
        ("Rien", "n’a pas de colonne « Rien »"), ("Part", "ne peut pas nommer des lignes"), ("Année", "sert deux fois"),
    ])
    func `a column that can't name rows is told`(title: String, words: String) {
        var pivot = pivot()
        pivot.rows = [title]
        #expect(faults([.table(table()), .pivot(pivot)]).contains { $0.contains(words) })
    }

    @Test func `words can't be added up`() {
        #expect(
            faults([.table(table()), .pivot(Pivot("Croisé", of: "Lignes", rows: ["Année"], value: .sum("Lieu")))])
                .contains { $0.contains("n’est pas faite de nombres") })
    }

    @Test func `two pivots can't share a name, nor a pivot a table's`() {
        var twin = pivot()
        twin.name = "Lignes"
        #expect(faults([.table(table()), .pivot(twin)]).contains { $0.contains("porte déjà ce nom") })
    }
}
