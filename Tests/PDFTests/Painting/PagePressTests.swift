import CCairo
import Foundation
import PagePictures
import Testing

@testable import PDF

/// Pages put down by another thread.
@Suite struct PagePressTests {
    private struct Failure: Error, Equatable { var number: Int }

    /// Twelve pages of strokes in several colours, one of which is painted on with the context itself.
    ///
    /// - Returns: the file's syntax but for its days.
    private func syntax(_ press: PagePress?) throws -> String {
        try DrawingLock.hold {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("press-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appendingPathComponent("drawn.pdf").path
            let engine = TextEngine(Theme.Fonts(), language: "fr-FR")
            engine.prepare(TextStyle(size: 10), width: nil)
            // All shaped beforehand: the press is then the only one to use fonts.
            let lines = (0..<12).map { LayoutReader(engine: engine).lines(of: "Page \($0), engagé 42,5 M€")[0] }
            let painter = Painter(try PDFSurface(path: path), language: "fr-FR", press: press)
            let (dark, pale) = (Colour(red: 20, green: 30, blue: 40), Colour(red: 220, green: 230, blue: 240))
            for (number, line) in lines.enumerated() {
                try painter.beginPage(width: 300, height: 200)
                let paragraph = painter.structure.add(.paragraph, to: StructureTree.root)
                painter.own(.artifact(.layout))
                painter.fill(Rectangle(x: 10, y: 10, width: 100, height: 20), pale)
                painter.rule(from: (0, 40), to: (300, 40), width: 0.5, dark, dash: [2, 1])
                if number == 5 {
                    painter.own(.artifact(.background))
                    let cairo = painter.cairo
                    cairo_set_source_rgb(cairo, 1, 0, 0)
                    cairo_arc(cairo, 150, 100, 20, 0, 6)
                    cairo_fill(cairo)
                    painter.forgetColour()
                }
                painter.own(.element(paragraph))
                painter.show(line, x: 20, y: 60, dark)
                painter.show(line, x: 20, y: 80, pale)
                try painter.endPage()
            }
            try painter.finish()
            return try Program.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"]).output
                .split(separator: "\n").filter { !$0.contains("Date") && !$0.contains("/ID") }.joined(separator: "\n")
        }
    }

    @Test func `pages that a press puts down are those put down at once`() throws {
        let expected = try syntax(nil)
        for _ in 0..<5 {
            #expect(try syntax(PagePress { true }) == expected)
            #expect(try syntax(PagePress { false }) == expected)
        }
        #expect(expected.count(of: "/Type /Page\n") == 12)
    }

    @Test func `what fails at the press is thrown to who goes on, and nothing after it is done`() throws {
        let press = PagePress { true }
        let done = Done()
        try press.put { done.add(1) }
        try press.put { throw Failure(number: 2) }
        press.rest()
        #expect(throws: Failure(number: 2)) { try press.put { done.add(3) } }
        #expect(throws: Failure(number: 2)) { try press.check() }
        press.rest()
        #expect(done.all == [1])
    }

    @Test func `work is done in the order in which it is given, however much`() throws {
        let press = PagePress { true }
        let done = Done()
        for number in 0..<200 { try press.put { done.add(number) } }
        press.rest()
        #expect(done.all == Array(0..<200))
    }

    private final class Done: @unchecked Sendable {
        private let lock = NSLock()
        private var numbers: [Int] = []
        func add(_ number: Int) { lock.withLock { numbers.append(number) } }
        var all: [Int] { lock.withLock { numbers } }
    }
}
