import BilanTesting
import Foundation
import Testing

@Suite(.serialized) struct GoldenTests {
    /// A folder in which a test file would stand.
    private let folder = NSTemporaryDirectory() + "golden-" + UUID().uuidString
    private var file: String { folder + "/SomeTests.swift" }

    private func document(_ words: String, colour: Colour = Colour("#0b4f6c")!) throws -> RenderedDocument {
        try RenderedDocument(
            Composition("Essai") {
                Heading("Essai")
                Paragraph(Text(words))
                Drawing(height: 120, alternative: "Un carré") { canvas in
                    canvas.fill(.rectangle(x: 0, y: 0, width: 100, height: 100), colour)
                }
            })
    }

    private func keep(_ document: RenderedDocument) throws {
        setenv("BILAN_GOLDEN", "renew", 1)
        defer { unsetenv("BILAN_GOLDEN") }
        try document.matchesGolden("essai", file: file)
    }

    @Test func `what was kept is matched, and nothing is kept unless it is asked for`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let error = try #require(throws: GoldenMismatch.self) {
            try document("Une phrase.").matchesGolden("essai", file: file)
        }
        #expect(error.description.contains("BILAN_GOLDEN=renew"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/Golden"))
        try keep(try document("Une phrase."))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder + "/Golden").sorted()
                == ["essai-1.png", "essai.txt"])
        try document("Une phrase.").matchesGolden("essai", file: file)
    }

    @Test func `other words are told line by line, with the pictures of the page`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try keep(try document("Une phrase."))
        let error = try #require(throws: GoldenMismatch.self) {
            try document("Une tout autre phrase, bien plus longue.").matchesGolden("essai", file: file)
        }
        #expect(error.description.contains("  - Une phrase.\n  + Une tout autre phrase, bien plus longue."))
        #expect(error.description.contains("La page 1 diffère"))
    }

    @Test func `a page that differs is told by three pictures that are there, the difference in red`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try keep(try document("Une phrase."))
        let error = try #require(throws: GoldenMismatch.self) {
            try document("Une phrase.", colour: Colour("#d1782c")!).matchesGolden("essai", file: file)
        }
        let paths = error.description.matches(of: /: (\/\S+\.png)/).map { String($0.1) }
        #expect(
            paths.map { ($0 as NSString).lastPathComponent } == [
                "page-1-attendu.png", "page-1-obtenu.png", "page-1-difference.png",
            ])
        for path in paths {
            #expect(FileManager.default.contents(atPath: path)?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
        }
        #expect(!error.description.contains("Le texte diffère"))
    }

    @Test func `a name that leads elsewhere is refused`() throws {
        #expect(throws: ReportError.self) { try document("Un").matchesGolden("../essai", file: file) }
    }
}
