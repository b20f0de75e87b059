import Testing

@testable import PDF

@Suite struct CharacterFilterTests {
    private let diagnosticLog = DiagnosticLog()

    private func filter(_ body: String = "Inter") -> CharacterFilter {
        var fonts = Theme.Fonts()
        fonts.body = body
        return CharacterFilter(TextEngine(fonts, language: "fr-FR"), diagnosticLog)
    }

    @Test func `French text stays as it is`() {
        DrawingLock.hold {
            let text = "« L’œuvre\u{202F}: 1\u{202F}234,50\u{00A0}€ » – ÀÉÎÖÜ −5\u{00A0}%"
            #expect(filter().clean(text) == text)
            #expect(diagnosticLog.diagnostics.isEmpty)
        }
    }

    @Test func `control characters go and tabs become spaces`() {
        DrawingLock.hold {
            #expect(filter().clean("a\u{0007}b\tc\u{0000}d\u{FEFF}") == "ab cd")
            #expect(diagnosticLog.diagnostics.isEmpty)
        }
    }

    @Test func `a private-use character is replaced and named once`() {
        DrawingLock.hold {
            let filter = filter()
            #expect(filter.clean("logo \u{E001} et \u{E001}") == "logo \u{FFFD} et \u{FFFD}")
            #expect(filter.clean("\u{E001}") == "\u{FFFD}")
            #expect(diagnosticLog.diagnostics.count == 1)
            #expect(diagnosticLog.diagnostics.first?.message.contains("U+E001") == true)
        }
    }

    @Test func `a character that no font has is replaced and named`() {
        DrawingLock.hold {
            #expect(filter().clean("\u{10380}") == "\u{FFFD}")
            #expect(diagnosticLog.diagnostics.first?.message.contains("U+10380 UGARITIC LETTER ALPA") == true)
        }
    }

    @Test func `a font without the narrow no-break space gets the wide one`() {
        DrawingLock.hold {
            let engine = TextEngine(Theme.Fonts(), language: "fr-FR")
            #expect(engine.hasGlyph("\u{202F}", in: TextStyle(size: 10)))
            #expect(filter("Inter").clean("1\u{202F}000") == "1\u{202F}000")
        }
    }

    @Test func `the document warns of a missing character, naming where`() throws {
        try DrawingLock.hold {
            let file = try Rendered { Heading("Un signe \u{E002}") }
            #expect(file.summary.diagnostics.count == 1)
            #expect(file.summary.diagnostics.first?.block == "titre « Un signe \u{E002} »")
            #expect(try file.text().contains("\u{FFFD}"))
        }
    }
}
