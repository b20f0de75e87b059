import Testing

@testable import PDF

@Suite struct PageNumbersTests {
    @Test func `roman numbers subtract where they should`() {
        #expect(
            [1, 4, 9, 14, 40, 90, 400, 949].map { PageNumbers.string($0, .lowerRoman) }
                == ["i", "iv", "ix", "xiv", "xl", "xc", "cd", "cmxlix"])
    }

    @Test func `letters double after Z, as readers count them`() {
        #expect([1, 26, 27, 53].map { PageNumbers.string($0, .upperLetter) } == ["A", "Z", "AA", "AAA"])
    }

    @Test func `a run goes on counting unless it is told where to start`() {
        var numbers = PageNumbers()
        numbers.begin(PageNumbering(.lowerRoman), at: 2)
        numbers.begin(PageNumbering(.arabic, start: 1), at: 4)
        #expect((0..<6).map(numbers.label) == ["1", "2", "iii", "iv", "1", "2"])
    }

    @Test func `the last number is that of the page's own run`() {
        var numbers = PageNumbers()
        numbers.begin(PageNumbering(.lowerRoman, start: 1), at: 0)
        numbers.begin(PageNumbering(.arabic, start: 1), at: 3)
        #expect(numbers.lastLabel(with: 1, pageCount: 10) == "iii")
        #expect(numbers.lastLabel(with: 5, pageCount: 10) == "7")
    }

    @Test func `numbering that changes nothing begins no run`() {
        var numbers = PageNumbers()
        numbers.begin(PageNumbering(.arabic), at: 3)
        #expect(numbers.pageLabels.count == 1)
    }

    @Test func `readers and footers number pages alike`() throws {
        let file = try Rendered {
            PageNumbering(.lowerRoman, start: 1)
            Paragraph("avant")
            PageBreak()
            PageNumbering(.arabic, start: 1)
            Paragraph("corps")
            PageBreak()
            PageNumbering(.upperLetter, start: 1)
            Paragraph("annexe")
        }
        #expect(try file.text(page: 1).contains("Page i / i"))
        #expect(try file.text(page: 2).contains("Page 1 / 1"))
        #expect(try file.text(page: 3).contains("Page A / A"))
        let syntax = try file.syntax()
        #expect(syntax.contains("/S /r") && syntax.contains("/S /A"))
    }
}
