import Foundation
import Testing

@testable import PDF

@Suite struct TextBlockTests {
    @Test func `a link over two lines has one element and two annotations`() throws {
        let words =
            "le site de la Région et sa page consacrée à l’usine du futur, avec toutes les ressources utiles aux entreprises"
        let file = try Rendered { Paragraph("Voir \(link: words, to: "https://example.org/udf") pour en savoir plus.") }
        #expect(try file.links().count(of: "https://example.org/udf") == 2)
        #expect(try file.structure().count(of: "Link (inline)") == 1)
    }

    @Test func `code and foreign words have elements of their own`() throws {
        let text = Text("Le ") + Text([Text.Run("scale-up", language: "en")]) + " a pour code \(code: "UDF-1")."
        let file = try Rendered { Paragraph(text) }
        let structure = try file.structure()
        #expect(structure.contains("Span"))
        #expect(structure.contains("Code"))
        #expect(try file.syntax().contains("/Lang (en)"))
    }

    @Test func `a title page without a logo has the publisher's name`() throws {
        var theme = Theme()
        theme.logo = nil
        theme.organisation = "Ville de Fleurmont"
        let file = try Rendered(theme: theme) { TitlePage("Aides", subtitle: "2018") }
        let text = try file.text(page: 1)
        let (name, title) = (text.range(of: "Ville de Fleurmont"), text.range(of: "Aides"))
        #expect(name != nil && title != nil && name!.lowerBound < title!.lowerBound)
    }

    @Test func `a list says its labels and its bodies`() throws {
        let file = try Rendered {
            List(["un", "deux"])
            List(["premier", "second"], isNumbered: true)
        }
        let structure = try file.structure()
        #expect(structure.count(of: "Lbl") == 4)
        #expect(structure.count(of: "LBody") == 4)
        #expect(try file.text().contains("2. second"))
    }

    @Test func `a warning says that it is one`() throws {
        let text = try Rendered { Note("Deux conventions.", kind: .warning) }.text()
        #expect(text.contains("Attention : Deux conventions."))
    }

    @Test func `a note longer than a page goes on over the page`() throws {
        let file = try Rendered { Note(Text(sentences(200))) }
        #expect(file.summary.pages > 1)
        #expect(try file.text().count(of: "numéro 200 ") == 1)
    }

    @Test func `a word of ten thousand characters is broken, not cut`() throws {
        let file = try Rendered { Paragraph(Text(String(repeating: "anticonstitu", count: 834))) }
        #expect(file.summary.pages > 1)
        let letters = try file.text().components(separatedBy: "anticonstitu").count
        #expect(letters > 500)
    }

    @Test func `key figures are a list of label, figure and comment`() throws {
        let file = try Rendered {
            KeyFigures([
                KeyFigure("Entreprises", 409, comment: "depuis 2014"),
                KeyFigure("Engagé", Money(euros: 42_500_000), format: .millions),
                KeyFigure("Inconnu", ComputedValue.value(.empty), format: .integer),
            ])
        }
        let text = try file.text()
        #expect(text.contains("42,5 M€"))
        #expect(text.contains("—"))
        #expect(try file.structure().count(of: "LI (block)") == 3)
    }

    @Test func `figures side by side stand on one line, whatever their labels take`() throws {
        let file = try Rendered {
            KeyFigures([
                KeyFigure("Court", 409), KeyFigure("Un libellé qui prend deux lignes de sa vignette au moins", 300),
                KeyFigure("Court", 161),
            ])
        }
        let lines = Set(
            try file.syntax().matches(of: /\n([\d.]+) 0 0 -[\d.]+ [\d.]+ ([\d.]+) Tm/)
                .filter { Double($0.1).map { $0 > 10 } == true }.map { $0.2 })
        #expect(lines.count == 1, "\(lines)")
    }

    @Test func `the numbers of key figures have one size, and words have no larger one`() throws {
        func sizes(_ figures: [KeyFigure]) throws -> Set<Double> {
            let placed = try Rendered { KeyFigures(figures) }.syntax().matches(
                of: /\n([\d.]+) 0 0 -[\d.]+ [\d.]+ [\d.]+ Tm/)
            return Set(placed.compactMap { Double($0.1) }.filter { $0 > 10 })
        }
        let short = KeyFigure("Entreprises", 409)
        let long = KeyFigure("Engagé", 123_456_789_123, format: .integer)
        let words = KeyFigure("Dispositif", "Croissance Premium 500")
        let alone = try sizes([short])
        #expect(alone.count == 1)
        let together = try sizes([short, long, short, short])
        #expect(together.count == 1 && together.max()! < alone.max()!)
        let mixed = try sizes([short, words, short, short])
        #expect(mixed.contains(alone.max()!) && mixed.count == 2)
    }

    @Test func `what must be said stands on the title page, or at the top without one`() throws {
        let titled = try Rendered(notices: ["Ceci est une démonstration."]) {
            TitlePage("Usine du Futur", subtitle: "Avancement", details: ["Commission"])
            Heading("Synthèse")
        }
        #expect(try titled.text(page: 1).contains("Ceci est une démonstration."))
        #expect(try titled.text().count(of: "Ceci est une démonstration.") == 1)
        let plain = try Rendered(notices: ["Ceci est une démonstration."]) { Heading("Synthèse") }
        let text = try plain.text(page: 1)
        #expect(text.range(of: "démonstration")!.lowerBound < text.range(of: "Synthèse")!.lowerBound)
    }

    @Test func `the title page has no header`() throws {
        let file = try Rendered("Titre en marge") {
            TitlePage("Usine du Futur")
            Paragraph("suite")
        }
        #expect(try !file.text(page: 1).contains("Titre en marge"))
        #expect(try file.text(page: 2).contains("Titre en marge"))
    }

    @Test func `a logo is a figure with its alternative; one that can't be read is an error`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).svg").path
        let picture =
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="teal"/></svg>"#
        try Data(picture.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var theme = Theme()
        theme.logo = Theme.Logo(path: path, height: 40, alternative: "Logo de la Région")
        #expect(try Rendered(theme: theme) { TitlePage("Rapport") }.structure().contains("Figure"))
        theme.logo?.path = path + ".absent"
        let error = #expect(throws: DocumentError.self) { try Rendered(theme: theme) { TitlePage("Rapport") } }
        #expect(error?.description.contains(path + ".absent") == true)
    }
}
