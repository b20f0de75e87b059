import Foundation
import Testing

@testable import PDF

/// Key figures and photos that can't be set are refused in French, with what to do.
@Suite struct KeyFigureRefusalTests {
    @Test func `tiles higher than a page are refused in French`() throws {
        let label = Array(repeating: "un libellé sans fin", count: 2_000).joined(separator: " ")
        let error = #expect(throws: DocumentError.self) {
            try Rendered { KeyFigures([KeyFigure(label, 1)]) }
        }
        let text = try #require(error?.description)
        #expect(text.contains("vignettes") && text.contains("raccourcissez les libellés"), "\(text)")
    }

    @Test func `a photo that can't be read is refused in French`() throws {
        let pictures = try Pictures()
        let path = try pictures.write("photo.jpg", Data("rien".utf8))
        let error = #expect(throws: DocumentError.self) { try UprightJPEG.bytes(path) }
        let text = try #require(error?.description)
        #expect(text.contains("est abîmée et ne peut pas être lue"), "\(text)")
    }
}
