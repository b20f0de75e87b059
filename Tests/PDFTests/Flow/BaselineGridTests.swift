import PagePictures
import Testing

@testable import PDF

/// The grid of half lines on which blocks begin.
@Suite struct BaselineGridTests {
    /// The baselines of a page's paragraphs, whose words begin with `corps`, in points from the page's top.
    private func baselines(_ file: Rendered) throws -> [Double] {
        try Program.run(["pdftotext", "-bbox", "-f", "1", "-l", "1", file.path, "-"]).output
            .matches(of: #/yMax="([\d.]+)">corps/#).compactMap { Double($0.1) }
    }

    @Test func `running text stands on the grid whatever lies between`() throws {
        let file = try Rendered {
            Paragraph("corps un")
            for rows in [1, 2, 3] {
                numbered("Table \(rows)", rows)
                Paragraph("corps après une table")
            }
            Heading("Un titre")
            Paragraph("corps sous un titre")
            Note("Un encadré.")
            Paragraph("corps après un encadré")
        }
        let places = try baselines(file)
        try #require(places.count == 6)
        let step = TypeScale(Theme()).gridStep
        for place in places {
            let lines = (place - places[0]) / step
            #expect(abs(lines - lines.rounded()) < 0.02, "\(place)")
        }
    }

    @Test func `text in two columns stands on the same lines`() throws {
        let file = try Rendered {
            SideBySide {
                Paragraph("corps à gauche")
                numbered("Gauche", 2)
                Paragraph("corps à gauche dessous")
            } end: {
                Paragraph("corps à droite")
                Heading("Titre")
                Paragraph("corps à droite dessous")
            }
        }
        let places = try baselines(file)
        let step = TypeScale(Theme()).gridStep
        for place in places {
            let lines = (place - places[0]) / step
            #expect(abs(lines - lines.rounded()) < 0.02, "\(place)")
        }
    }

    @Test func `a heading stays with what follows though the grid moves it`() throws {
        for filler in 1...30 {
            let file = try Rendered {
                numbered("Table", filler + 20)
                Heading("Bénéficiaires")
                Paragraph("suite")
            }
            for page in 1...file.summary.pages {
                let text = try file.text(page: page)
                #expect(text.contains("Bénéficiaires") == text.contains("suite"), "\(filler)")
            }
        }
    }
}
