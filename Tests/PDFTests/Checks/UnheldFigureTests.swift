import Testing

@testable import PDF

/// Figures that are too large to be held, or no numbers, wherever they stand.
@Suite struct UnheldFigureTests {
    private static let tooLarge = Money(cents: .max) + Money(cents: 1)

    @Test(arguments: [
        Text("Soit \(tooLarge)."), Text("Soit \(millions: tooLarge)."), Text("Soit \(Share(.nan))."),
        Text("Soit\(footnote: "ou \(tooLarge)")."),
    ])
    func `a text with a figure that is none is refused by its block`(text: Text) {
        let error = #expect(throws: DocumentError.self) {
            _ = try Rendered { List([text]) }
        }
        #expect(error?.diagnostics.count == 1)
        #expect(error?.diagnostics.first?.block?.hasPrefix("liste") == true)
    }

    @Test(arguments: [true, false])
    func `a key figure on a total that is too large is refused, before its table or after it`(isFirst: Bool) {
        let table = Table("Montants", [Int.max, 1]) {
            Column("Nom", { _ in "n" })
            Column("Somme", { $0 })
        }
        let figures = KeyFigures([KeyFigure("Somme", .total(table: "Montants", column: "Somme"), format: .integer)])
        let error = #expect(throws: DocumentError.self) {
            _ = try Rendered {
                if isFirst { figures }
                table
                if !isFirst { figures }
            }
        }
        #expect(error?.description.contains("« Somme »") == true)
    }
}
