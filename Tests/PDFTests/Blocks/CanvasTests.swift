import BilanKit
import CCairo
import Foundation
import Testing

/// Drawing in Swift: how much of a page each shape colours, at one pixel a point.
@Suite struct CanvasTests {
    private static let red = Colour(red: 255, green: 0, blue: 0)
    private static let blue = Colour(red: 0, green: 0, blue: 255)

    /// How many pixels of the first page have a colour, to a tolerance of 8 levels a component.
    private func count(_ colour: Colour, _ paint: @escaping (any Canvas) throws -> Void) throws -> Int {
        let file = try Rendered { Drawing(height: 200, alternative: "Des formes", paint) }
        let folder = try TestFolder()
        _ = try run("pdftoppm", "-r", "72", "-aa", "no", "-png", file.path, folder.path + "/page")
        let image: OpaquePointer = cairo_image_surface_create_from_png(
            folder.path + "/" + (try #require(folder.contents.first)))
        defer { cairo_surface_destroy(image) }
        let data = try #require(cairo_image_surface_get_data(image))
        let stride = Int(cairo_image_surface_get_stride(image))
        var count = 0
        for y in 0..<Int(cairo_image_surface_get_height(image)) {
            for x in 0..<Int(cairo_image_surface_get_width(image)) {
                let pixel = data + y * stride + x * 4
                let distances = zip([2, 1, 0], [colour.red, colour.green, colour.blue]).map {
                    abs(Int(pixel[$0]) - Int($1))
                }
                if distances.allSatisfy({ $0 <= 8 }) { count += 1 }
            }
        }
        return count
    }

    private func isNear(_ count: Int, _ expected: Double, within share: Double = 0.08) -> Bool {
        abs(Double(count) - expected) <= expected * share
    }

    @Test func `a path's inside is filled`() throws {
        let count = try count(Self.red) { $0.fill(.rectangle(x: 10, y: 10, width: 100, height: 50), Self.red) }
        #expect(isNear(count, 5000), "\(count)")
    }

    @Test func `corners are rounded, circles round, and sectors their part of a ring`() throws {
        let rounded = try count(Self.red) {
            $0.fill(.rectangle(x: 10, y: 10, width: 100, height: 100, radius: 50), Self.red)
        }
        let circle = try count(Self.red) { $0.fill(.circle(x: 100, y: 100, radius: 50), Self.red) }
        #expect(isNear(rounded, 2500 * .pi) && isNear(circle, 2500 * .pi), "\(rounded) \(circle)")
        let sector = try count(Self.red) {
            $0.fill(.sector(x: 100, y: 100, radius: 80, inner: 40, from: -90, to: 30), Self.red)
        }
        #expect(isNear(sector, (6400 - 1600) * .pi / 3), "\(sector)")
    }

    @Test func `what goes beyond a drawing covers nothing beside it, on the page or in the file`() throws {
        let file = try Rendered {
            Heading("Avant")
            Paragraph("Ce qui est au-dessus du dessin.")
            Drawing(height: 100, alternative: "Un fond") { canvas in
                canvas.fill(.rectangle(x: -500, y: -500, width: 2000, height: 2000), Self.red)
            }
            Paragraph("Ce qui est au-dessous.")
        }
        let text = try run("pdftotext", file.path, "-").output
        #expect(text.contains("Avant") && text.contains("au-dessus du dessin") && text.contains("au-dessous"))
        let count = try count(Self.red) {
            $0.fill(.rectangle(x: -500, y: -500, width: 2000, height: 2000), Self.red)
        }
        #expect(Double(count) < 208 * (595 - 2 * 30), "\(count)")
    }

    @Test func `a second outline makes a hole where crossings count`() throws {
        let path = Path.rectangle(x: 0, y: 0, width: 100, height: 100)
            .adding(.rectangle(x: 25, y: 25, width: 50, height: 50))
        #expect(isNear(try count(Self.red) { $0.fill(path, .colour(Self.red), rule: .evenOdd) }, 7500))
        #expect(isNear(try count(Self.red) { $0.fill(path, .colour(Self.red), rule: .winding) }, 10_000))
    }

    @Test func `a line has its width, and its dashes`() throws {
        let line = Path().move(x: 10, y: 50).line(x: 210, y: 50)
        let solid = try count(Self.red) { $0.stroke(line, Self.red, width: 10) }
        let dashed = try count(Self.red) { $0.stroke(line, Self.red, style: StrokeStyle(width: 10, dash: [10, 10])) }
        let round = try count(Self.red) { $0.stroke(line, Self.red, style: StrokeStyle(width: 10, cap: .square)) }
        #expect(isNear(solid, 2000) && isNear(dashed, 1000) && isNear(round, 2100), "\(solid) \(dashed) \(round)")
    }

    @Test func `a transform moves, turns and stretches what is painted in it, and nothing after it`() throws {
        let counted = try count(Self.red) { canvas in
            canvas.transformed(by: .scaled(x: 2, y: 3).then(.turned(degrees: 30)).then(.moved(x: 100, y: 20))) {
                canvas.fill(.rectangle(x: 0, y: 0, width: 20, height: 10), Self.red)
            }
            canvas.fill(.rectangle(x: 300, y: 10, width: 10, height: 10), Self.red)
        }
        #expect(isNear(counted, 1200 + 100), "\(counted)")
    }

    @Test func `transforms follow each other in the order in which they are said`() {
        let both = Transform.moved(x: 10, y: 0).then(.turned(degrees: 90))
        #expect(abs(both.x0) < 1e-9 && abs(both.y0 - 10) < 1e-9)
    }

    @Test func `a clip keeps what is painted within it`() throws {
        let counted = try count(Self.red) { canvas in
            canvas.clipped(to: .rectangle(x: 0, y: 0, width: 50, height: 50)) {
                canvas.fill(.rectangle(x: 25, y: 25, width: 100, height: 100), Self.red)
            }
        }
        #expect(isNear(counted, 625), "\(counted)")
    }

    @Test func `a group shows what is beneath through all of it alike`() throws {
        let counted = try count(Colour(red: 255, green: 128, blue: 128)) { canvas in
            canvas.grouped(opacity: 0.5) {
                canvas.fill(.rectangle(x: 0, y: 0, width: 100, height: 50), Self.red)
                canvas.fill(.rectangle(x: 50, y: 0, width: 100, height: 50), Self.red)
            }
        }
        #expect(isNear(counted, 7500), "\(counted)")
    }

    @Test func `a gradient goes from one colour to the other`() throws {
        let stops = [GradientStop(0, Self.red), GradientStop(0.5, Self.red), GradientStop(1, Self.blue)]
        let box = Path.rectangle(x: 0, y: 0, width: 200, height: 50)
        let linear = try count(Self.red) {
            $0.fill(box, .linear(from: Point(x: 0, y: 0), to: Point(x: 200, y: 0), stops))
        }
        #expect(isNear(linear, 5000), "\(linear)")
        let radial = try count(Self.red) {
            $0.fill(.circle(x: 100, y: 100, radius: 80), .radial(centre: Point(x: 100, y: 100), radius: 80, stops))
        }
        #expect(isNear(radial, 1600 * .pi), "\(radial)")
    }

    @Test func `hatches cover their share of an area, over its ground`() throws {
        let hatching = Hatching(Self.red, ground: Self.blue, spacing: 10, width: 4, angle: 0)
        let paint: (any Canvas) -> Void = {
            $0.fill(.rectangle(x: 0, y: 0, width: 200, height: 100), .hatched(hatching))
        }
        #expect(isNear(try count(Self.red, paint), 8000, within: 0.2))
        #expect(isNear(try count(Self.blue, paint), 12_000, within: 0.2))
    }

    @Test func `a picture fits its box`() throws {
        let pictures = try Pictures()
        let path = pictures.png(width: 40, height: 20)
        let counted = try count(Colour(red: 26, green: 102, blue: 179)) {
            try $0.image(path, x: 0, y: 0, width: 100, height: 100)
        }
        #expect(isNear(counted, 5000), "\(counted)")
    }

    @Test func `what a closure throws ends the drawing, and leaves no group open`() {
        struct Broken: Error {}
        let error = #expect(throws: DocumentError.self) {
            try Rendered {
                Drawing(height: 60, alternative: "Cassé") { canvas in
                    try canvas.grouped(opacity: 0.5) { throw Broken() }
                }
            }
        }
        #expect(error?.description.contains("il s’est interrompu") == true)
    }

    private static let unsound: [(String, @Sendable (any Canvas) throws -> Void)] = [
        ("position", { $0.fill(.circle(x: .nan, y: 0, radius: 5), red) }),
        ("position", { $0.stroke(Path().move(x: 0, y: 0).line(x: .infinity, y: 0), red) }),
        ("position", { $0.fill(.sector(x: 0, y: 0, radius: 5, from: 0, to: .nan), red) }),
        ("position", { $0.text("x", at: Point(x: 0, y: .nan)) }),
        ("tirets", { $0.stroke(.circle(x: 9, y: 9, radius: 5), red, style: StrokeStyle(dash: [0, 0])) }),
        ("tirets", { $0.stroke(.circle(x: 9, y: 9, radius: 5), red, width: -1) }),
        ("étiré", { $0.transformed(by: .scaled(x: 0, y: 1)) {} }),
        ("opacité", { $0.grouped(opacity: 2) {} }),
        ("opacité", { $0.fill(.circle(x: 9, y: 9, radius: 5), .colour(red, opacity: .nan)) }),
        (
            "dégradé",
            { $0.fill(.circle(x: 9, y: 9, radius: 5), .linear(from: Point(x: 0, y: 0), to: Point(x: 1, y: 1), [])) }
        ),
        ("hachure", { $0.fill(.circle(x: 9, y: 9, radius: 5), .hatched(Hatching(red, spacing: 0))) }),
        ("étendue", { try $0.image("/rien.png", x: 0, y: 0, width: 0, height: 5) }),
        ("/rien.png", { try $0.image("/rien.png", x: 0, y: 0, width: 5, height: 5) }),
    ]

    @Test(arguments: unsound.indices)
    func `what can't be drawn is named with its drawing`(_ place: Int) {
        let (words, paint) = Self.unsound[place]
        let error = #expect(throws: DocumentError.self) {
            try Rendered { Drawing(height: 60, alternative: "Une carte", paint) }
        }
        #expect(error?.diagnostics.first?.block == "dessin « Une carte »")
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func `the same drawing goes into a page as vectors and onto a sheet as a picture`() throws {
        let folder = try TestFolder()
        let composition = Composition("Des formes") {
            Heading("Des formes")
            Drawing(height: 150, alternative: "Des formes de toutes sortes", caption: "Formes", Self.gallery)
        }
        let maker = DocumentMaker(
            composition, theme: Theme(), info: Rendered.info, folder: folder.path, stem: "canvas",
            formats: [.pdf, .ods])
        for format in [ReportFormat.pdf, .ods] {
            _ = try maker.make(format)
            try Samples.keep("\(folder.path)/canvas.\(format.rawValue)", as: "canvas.\(format.rawValue)")
        }
        let syntax = try run("qpdf", "--qdf", "--object-streams=disable", folder.path + "/canvas.pdf", "-").output
        #expect(syntax.contains("/ShadingType 2") && syntax.contains("/ca 0.4"))
        let names = try run("unzip", "-Z1", folder.path + "/canvas.ods").output
        #expect(names.contains("Pictures/"))
    }

    /// One of each, for other programs to judge.
    private static func gallery(_ canvas: any Canvas) throws {
        let colours = canvas.theme.colours
        canvas.fill(.rectangle(x: 0, y: 0, width: 60, height: 40, radius: 6), colours.accent)
        canvas.fill(.circle(x: 100, y: 20, radius: 20), .hatched(Hatching(colours.accent, ground: colours.zebra)))
        canvas.fill(
            .sector(x: 160, y: 20, radius: 20, inner: 8, from: -90, to: 150),
            .linear(
                from: Point(x: 140, y: 0), to: Point(x: 180, y: 40),
                [GradientStop(0, colours.accent), GradientStop(1, colours.zebra, opacity: 0.5)]))
        canvas.stroke(
            Path().move(x: 0, y: 60).curve(Point(x: 60, y: 0), Point(x: 120, y: 120), to: Point(x: 200, y: 60)),
            colours.link, style: StrokeStyle(width: 2, dash: [6, 3], cap: .round, join: .round))
        canvas.grouped(opacity: 0.4) {
            canvas.fill(.circle(x: 240, y: 50, radius: 30), colours.accent)
            canvas.fill(.circle(x: 270, y: 50, radius: 30), colours.link)
            canvas.text("Groupe", at: Point(x: 255, y: 54), alignment: .center)
        }
        canvas.clipped(to: .rectangle(x: 320, y: 10, width: 60, height: 60)) {
            canvas.fill(
                .circle(x: 320, y: 40, radius: 50),
                .radial(
                    centre: Point(x: 320, y: 40), radius: 50, [GradientStop(0, .white), GradientStop(1, colours.link)])
            )
        }
        canvas.transformed(by: .turned(degrees: -20).then(.moved(x: 20, y: 130))) {
            canvas.text("Texte tourné", at: Point(x: 0, y: 0), size: 12, isBold: true)
        }
    }
}
