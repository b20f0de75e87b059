import CCairo
import Foundation
import Testing

@testable import PDF

/// Digits of one width leave all other signs as they are: some fonts have wider ones of these too.
@Suite struct TabularDigitsTests {
    private let engine = TextEngine(Theme.Fonts(), language: "fr-FR")

    private var setters: (cells: CellSetter, running: Typesetter) {
        let filter = CharacterFilter(engine, DiagnosticLog())
        return (
            CellSetter(engine, filter),
            Typesetter(engine: engine, filter: filter, hyphenator: Hyphenator(DiagnosticLog()), language: "fr-FR")
        )
    }

    private func style(_ isTabular: Bool) -> TextStyle { TextStyle(size: 100, isTabular: isTabular) }

    @Test(arguments: ["Nouvelle-Aquitaine", "Usine du Futur : été (sud), p. suiv.", "a/b - c"])
    func `text without digits is as wide with tabular figures as without`(text: String) {
        let (cells, running) = setters
        #expect(cells.set(text, style(true)).width == cells.set(text, style(false)).width)
        let widths = [true, false].map { tabular in
            running.lines(running.styled(Text(text), style(tabular)), style(tabular), width: nil)[0].width
        }
        #expect(widths[0] == widths[1])
    }

    @Test func `digits are of one width in cells and in running text`() {
        let (cells, running) = setters
        func width(_ digit: Int) -> [Double] {
            let text = "\(digit)\(digit)\(digit)-A\(digit)"
            let line = running.lines(running.styled(Text(text), style(true)), style(true), width: nil)[0]
            return [cells.set(text, style(true)).width, line.width]
        }
        for digit in 2...9 {
            for (one, other) in zip(width(0), width(digit)) { #expect(abs(one - other) < 0.2, "\(digit)") }
        }
    }

    @Test func `a hyphen between digits is the one that it is without them`() {
        let (cells, running) = setters
        func hyphens(_ lines: [ShapedLine]) -> Set<UInt> {
            var found: Set<UInt> = []
            for run in lines.flatMap(\.pieces).map(\.run) {
                var (byte, glyph) = (0, 0)
                for cluster in run.clusters {
                    if run.text[byte] == UInt8(ascii: "-") { found.insert(run.glyphs[glyph].index) }
                    byte += Int(cluster.bytes)
                    glyph += Int(cluster.glyphs)
                }
            }
            return found
        }
        let text = "2015-UDF-035"
        #expect(hyphens(cells.set(text, style(true)).lines) == hyphens(cells.set(text, style(false)).lines))
        let set = [true, false].map { running.lines(running.styled(Text(text), style($0)), style($0), width: nil) }
        #expect(!hyphens(set[0]).isEmpty && hyphens(set[0]) == hyphens(set[1]))
    }

    @Test func `runs of digits alone ask for figures of one width`() {
        let list: OpaquePointer = pango_attr_list_new()
        defer { pango_attr_list_unref(list) }
        engine.addTabularDigits(of: Array("n° 2015-UDF-035, 7".utf8)[...], to: list)
        let text = pango_attr_list_to_string(list)!
        defer { free(text) }
        let ranges = String(cString: text).split(separator: "\n").map {
            $0.split(separator: " ").prefix(2).joined(separator: "–")
        }
        #expect(ranges == ["4–8", "13–16", "18–19"])
    }
}
