import Testing

@testable import PDF

@Suite struct CellSetterTests {
    private let style = TextStyle(size: 8.5, isTabular: true)

    private func setter() -> CellSetter {
        let engine = TextEngine(Theme.Fonts(), language: "fr-FR")
        return CellSetter(engine, CharacterFilter(engine, DiagnosticLog()))
    }

    private func words(_ line: ShapedLine) -> String {
        String(decoding: line.pieces.flatMap(\.run.text), as: UTF8.self)
    }

    @Test(arguments: [
        "Ateliers de la Vallée", "1\u{202F}234\u{202F}567,89\u{00A0}€", "31/12/2018", "Pyrénées-Atlantiques", "A-B/C–D",
        "12,5 %",
        "x", " deux  espaces", "00062621800016",
    ])
    func `pieces put together read as the text did`(text: String) {
        DrawingLock.hold {
            let cell = setter().set(text, style)
            #expect(cell.lines.count == 1)
            #expect(words(cell.lines[0]) == text)
        }
    }

    @Test func `figures are all of one width`() {
        DrawingLock.hold {
            let setter = setter()
            let widths = Set(
                (0...9).map { (setter.set(String(repeating: "\($0)", count: 7), style).width * 1000).rounded() })
            #expect(widths.count == 1)
        }
    }

    @Test func `a line breaks between words and nothing is lost`() {
        DrawingLock.hold {
            let text = "Diagnostic de performance industrielle et plan de transformation"
            let cell = setter().set(text, style, width: 90)
            #expect(cell.lines.count > 2)
            #expect(cell.width <= 90.01)
            #expect(cell.lines.map(words).joined() == text)
        }
    }

    @Test func `an amount is never broken while it fits`() {
        DrawingLock.hold {
            let cell = setter().set("Total 1\u{202F}234\u{202F}567,89\u{00A0}€", style, width: 70)
            #expect(cell.lines.map(words) == ["Total ", "1\u{202F}234\u{202F}567,89\u{00A0}€"])
        }
    }

    @Test func `a word wider than its column is broken and no part of it lost`() {
        DrawingLock.hold {
            let word = String(repeating: "abcdefghij", count: 100)
            let cell = setter().set(word, style, width: 50)
            #expect(cell.width <= 50.01)
            #expect(cell.lines.map(words).joined() == word)
        }
    }

    @Test func `figures wider than their column are broken and none lost`() {
        DrawingLock.hold {
            let digits = String(repeating: "1234567890", count: 30)
            let cell = setter().set(digits, style, width: 50)
            #expect(cell.width <= 50.01)
            #expect(cell.lines.map(words).joined() == digits)
        }
    }

    @Test func `a new line in a cell is one on the page`() {
        DrawingLock.hold {
            #expect(setter().set("un\ndeux\n\ntrois", style).lines.count == 4)
        }
    }

    @Test func `the extents found without setting are those of the text set`() {
        DrawingLock.hold {
            let setter = setter()
            let text = "Région Nouvelle-Aquitaine 2018"
            let extent = setter.extent(text, style)
            #expect(abs(extent.natural - setter.set(text, style).width) < 0.01)
            #expect(extent.least < extent.natural)
            #expect(setter.lineCount(text, style, width: 60) == setter.set(text, style, width: 60).lines.count)
        }
    }

    @Test func `text from right to left is set by Pango whole`() {
        DrawingLock.hold {
            let cell = setter().set("العربية", style)
            #expect(cell.lines.first?.pieces.first?.run.isBackward == true)
        }
    }
}
