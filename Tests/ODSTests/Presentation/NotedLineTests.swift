import Testing

@testable import ODS

/// Footnotes stand in the cell of their text: its room counts them.
@Suite struct NotedLineTests {
    private static let note = String(repeating: "une précision qui compte ", count: 12)
    private static let noted: Text = "Court\(footnote: Text(note))."

    private func sheet(_ block: Block) throws -> String {
        try Opened(
            Composition("Essai") {
                Sheet("Feuille") {
                    block
                    Sample.table()
                }
            }
        ).content
    }

    @Test func `a paragraph, a list's item and a note with long footnotes go over several lines`() throws {
        for block in [Block.paragraph(Paragraph(Self.noted)), .list(List([Self.noted])), .note(Note(Self.noted))] {
            let content = try sheet(block)
            let cell = try #require(content.firstMatch(of: /<table:table-cell[^>]*><text:p>(?:•<text:s\/>)?Court/))
            #expect(cell.0.contains("table:number-columns-spanned=\"7\""), "\(block)")
        }
    }

    @Test func `a grid's row with a long footnote is as high as its lines`() throws {
        func heights(_ text: Text) throws -> [Double] {
            let content = try sheet(.grid(Grid("Barème") { GridRow { GridCell(text) } }.widths(90)))
            return content.matches(of: /style:row-height="([\d.]+)pt"/).compactMap { Double($0.1) }
        }
        let (short, long) = (try heights("Court."), try heights(Self.noted))
        #expect(try #require(long.max()) > (try #require(short.max())) * 3)
    }
}
