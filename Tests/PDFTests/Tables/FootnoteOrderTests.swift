import Foundation
import Testing

@testable import PDF

/// Notes are numbered in the order in which they are read, and stand in that order.
@Suite struct FootnoteOrderTests {
    private func notes(_ file: Rendered) throws -> [String] {
        try file.text().matches(of: #/(\d+)\s*note-(\w+)\./#).map { "\($0.1) \($0.2)" }
    }

    private var table: Table {
        Table(
            "Aides", Array(0..<3), caption: "Aides\(footnote: "note-caption.")",
            note: "Source\(footnote: "note-table.")"
        ) {
            Column("Rang", { $0 })
            Column("Remarque") { (row: Int) -> Text in "Ligne\(footnote: "note-row\(row).")" }
        }
    }

    private let order = ["1 before", "2 caption", "3 row0", "4 row1", "5 row2", "6 table", "7 after"]

    @Test func `a table's own note comes after those of its rows`() throws {
        let file = try Rendered {
            Paragraph("Avant\(footnote: "note-before.")")
            table
            Paragraph("Après\(footnote: "note-after.")")
        }
        #expect(try notes(file) == order)
    }

    @Test func `so it is where blocks are set together`() throws {
        let file = try Rendered {
            KeepTogether {
                Paragraph("Avant\(footnote: "note-before.")")
                table
                Paragraph("Après\(footnote: "note-after.")")
            }
        }
        #expect(try notes(file) == order)
    }

    @Test func `a grid's notes are numbered once, in order`() throws {
        let file = try Rendered {
            Paragraph("Avant\(footnote: "note-before.")")
            Grid("Barème", caption: "Barème\(footnote: "note-caption.")", note: "Source\(footnote: "note-table.")") {
                for row in 0..<3 { GridRow { GridCell("Ligne\(footnote: "note-row\(row).")" as Text) } }
            }
            Paragraph("Après\(footnote: "note-after.")")
        }
        #expect(try notes(file) == order)
    }

    @Test func `equal texts with notes of their own are not merged`() throws {
        let file = try Rendered {
            Table("Aides", Array(0..<3)) {
                Column("Texte", { (_: Int) -> Text in "Même\(footnote: "note-same.")" }, mergesEqualValues: true)
                Column("N", { $0 })
            }
            Paragraph("Après\(footnote: "note-after.")")
        }
        #expect(try notes(file) == ["1 same", "2 same", "3 same", "4 after"])
    }
}
