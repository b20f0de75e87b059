import Foundation
import Testing

@testable import PDF

/// Bars before a column's figures.
@Suite struct CellBarTests {
    private func table(
        _ rows: [(Double, Double)], format: NumberFormat = .integer, against target: String? = nil
    ) -> Table {
        Table("Aides", rows, caption: "Aides") {
            Column("Nom", { "ligne \($0.0)" }, isRowHeader: true)
            Column("Visé", { $0.1 }, format: format)
            Column("Engagé", { $0.0 }, format: format).barred(against: target)
        }
    }

    /// The widths of the painted rectangles that are narrower than a column, in points.
    private func bars(_ table: Table) throws -> [Double] {
        try Rendered { table }.syntax().matches(of: /(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re\s+f/).compactMap {
            match in
            Double(match.3).map { abs($0) }
        }.filter { $0 < 60 }
    }

    @Test func `a bar is as long as its figure is large`() throws {
        let widths = try bars(table([(100, 0), (50, 0), (25, 0)]))
        try #require(widths.count == 3)
        #expect(abs(widths[1] / widths[0] - 0.5) < 0.01)
        #expect(abs(widths[2] / widths[0] - 0.25) < 0.01)
    }

    @Test func `zero has no bar, the least figure still one that is seen`() throws {
        let widths = try bars(table([(1_000_000, 0), (0, 0), (1, 0)]))
        #expect(widths.count == 2)
        #expect(try #require(widths.last) >= 0.7)
    }

    @Test func `the whole of a share is the whole bar`() throws {
        let half = try bars(table([(0.5, 0)], format: .percent))
        let whole = try bars(table([(0.5, 0), (1, 0)], format: .percent))
        try #require(half.count == 1 && whole.count == 2)
        #expect(abs(half[0] - whole[0]) < 0.01 && abs(whole[1] - 2 * whole[0]) < 0.01)
    }

    @Test func `figures below zero go the other way from one zero`() throws {
        var extent = try #require(BarExtent(of: table([]).columns[2], in: table([])))
        for value in [-50.0, 150] { extent.add([.empty, .empty, .decimal(value)], at: 2) }
        let loss = CellBarLayout([.empty, .empty, .decimal(-50)], at: 2, extent, left: 10, width: 40)
        let gain = CellBarLayout([.empty, .empty, .decimal(150)], at: 2, extent, left: 10, width: 40)
        #expect(loss.extent == 10...20 && gain.extent == 20...50)
        #expect(loss.zero == 20)
    }

    @Test func `what was aimed at is marked on the scale of the bars`() throws {
        let table = table([(50, 200)], against: "Visé")
        var extent = try #require(BarExtent(of: table.columns[2], in: table))
        extent.add([.empty, .decimal(200), .decimal(50)], at: 2)
        let bar = CellBarLayout([.empty, .decimal(200), .decimal(50)], at: 2, extent, left: 0, width: 40)
        #expect(bar.extent == 0...10 && bar.mark == 40)
    }

    @Test(arguments: [CellValue.empty, .missing("non communiqué"), .text("12"), .decimal(.infinity), .decimal(.nan)])
    func `what is no figure has no bar`(_ value: CellValue) throws {
        let table = table([])
        var extent = try #require(BarExtent(of: table.columns[2], in: table))
        extent.add([.empty, .empty, .decimal(5)], at: 2)
        extent.add([.empty, .empty, value], at: 2)
        let bar = CellBarLayout([.empty, .empty, value], at: 2, extent, left: 0, width: 40)
        #expect(bar.extent == nil && bar.mark == nil && extent.greatest == 5)
    }

    @Test func `figures keep clear of the bars`() throws {
        let plain = try Rendered {
            Table("Aides", [42_500_000.0], caption: "Aides") {
                Column("Nom", { _ in "ligne" }, isRowHeader: true)
                Column("Engagé", { $0 }, format: .integer).barred()
            }
        }
        let syntax = try plain.syntax()
        let bar = try #require(
            syntax.matches(of: /(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re\s+f/).first {
                Double($0.3).map { abs($0) < 60 } == true
            })
        let words = try plain.words()
        let figure = try #require(words.first { $0.key.hasPrefix("42") })
        #expect(figure.value.start > Double(bar.1)! + Double(bar.3)!)
    }

    @Test func `a column of words has no bars, and a mark needs a column of figures`() throws {
        func faults(_ column: Column<Int>) -> [String] {
            let table = Table("Aides", [1], caption: "Aides") {
                Column("Nom", { "\($0)" }, isRowHeader: true)
                Column("Caché", { $0 }).hidden()
                column
            }
            return Composition("Essai") { table }.check().map(\.message)
        }
        #expect(faults(Column("Objet", { "\($0)" }).barred()).first?.contains("n’a pas de nombres") == true)
        #expect(
            faults(Column("Engagé", { $0 }).barred(against: "Voté")).first?.contains("que la table n’a pas") == true)
        #expect(faults(Column("Engagé", { $0 }).barred(against: "Nom")).first?.contains("ne se voit pas") == true)
        #expect(faults(Column("Engagé", { $0 }).barred(against: "Caché")).first?.contains("ne se voit pas") == true)
        #expect(faults(Column("Engagé", { $0 }).barred()).isEmpty)
    }
}
