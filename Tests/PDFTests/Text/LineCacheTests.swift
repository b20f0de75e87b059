import Foundation
import Testing

@testable import PDF

/// Texts that were set before are taken as they were, and say what they would have said.
@Suite struct LineCacheTests {
    private let engine = TextEngine(Theme.Fonts(), language: "fr-FR")
    private let style = TextStyle(size: 10)

    private func typesetter(_ log: DiagnosticLog, folder: String = "/usr/share/hyphen") -> Typesetter {
        Typesetter(
            engine: engine, filter: CharacterFilter(engine, log), hyphenator: Hyphenator(log, folder: folder),
            language: "fr-FR")
    }

    private func lines(_ text: Text, width: Double, ends: LineEnds = LineEnds()) -> [ShapedLine] {
        let setter = typesetter(DiagnosticLog())
        return setter.lines(setter.styled(text, style), style, width: width, ends: ends)
    }

    @Test func `a text that is set again has the very shapes of the first time`() {
        let (first, second) = (lines("Aides engagées", width: 200), lines("Aides engagées", width: 200))
        #expect(first[0].pieces[0].run === second[0].pieces[0].run)
    }

    @Test func `what decides the lines keeps texts apart`() {
        let text: Text = "Les aides engagées au trimestre accompagnent les entreprises industrielles"
        let whole = lines(text, width: 1_000)
        #expect(whole.count == 1)
        #expect(lines(text, width: 120).count > 2)
        let justified = lines(text, width: 120, ends: LineEnds(isJustified: true))
        #expect(justified[0].width > lines(text, width: 120)[0].width)
        #expect(lines("\(strong: text.plain)", width: 1_000)[0].width > whole[0].width)
    }

    @Test func `a dictionary that lacks is told of each document, set before or not`() {
        let logs = [DiagnosticLog(), DiagnosticLog()]
        for log in logs {
            let setter = typesetter(log, folder: "/nonexistent")
            _ = setter.lines(
                setter.styled("Accompagnement industriel", style), style, width: 60, ends: LineEnds(isHyphenated: true))
        }
        #expect(logs.map(\.diagnostics.count) == [1, 1])
    }

    @Test func `a character that no font has is told of each document, set before or not`() {
        let logs = [DiagnosticLog(), DiagnosticLog()]
        for log in logs {
            let setter = typesetter(log)
            _ = setter.lines(setter.styled("Rue\u{E000}", style), style, width: 60)
        }
        #expect(logs.map(\.diagnostics.count) == [1, 1])
    }

    @Test func `many texts are set right, also once the first are forgotten`() {
        let texts = (0..<600).map { "\($0) " + String(repeating: "texte assez long ", count: 30) }
        let widths = texts.map { lines(Text($0), width: 400).map(\.width) }
        #expect(texts.map { lines(Text($0), width: 400).map(\.width) } == widths)
    }
}
