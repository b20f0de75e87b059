import Testing

@testable import Content

@Suite struct ComputationOrderTests {
    private func composition(_ tables: [Table]) -> Composition {
        Composition("Titre") { for table in tables { table } }
    }

    private func errors(_ tables: Table...) -> [Diagnostic] {
        composition(tables).check().filter { $0.severity == .error && $0.message.contains("repose") }
    }

    @Test func `a column that rests on itself is an error`() {
        let found = errors(
            Table("T", [1]) {
                Column("n") { $0 }
                Column("a", .ratio(of: "a", over: "n"), format: .percent)
            })
        #expect(found.map(\.block) == ["table « T »"])
        #expect(found.first?.message.contains("la colonne « a » repose sur elle-même") == true)
    }

    @Test func `columns that rest on each other in a circle are an error that names them alone`() {
        let found = errors(
            Table("T", [1]) {
                Column("n") { $0 }
                Column("d", .sum(of: ["b", "n"]), format: .integer)
                Column("b", .sum(of: ["c", "n"]), format: .integer)
                Column("c", .sum(of: ["b", "n"]), format: .integer)
            })
        #expect(found.count == 1)
        #expect(found.first?.message.contains("les colonnes « b », « c » reposent") == true)
    }

    @Test func `a circle through another table's sum is an error`() {
        let found = errors(
            Table("T", ["A"]) {
                Column("k") { $0 }
                Column("s", .sumIf(table: "U", column: "t", match: "k", key: "k"), format: .integer)
            },
            Table("U", ["A"]) {
                Column("k") { $0 }
                Column("t", .sumIf(table: "T", column: "s", match: "k", key: "k"), format: .integer)
            })
        #expect(found.count == 1)
        #expect(found.first?.message.contains("« s », « t » (table « U »)") == true)
    }

    @Test func `a column may rest on a computed one that stands after it`() {
        let table = Table("T", [2]) {
            Column("n") { $0 }
            Column("a", .sum(of: ["b", "n"]), format: .integer, total: .sum)
            Column("b", .sum(of: ["n", "n"]), format: .integer)
        }
        #expect(errors(table).isEmpty)
        #expect(TableEvaluator([table]).summary(of: "T")?.totals[1] == .integer(6))
    }
}
