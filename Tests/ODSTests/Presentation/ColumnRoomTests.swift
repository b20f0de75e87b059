import Foundation
import Testing

@testable import ODS

/// Spreadsheet programs show `###` where a number or an error has no room: columns are as wide as each.
@Suite struct ColumnRoomTests {
    static var errors: Grid {
        Grid("Erreurs") {
            GridRow {
                GridCell(formula: .cell("B1") / 0)
                2
            }
            GridRow {
                GridCell(formula: .cell("B1") / 0, alignment: .start)
                3
            }
        }
    }

    /// Two groups whose sums cancel out, each of many digits.
    static var cancelled: Table {
        Table(
            "Écritures", [1, -1].flatMap { Array(repeating: $0, count: 90) },
            groupedBy: [Grouping<Int>("Sens") { $0 > 0 ? "Recettes" : "Reprises" }]
        ) {
            Column<Int>("Pièce", { "P\($0)" })
            Column<Int>("N", { Money(euros: Int64($0) * 1_999_999) }, total: .sum)
        }
    }

    static var spanned: Grid {
        Grid("Fusions") {
            GridRow {
                "a"
                "b"
                "c"
            }
            GridRow {
                GridCell(Money(euros: 123_456_789_012), columnSpan: 2)
                "d"
            }
        }
    }

    static var indented: Grid {
        var cell = GridCell(Money(euros: 1_234_567))
        cell.traits.look.indent = 60
        return Grid("Retraits", rows: [GridRow([cell])])
    }

    static var composition: Composition {
        Composition("Largeurs") {
            Sheet("Erreurs") { errors }
            cancelled
            Sheet("Fusions") { spanned }
            Sheet("Retraits") { indented }
            KeyFigures([KeyFigure("Écart", Money(euros: -999_999_999_999))])
        }
    }

    @Test func `an error has room in whatever language it is shown`() throws {
        let opened = try Opened(Self.composition)
        try opened.keep(as: "widths.ods")
        let needed = TextMeasure.width("#NOMBRE !", size: 10) + 8
        #expect(try opened.width(0, of: "Erreurs") >= needed)
    }

    @Test func `a subtotal larger than any row and than the total has room`() throws {
        let opened = try Opened(Self.composition)
        let text = NumberFormat.money.string(.money(Money(euros: -90 * 1_999_999)))
        #expect(try opened.width(1, of: "Écritures") >= TextMeasure.width(text, size: 10, isBold: true) + 8)
    }

    @Test func `a number over two columns has room in both together`() throws {
        let opened = try Opened(Self.composition)
        let text = NumberFormat.money.string(.money(Money(euros: 123_456_789_012)))
        let both = try opened.width(0, of: "Fusions") + opened.width(1, of: "Fusions")
        #expect(both >= TextMeasure.width(text, size: 10) + 8)
    }

    @Test func `a number set in has room for its indent`() throws {
        let opened = try Opened(Self.composition)
        let text = NumberFormat.money.string(.money(Money(euros: 1_234_567)))
        #expect(try opened.width(0, of: "Retraits") >= TextMeasure.width(text, size: 10) + 60 + 8)
    }
}
