import Foundation
import Testing

@testable import PDF

/// What can't be finished: the error says why, and no file is left.
@Suite struct RefusedFileTests {
    private let sketch = Sketch()

    private func expectRefusal(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(sourceLocation: sourceLocation) {
            try sketch.finish()
        } throws: { error in
            error is FinishingError && "\(error)".contains(text)
        }
        #expect(!FileManager.default.fileExists(atPath: sketch.path("finished.pdf")), sourceLocation: sourceLocation)
    }

    private var date: CivilDate { CivilDate(year: 2018, month: 12, day: 31)! }

    @Test func `a page drawn and not begun`() {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        sketch.end()
        sketch.marks.beginPage(width: 595, height: 842)
        #expect(throws: FinishingError.pageCount(marked: 2, drawn: 1)) { try sketch.refinish("finished.pdf") }
    }

    @Test func `painting that nobody owns`() {
        sketch.beginPage()
        sketch.fill(x: 0, y: 0, width: 10, height: 10)
        expectRefusal("page 1")
    }

    @Test func `painting for an element of another structure`() {
        sketch.beginPage()
        sketch.own(ElementID(index: 99))
        sketch.show("Texte", x: 60, y: 60)
        expectRefusal("un élément d’une autre structure")
    }

    @Test func `a link on a page that isn't there`() {
        sketch.beginPage()
        let link = sketch.write("ici", as: .link, y: 60)
        sketch.links = [
            LinkAnnotation(page: 3, rectangles: [], target: .uri("https://a.fr"), element: link, contents: "ici")
        ]
        expectRefusal("lien «\u{00A0}ici\u{00A0}»\u{00A0}: erreur interne de Bilan\u{00A0}: la page 4 visée")
    }

    @Test func `a link to a page that isn't there`() {
        sketch.beginPage()
        let link = sketch.write("ici", as: .link, y: 60)
        sketch.links = [LinkAnnotation(page: 0, rectangles: [], target: .page(1, y: 0), element: link, contents: "ici")]
        expectRefusal("page 2")
    }

    @Test func `a link whose element is none`() {
        sketch.beginPage()
        let paragraph = sketch.write("ici", y: 60)
        sketch.links = [
            LinkAnnotation(page: 0, rectangles: [], target: .uri("https://a.fr"), element: paragraph, contents: "ici")
        ]
        expectRefusal("son élément n’est pas un lien")
    }

    @Test func `an outline entry to a page that isn't there`() {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        sketch.outline = [OutlineEntry(title: "Fin", level: 1, page: 9, y: 0)]
        expectRefusal("signet «\u{00A0}Fin\u{00A0}»")
    }

    @Test func `an attachment that isn't there`() {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        sketch.attachments = [
            Attachment(
                name: "a.csv", mimeType: "text/csv", description: "", relationship: .data,
                content: .path("/nowhere/a.csv"), date: date)
        ]
        expectRefusal(
            "pièce jointe «\u{00A0}a.csv\u{00A0}»\u{00A0}: /nowhere/a.csv ne peut pas être lu (il n’existe pas")
    }

    @Test func `two attachments of one name`() {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        let file = Attachment(
            name: "a.csv", mimeType: "text/csv", description: "", relationship: .data, content: .bytes([]), date: date)
        sketch.attachments = [file, file]
        expectRefusal("pièce jointe «\u{00A0}a.csv\u{00A0}»\u{00A0}: deux fichiers portent ce nom")
    }

    @Test func `a drawn file that is no PDF`() throws {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        sketch.end()
        try "no PDF".write(toFile: sketch.path("drawn.pdf"), atomically: false, encoding: .utf8)
        #expect { try sketch.refinish("finished.pdf") } throws: { error in
            guard case FinishingError.unreadable = error else { return false }
            return true
        }
    }

    @Test func `what stood in the file's place stays where the drawing is refused`() throws {
        sketch.beginPage()
        sketch.fill(x: 0, y: 0, width: 10, height: 10)
        sketch.end()
        try "before".write(toFile: sketch.path("finished.pdf"), atomically: false, encoding: .utf8)
        #expect(throws: FinishingError.self) { try sketch.refinish("finished.pdf") }
        #expect(try String(contentsOfFile: sketch.path("finished.pdf"), encoding: .utf8) == "before")
    }

    @Test func `a folder that isn't there`() {
        sketch.beginPage()
        sketch.write("Texte", y: 60)
        sketch.end()
        #expect { try sketch.refinish("nowhere/finished.pdf") } throws: { error in
            guard case FinishingError.unwritable = error else { return false }
            return true
        }
    }
}
