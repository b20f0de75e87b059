import Foundation
import Testing

@testable import PDF

/// Lengths that no font can have.
@Suite struct FontSizeTests {
    @Test func `a length that no font can have is bounded, whatever it is`() {
        for value in [Double.nan, .infinity, -.infinity, 1e300, -1e300] {
            #expect((0...100).contains(value.whole(in: 0...100)))
            #expect((-5.0...5).contains(value.bounded(by: -5...5)))
        }
        #expect(12.9.whole(in: 0...100) == 12)
        #expect((-3.2).whole(in: -10...10) == -3)
    }

    @Test func `text at a size or in a measure that is no number is set without a trap`() {
        DrawingLock.hold {
            let cells = Self.cells()
            for size in [Double.nan, .infinity, 0, -4] {
                _ = cells.set("Texte de la ligne", TextStyle(size: size), width: .nan)
            }
        }
    }

    @Test(arguments: [Double.infinity, 1e300, 100_000]) func `text too large for its font spoils the font for no other`(
        size: Double
    ) {
        DrawingLock.hold {
            let large = Self.cells()
            let glyphs = large.set("Texte de la ligne", TextStyle(size: size)).lines.flatMap(\.pieces)
            #expect(!glyphs.isEmpty)
            let width = Self.cells().set("Texte de la ligne", TextStyle(size: 10)).width
            #expect(width > 60 && width < 120)
            #expect(large.set("x", TextStyle(size: 10)).width > 0)
        }
    }

    private static func cells() -> CellSetter {
        let engine = TextEngine(Theme.Fonts(), language: "fr-FR")
        return CellSetter(engine, CharacterFilter(engine, DiagnosticLog()))
    }
}
