import CCairo
import Testing

@testable import PDF

@Suite struct DrawingTests {
    private struct Broken: Error {}

    @Test func `a drawing is a figure with its alternative and its place`() throws {
        let file = try Rendered {
            Drawing(height: 60, alternative: "Une frise") { canvas in
                #expect(canvas.width > 400)
                #expect(canvas.width(of: "AMI", size: 10, isBold: false) > 10)
                canvas.text(
                    "AMI 2014", x: 0, y: 20, size: 10, colour: canvas.theme.colours.text, alignment: .start,
                    isBold: true)
            }
        }
        #expect(try file.text().contains("AMI 2014"))
        #expect(try file.structure().contains("Figure"))
        #expect(try file.syntax().contains("/BBox"))
    }

    @Test func `a drawing that throws is named, and leaves no file`() {
        let error = #expect(throws: DocumentError.self) {
            try Rendered { Drawing(height: 60, alternative: "Une carte") { _ in throw Broken() } }
        }
        #expect(error?.diagnostics.first?.block == "dessin « Une carte »")
    }

    @Test func `a drawing that breaks Cairo's state is named`() {
        let error = #expect(throws: DocumentError.self) {
            try Rendered {
                Drawing(height: 60, alternative: "Cassé") {
                    cairo_restore($0.context)
                    cairo_restore($0.context)
                }
            }
        }
        #expect(error?.diagnostics.first?.block == "dessin « Cassé »")
    }

    @Test func `a drawing that leaves a group pushed is named`() {
        let error = #expect(throws: DocumentError.self) {
            try Rendered { Drawing(height: 60, alternative: "Groupe") { cairo_push_group($0.context) } }
        }
        #expect(error?.description.contains("laisse un groupe ouvert") == true)
    }

    @Test func `what a drawing does to the canvas does not touch what follows`() throws {
        let file = try Rendered {
            Drawing(height: 60, alternative: "Penché") { canvas in
                cairo_save(canvas.context)
                cairo_rotate(canvas.context, 1)
                cairo_rectangle(canvas.context, 0, 0, 1, 1)
                cairo_clip(canvas.context)
            }
            Paragraph("Le texte qui suit se lit droit.")
        }
        #expect(try file.text().contains("Le texte qui suit se lit droit."))
    }

    @Test func `a drawing higher than a page is refused with the room there is`() {
        let error = #expect(throws: DocumentError.self) {
            try Rendered { Drawing(height: 5000, alternative: "Tour") { _ in } }
        }
        #expect(error?.description.contains("5000") == true)
    }
}
