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

    @Test(
        arguments: [
            ("cairo_save", ["cairo_save"]), ("cairo_save", ["cairo_save", "cairo_save", "cairo_restore"]),
            ("cairo_save", ["cairo_restore"]), ("cairo_save", ["cairo_save", "cairo_restore", "cairo_restore"]),
            ("cairo_push_group", ["cairo_push_group"]), ("cairo_push_group", ["cairo_pop_group"]),
            ("cairo_push_group", ["cairo_push_group", "cairo_save"]),
            ("cairo_pop_group", ["cairo_push_group", "cairo_save", "cairo_pop_group", "cairo_restore"]),
        ])
    func `a drawing that leaves Cairo's state unbalanced is named with the call`(word: String, calls: [String]) {
        let error = #expect(throws: DocumentError.self) {
            try Rendered {
                Drawing(height: 60, alternative: "Penché") { canvas in
                    for call in calls {
                        switch call {
                        case "cairo_save": cairo_save(canvas.context)
                        case "cairo_restore": cairo_restore(canvas.context)
                        case "cairo_push_group": cairo_push_group(canvas.context)
                        default: cairo_pattern_destroy(cairo_pop_group(canvas.context))
                        }
                    }
                }
            }
        }
        #expect(error?.diagnostics.first?.block == "dessin « Penché »")
        #expect(error?.description.contains(word) == true, "\(String(describing: error))")
    }

    @Test func `what a drawing sets and clips does not touch what follows`() throws {
        let file = try Rendered {
            Drawing(height: 60, alternative: "Penché") { canvas in
                cairo_rotate(canvas.context, 1)
                cairo_set_operator(canvas.context, CAIRO_OPERATOR_CLEAR)
                cairo_rectangle(canvas.context, 0, 0, 1, 1)
                cairo_clip(canvas.context)
                cairo_move_to(canvas.context, 5, 5)
            }
            Paragraph("Le texte qui suit se lit droit.")
        }
        #expect(try file.text().contains("Le texte qui suit se lit droit."))
    }

    // MARK: Beyond its box

    private func warnings(_ paint: @escaping (any Canvas) throws -> Void) throws -> [Diagnostic] {
        try Rendered {
            Paragraph("Avant")
            Drawing(height: 60, alternative: "Large", paint)
        }.summary.diagnostics
    }

    @Test func `what goes beyond a drawing's box is told with its side, its block and its page`() throws {
        let found = try warnings { canvas in
            canvas.fill(.rectangle(x: 10, y: 10, width: 20, height: 90), canvas.theme.colours.accent)
            canvas.text("à gauche", at: Point(x: 0, y: 30), alignment: .end)
        }
        let warning = try #require(found.first)
        #expect(found.count == 1)
        #expect(warning.severity == .warning && warning.block == "dessin « Large »" && warning.page == 1)
        #expect(warning.message.contains("en bas (40\u{A0}points)"), "\(warning.message)")
        #expect(warning.message.contains("à gauche (") && !warning.message.contains("à droite"))
    }

    @Test(arguments: [-3000.0, -800, 700, 1500])
    func `what stands wholly beside a drawing's box is told`(x: Double) throws {
        let found = try warnings { $0.text("perdu", at: Point(x: x, y: 30)) }
        // Beyond two thousand points nothing is looked for.
        #expect(found.count == (x < -2000 ? 0 : 1))
    }

    @Test func `what is within its box, a ground over all and thick lines at the edge are not told`() throws {
        let found = try warnings { canvas in
            cairo_set_source_rgb(canvas.context, 0.9, 0.9, 0.9)
            cairo_paint(canvas.context)
            canvas.stroke(
                Path().move(x: 4, y: 56).line(x: 8, y: 4).line(x: 12, y: 56).line(x: canvas.width - 4, y: 4),
                canvas.theme.colours.accent, width: 3)
        }
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `sharp lines within the box are not told, however far Cairo counts their mitres`() throws {
        let found = try warnings { canvas in
            var path = Path().move(x: 3, y: 50)
            for step in 1...20 { path = path.line(x: canvas.width * Double(step) / 20 - 5, y: step % 2 == 0 ? 50 : 8) }
            canvas.stroke(path, canvas.theme.colours.accent, style: StrokeStyle(width: 2, join: .round))
        }
        #expect(found.isEmpty, "\(found)")
    }

    @Test func `a drawing higher than a page is refused with the room there is`() {
        let error = #expect(throws: DocumentError.self) {
            try Rendered { Drawing(height: 5000, alternative: "Tour") { _ in } }
        }
        #expect(error?.description.contains("5000") == true)
    }
}
