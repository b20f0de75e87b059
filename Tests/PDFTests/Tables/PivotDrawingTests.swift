import Foundation
import Testing

@testable import PDF

@Suite struct PivotDrawingTests {
    private let table = Table("Aides", (0..<24).map { $0 }) {
        Column("Département", { ["Gironde", "Charente", "Landes"][$0 % 3] })
        Column("Commission", { ["mars", "juin"][$0 / 3 % 2] })
        Column("Dispositif", { ["Usine du Futur", "Croissance Premium"][$0 / 6 % 2] })
        Column("Engagé", { Money(euros: Int64($0) * 1_000) })
    }

    private func drawn(_ pivot: Pivot) throws -> Rendered {
        let file = try Rendered {
            pivot
            table
        }
        try Samples.keep(file.path, as: "pivot-\(pivot.value.aggregate).pdf")
        return file
    }

    @Test func `a pivot is a numbered table with headings over its columns and totals`() throws {
        let file = try drawn(
            Pivot(
                "Croisé", of: "Aides", rows: ["Département", "Commission"], columns: ["Dispositif"],
                value: .sum("Engagé")))
        let text = try file.text(page: 1).replacingOccurrences(of: "\u{202F}", with: " ").replacingOccurrences(
            of: "\u{00A0}", with: " ")
        for words in [
            "Tableau 1", "Somme - Engagé, par Département, Commission et Dispositif", "Usine du Futur", "276 000,00 €",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `an average's totals are averages of the rows`() throws {
        let pivot = Pivot(
            "Croisé", of: "Aides", rows: ["Département"], columns: ["Dispositif"], value: .average("Engagé"))
        let text = try drawn(pivot).text(page: 1).replacingOccurrences(of: "\u{202F}", with: " ")
        #expect(text.contains("11 500,00"))
    }
}
