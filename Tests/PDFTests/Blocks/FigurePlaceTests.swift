import Foundation
import Testing

@testable import PDF

/// Where key figures stand on the pages is told, for whoever shows the pages.
@Suite struct FigurePlaceTests {
    private func rendered() throws -> Rendered {
        try Rendered {
            KeyFigures([KeyFigure("Gauche", 812), KeyFigure("Milieu", 834), KeyFigure("Droite", 856)])
            for number in 0..<60 { Paragraph("Ligne \(number) d’un texte qui va jusqu’à la page suivante.") }
            KeyFigures([KeyFigure("Seule", 878)])
        }
    }

    @Test func `each figure has its place, in reading order, on its page`() throws {
        let drawn = try rendered()
        let figures = drawn.summary.figures
        #expect(figures.map(\.label) == ["Gauche", "Milieu", "Droite", "Seule"])
        #expect(figures.map(\.text) == ["812", "834", "856", "878"])
        #expect(figures.map(\.page) == [1, 1, 1, drawn.summary.pages])
    }

    @Test func `what is printed of a figure stands within its place`() throws {
        let drawn = try rendered()
        let words = try drawn.words()
        for figure in drawn.summary.figures {
            for word in [figure.label, figure.text] {
                let place = try #require(words[word])
                #expect(place.start >= figure.x && place.end <= figure.x + figure.width, "\(word)")
            }
        }
    }

    @Test func `the places of one row's figures don't overlap`() throws {
        let row = try rendered().summary.figures.prefix(3)
        for (left, right) in zip(row, row.dropFirst()) {
            #expect(left.x + left.width <= right.x && left.y == right.y && left.height == right.height)
        }
    }
}
