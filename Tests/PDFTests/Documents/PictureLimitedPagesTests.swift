import Foundation
import Testing

@testable import PDF

/// A long document is looked at by its first pages.
@Suite struct PictureLimitedPagesTests {
    private func pictures(of pageCount: Int, limit: Int) throws -> (names: [String], summary: DocumentSummary) {
        let folder = try TestFolder()
        let composition = Composition("Long") {
            for number in 1...pageCount {
                if number > 1 { PageBreak() }
                Paragraph("Page \(number)")
            }
        }
        let made = try PictureWriter(theme: Theme(), info: Rendered.info, resolution: 40, pageLimit: limit)
            .write(composition, to: folder.path, stem: "long")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == made.names)
        return made
    }

    @Test func `the first pages become pictures, and all are counted`() throws {
        let made = try pictures(of: 12, limit: 9)
        #expect(made.names == (1...9).map { "long-\($0).png" })
        #expect(made.summary.pages == 12)
    }

    @Test func `a document below the limit has all its pictures`() throws {
        #expect(try pictures(of: 10, limit: 60).names.first == "long-01.png")
        #expect(try pictures(of: 2, limit: .max).names == ["long-1.png", "long-2.png"])
    }
}
