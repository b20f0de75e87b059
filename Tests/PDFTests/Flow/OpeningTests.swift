import Foundation
import Testing

@testable import PDF

/// What must be said before all else doesn't stand alone on its page.
@Suite struct OpeningTests {
    private static let notice = ["Données provisoires."]

    private func table(_ count: Int) -> Table {
        Table("Noms", (0..<count).map { "Communauté d’agglomération, site °\($0)." }) {
            Column("Nom", { $0 })
            Column("Taille", { $0.count })
        }
    }

    private func chart(_ count: Int, height: Double = 200) -> Chart {
        var chart = Chart(.bars, "Beaucoup", of: table(count), category: "Nom", series: ["Taille"])
        chart.height = height
        chart.alternative = "Des tailles."
        return chart
    }

    @Test func `a chart longer than a page begins under the notice`() throws {
        let file = try Rendered(notices: Self.notice) { chart(120) }
        #expect(try file.text(page: 1).contains("site °0."))
        let text = try file.text()
        for number in [0, 40, 80, 119] { #expect(text.count(of: "°\(number).") == 1) }
    }

    @Test func `a chart as high as a page is made lower to stand under the notice`() throws {
        var tall = chart(3, height: 2_000)
        tall.direction = .upright
        let file = try Rendered(notices: Self.notice) { tall }
        #expect(file.summary.pages == 1)
    }

    @Test func `a chart under a heading under the notice stands there too`() throws {
        let file = try Rendered(notices: Self.notice) {
            Heading("Titre")
            chart(120)
        }
        let first = try file.text(page: 1)
        #expect(first.contains("Titre") && first.contains("site °0."))
    }

    @Test func `a picture as high as a page is made smaller to stand under the notice`() throws {
        let pictures = try Pictures()
        let path = pictures.png(width: 600, height: 1_600)
        let file = try Rendered(notices: Self.notice) { Image(path, width: 400, alternative: "Un aplat") }
        #expect(file.summary.pages == 1)
    }

    @Test func `a drawing as high as a page is drawn smaller to stand under the notice`() throws {
        let file = try Rendered(notices: Self.notice) {
            Drawing(height: 640, alternative: "Un schéma", caption: "Le schéma") { canvas in
                canvas.text(
                    "au pied", x: 0, y: canvas.height - 2, size: 9, colour: canvas.theme.colours.text,
                    alignment: .start, isBold: false)
            }
        }
        #expect(file.summary.pages == 1)
        #expect(try file.text(page: 1).contains("au pied"))
    }

    @Test func `what is kept together with a chart as high as a page stands under the notice too`() throws {
        var tall = chart(3, height: 2_000)
        tall.direction = .upright
        let alone = try Rendered(notices: Self.notice) { KeepTogether { tall } }
        #expect(alone.summary.pages == 1)
        let headed = try Rendered(notices: Self.notice) {
            KeepTogether {
                Heading("Titre")
                tall
            }
        }
        let first = try headed.text(page: 1)
        #expect(first.contains("Données provisoires.") && first.contains("Titre"))
    }

    @Test func `a heading further on is on the page of a chart that has a page to itself`() throws {
        var tall = chart(3, height: 2_000)
        tall.direction = .upright
        for isKept in [false, true] {
            let file = try Rendered {
                Paragraph("Un texte.")
                if isKept {
                    KeepTogether {
                        Heading("Titre-clé")
                        tall
                    }
                } else {
                    Heading("Titre-clé")
                    tall
                }
            }
            #expect(file.summary.pages == 2)
            let second = try file.text(page: 2)
            #expect(second.contains("Titre-clé") && second.contains("site °0."))
        }
    }

    @Test func `what stands further on has its whole page`() throws {
        let file = try Rendered(notices: Self.notice) {
            Paragraph("Un texte.")
            chart(120)
        }
        #expect(try file.text(page: 1).contains("Un texte."))
    }
}
