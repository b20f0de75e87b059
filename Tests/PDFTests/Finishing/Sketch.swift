import CCairo
import Foundation
import PagePictures

@testable import PDF

/// A document drawn by hand for a test: Cairo's file, its structure and its marks.
final class Sketch {
    let tree = StructureTree(language: "fr-FR")
    let marks = PageMarks()
    let cairo: OpaquePointer
    var links: [LinkAnnotation] = []
    var outline: [OutlineEntry] = []
    var attachments: [Attachment] = []
    var pageLabels = [PageLabels()]
    var metadata = DocumentMetadata(
        title: "Avancement du programme « Usine du Futur »", author: "Région Nouvelle-Aquitaine",
        subject: "Aides & engagements <2018>", keywords: ["subventions", "industrie"], language: "fr-FR",
        date: CivilDate(year: 2018, month: 12, day: 31)!, producer: "Bilan 1.0")

    private let surface: OpaquePointer
    private let folder: URL
    private var hasPage = false

    init() {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sketch-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        surface = cairo_pdf_surface_create(folder.appendingPathComponent("drawn.pdf").path, 595, 842)
        cairo = cairo_create(surface)
    }

    deinit {
        DrawingLock.hold {
            cairo_destroy(cairo)
            cairo_surface_destroy(surface)
        }
        try? FileManager.default.removeItem(at: folder)
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func beginPage(width: Double = 595, height: Double = 842) {
        if hasPage { DrawingLock.hold { cairo_show_page(cairo) } }
        hasPage = true
        cairo_pdf_surface_set_size(surface, width, height)
        marks.beginPage(width: width, height: height)
    }

    func own(_ element: ElementID) { marks.own(.element(element), on: cairo) }
    func own(_ artifact: Artifact) { marks.own(.artifact(artifact), on: cairo) }

    /// An element under the root, or under `parent`, with a line of text of its own.
    @discardableResult
    func write(
        _ text: String, as type: StructureType = .paragraph, in parent: ElementID = StructureTree.root, x: Double = 60,
        y: Double
    ) -> ElementID {
        let element = tree.add(type, to: parent)
        own(element)
        show(text, x: x, y: y)
        return element
    }

    func show(_ text: String, x: Double, y: Double) { DrawingLock.hold { paint(text, x: x, y: y) } }

    private func paint(_ text: String, x: Double, y: Double) {
        let layout = pango_cairo_create_layout(cairo)
        let font = pango_font_description_from_string("DejaVu Sans 10")
        pango_layout_set_font_description(layout, font)
        pango_layout_set_text(layout, text, -1)
        cairo_set_source_rgb(cairo, 0, 0, 0)
        cairo_move_to(cairo, x, y)
        pango_cairo_show_layout(cairo, layout)
        pango_font_description_free(font)
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    func fill(x: Double, y: Double, width: Double, height: Double, blue: Double = 0.8) {
        cairo_set_source_rgb(cairo, 0.1, 0.3, blue)
        cairo_rectangle(cairo, x, y, width, height)
        cairo_fill(cairo)
    }

    /// Ends the drawing and finishes the file; tells its path.
    @discardableResult
    func finish(_ name: String = "finished.pdf") throws -> String {
        end()
        return try refinish(name)
    }

    /// Ends the drawing.
    func end() {
        DrawingLock.hold {
            cairo_show_page(cairo)
            cairo_surface_finish(surface)
        }
    }

    /// Finishes a copy of the file that was drawn; more than once where it is asked for.
    func refinish(_ name: String) throws -> String {
        let copy = path("copy-of-drawn.pdf")
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: path("drawn.pdf"), toPath: copy)
        let finisher = PDFFinisher(
            structure: tree, marks: marks, links: links, outline: outline, metadata: metadata,
            attachments: attachments, pageLabels: pageLabels)
        try finisher.finish(drawn: copy, to: path(name))
        return path(name)
    }
}

/// Runs a program that checks PDF files; tells its status and what it says.
func run(_ arguments: String...) throws -> (status: Int32, output: String) { try Program.run(arguments) }
