import Foundation
import Testing

@testable import PDF

/// Documents drawn on several threads of one process, in more fonts than Cairo keeps open at a time.
@Suite struct ThreadTests {
    private static let families = [
        "Inter", "DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono", "Inter Semi Bold", "Inter Light",
        "WenQuanYi Micro Hei",
        "Symbola",
    ]

    /// How long threads draw; more in a conformance run than in a test.
    private static var seconds: Double {
        ProcessInfo.processInfo.environment["BILAN_STRESS_SECONDS"].flatMap(Double.init) ?? 1
    }

    private static func theme(_ number: Int) -> Theme {
        var theme = Theme()
        theme.fonts.body = families[number % families.count]
        theme.fonts.headings = families[(number + 3) % families.count]
        theme.fonts.code = families[(number + 5) % families.count]
        return theme
    }

    /// - Returns: the file's text, which the fonts chosen don't change.
    private static func draw(_ number: Int) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("threads-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("report.pdf").path
        let composition = Composition("Fil \(number % families.count)") {
            Heading("Titre en gras")
            Paragraph("Texte \(strong: "gras"), \(emphasis: "penché"), \(code: "code"), 区域 et Ελληνικά, ½ ∑ 😀.")
            Table("Lignes", Array(0..<20)) { Column("Numéro", { CellValue.integer($0) }) }
        }
        _ = try PDFWriter(theme: theme(number), info: Rendered.info).write(composition, to: path)
        _ = try PictureWriter(theme: theme(number), info: Rendered.info, resolution: 40)
            .write(composition, to: folder.path, stem: "page")
        return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test func `eight threads draw what one draws`() throws {
        let expected = try (0..<Self.families.count).map { try Self.draw($0) }
        let end = Date(timeIntervalSinceNow: Self.seconds)
        let faults = Faults()
        let drawn = Faults()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            var number = thread
            repeat {
                do {
                    if try Self.draw(number) != expected[number % expected.count] { faults.add("fil \(thread)") }
                    drawn.add("")
                } catch {
                    faults.add("\(error)")
                }
                number += 1
            } while Date() < end
        }
        #expect(faults.all.isEmpty)
        #expect(drawn.all.count >= 8)
    }

    private final class Faults: @unchecked Sendable {
        private let lock = NSLock()
        private var found: [String] = []

        func add(_ fault: String) { lock.withLock { found.append(fault) } }
        var all: [String] { lock.withLock { found } }
    }
}
