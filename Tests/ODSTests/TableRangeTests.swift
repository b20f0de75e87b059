import Testing

@testable import ODS

@Suite struct TableRangeTests {
    private func ranges(_ ranges: TableRange...) throws -> String {
        var table = Sample.table()
        table.ranges = ranges
        return try Opened(Composition("Essai") { table }).content
    }

    @Test func `a report names a column's body`() throws {
        #expect(
            try ranges(TableRange("Engagements", column: "Engagé")).contains(
                "table:name=\"Engagements\" table:base-cell-address=\"$Aides.$C$3\" table:cell-range-address=\"$Aides.$C$3:$Aides.$C$6\""
            ))
    }

    @Test func `a report names a table with its header, and a total`() throws {
        let content = try ranges(
            TableRange("Liste", part: .bodyAndHeader), TableRange("Engagé_total", column: "Engagé", part: .total))
        #expect(content.contains("table:cell-range-address=\"$Aides.$A$2:$Aides.$G$6\""))
        #expect(
            content.contains(
                "table:name=\"Engagé_total\" table:base-cell-address=\"$Aides.$C$7\" table:cell-range-address=\"$Aides.$C$7\""
            ))
    }

    @Test func `a name of the report's own comes before one made for it`() throws {
        let content = try ranges(TableRange("Aides_lignes", column: "Payé"))
        #expect(content.contains("table:name=\"Aides_lignes\" table:base-cell-address=\"$Aides.$D$3\""))
        #expect(content.contains("table:name=\"Aides_lignes_2\""))
    }

    @Test func `the filter has buttons and knows its header`() throws {
        #expect(
            try ranges().contains(
                "table:display-filter-buttons=\"true\" table:orientation=\"column\" table:contains-header=\"true\""))
    }

    private func faults(_ ranges: TableRange...) -> [String] {
        var table = Sample.table()
        table.ranges = ranges
        return Composition("Essai") { table }.check().map(\.message)
    }

    @Test(arguments: ["", "2018", "a b", "A1", "xfd12", "R1C1", "C", "l-été"])
    func `a name that formulas can't read is refused`(name: String) { #expect(faults(TableRange(name)).count == 1) }

    @Test(arguments: ["Engagé", "_x", "Montant2018", "ABCD1", "Recette"])
    func `a name that formulas read is taken`(name: String) { #expect(faults(TableRange(name)).isEmpty) }

    @Test func `a name needs a column that is there, and may not be given twice`() {
        #expect(faults(TableRange("X_", column: "Rien")).first?.contains("« Rien », que la table n’a pas") == true)
        #expect(faults(TableRange("Un"), TableRange("un")).first?.contains("deux plages") == true)
    }
}
