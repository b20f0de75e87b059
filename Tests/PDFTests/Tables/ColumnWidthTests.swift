import Programme
import Testing

@testable import PDF

/// Columns as wide as what they hold needs; what can't be kept is told.
@Suite struct ColumnWidthTests {
    private func plan(_ table: Table, within width: Double? = nil) throws -> (inner: [Double], diagnosticLog: [String])
    {
        let composition = Composition("Essai") { table }
        let context = try DocumentContext(composition, theme: Theme(), info: Rendered.info)
        let plan = try TablePlan(table, ColumnExtents(table, context), isTurned: false, within: width, context)
        return (plan.widths.map { $0 - 2 * plan.padding }, context.diagnosticLog.diagnostics.map(\.message))
    }

    @Test func `the label of a total has room in a column of short numbers`() throws {
        let table = Table("Serrée", Array(0..<4)) {
            Column("N", { $0 })
            for column in 1...8 { Column("Montant \(column)", { _ in Money(cents: 12_345_678_901) }, total: .sum) }
        }
        #expect(try Rendered { table }.text().contains("Total "))
    }

    @Test func `key figures are never broken within a number`() throws {
        let text = try Rendered {
            KeyFigures((1...4).map { KeyFigure("Chiffre \($0)", Money(cents: 99_999_999_999)) })
        }.text()
        #expect(text.count(of: "999 999 999,99 €") == 4, "\(text)")
    }

    @Test func `room to spare widens no column beyond what it asks for`() throws {
        let table = Table("Large", Array(0..<4)) {
            Column("A", { "a\($0)" }, width: 0...60)
            Column("B", { "b\($0)" }, width: 0...90)
            Column("C", { "des mots qui demandent de la place, \($0) fois au moins, et plus encore" })
        }
        let (inner, diagnosticLog) = try plan(table)
        #expect(inner[0] <= 60.01 && inner[1] <= 90.01 && inner[2] > 200)
        #expect(diagnosticLog.isEmpty)
    }

    @Test func `a narrow table keeps to itself, a wide one fills the line`() throws {
        func width(_ words: String) throws -> Double {
            let table = Table("Étapes", Array(0..<4)) {
                Column("Étape", { "\(words) \($0)" }, isRowHeader: true)
                Column("Nombre", { $0 })
            }
            return try plan(table).0.reduce(0, +)
        }
        let line = PageGeometry(Theme().page, .portrait).textWidth
        #expect(try width("Déposés") < line * 0.5)
        #expect(try width(String(repeating: "mots ", count: 14)) > line * 0.85)
    }

    @Test func `a width that what stands in the column exceeds is told`() throws {
        let table = Table("Étroite", Array(0..<4)) {
            Column("Convention", { "2015-UDF-02\($0)" }, width: 10...20)
            Column("B", { "b\($0)" })
        }
        let (inner, diagnosticLog) = try plan(table)
        #expect(inner[0] > 50)
        #expect(
            diagnosticLog.contains { $0.contains("Convention") && $0.contains("20 points au plus") }, "\(diagnosticLog)"
        )
    }

    @Test func `a width that the page has no room for is told`() throws {
        let table = Table("Trop", Array(0..<4)) {
            for column in 1...4 { Column("C\(column)", { _ in "texte qui va à la ligne" }, width: 400...500) }
        }
        #expect(try plan(table).diagnosticLog.contains { $0.contains("400 points au moins") })
    }

    @Test
    func `where columns can't hold their words those that are broken are named, and the narrow ones are kept whole`()
        throws
    {
        let table = Table("Pleine", Array(0..<3)) {
            Column("Année", { _ in "2018" })
            for column in 1...14 { Column("Longue\(column)", { _ in "anticonstitutionnellement" }) }
        }
        let (inner, diagnosticLog) = try plan(table)
        #expect(diagnosticLog.contains { $0.contains("Longue1") && !$0.contains("Année") }, "\(diagnosticLog)")
        #expect(inner[0] >= 14)
    }
}
